import CommunityModel
import PortableMath

/// What the operator publishes, and what it is worth to a visitor together with members' messages.
struct FeedTerms: Sendable {
  private let streams: [ContentStream]
  private let saturation: SIMD4<Double>
  private let contribution: SIMD4<Double>

  init(_ plan: CommunityPlan) {
    streams = plan.content
    saturation = plan.mechanics.saturation.numbers
    contribution = plan.mechanics.contribution.numbers
  }

  /// The operator's posts of a day: their number, and their supply of each value.
  ///
  /// A post supplies the square of its quality.
  func posts(on day: Int) -> (volume: Double, supply: SIMD4<Double>) {
    var volume = 0.0
    var supply = SIMD4<Double>.zero
    for stream in streams where stream.days.contains(day) {
      let perDay = stream.postsPerWeek / 7
      volume += perDay
      supply[stream.value.rawValue] += perDay * stream.quality * stream.quality
    }
    return (volume, supply)
  }

  /// Today's terms of satisfaction for one persona in a group whose members wrote `messages`
  /// yesterday.
  ///
  /// enjoyed = match · Σ w (1 − exp(−X/saturation)) with supply X = posts · quality² + contribution ·
  /// messages; overload = clip(V/attention − 1, 0, cap) with V all posts and messages.
  func terms(
    for persona: PersonaTerms, volume: Double, supply: SIMD4<Double>, messages: Int
  ) -> FeelTerms {
    var enjoyed = 0.0
    for value in supply.indices {
      let found = supply[value] + contribution[value] * Double(messages)
      enjoyed += persona.value[value] * (1 - exponential(-found / saturation[value]))
    }
    enjoyed *= persona.match
    let load = (volume + Double(messages)) / persona.attention - 1
    let overload = min(max(load, 0), persona.overloadCap)
    var terms = persona.feel
    terms.surprise = Float(enjoyed - persona.overloadCost * overload - persona.promise)
    terms.overload = Float(overload)
    return terms
  }
}

extension ValueWeights {
  /// The numbers in the order of `CoreValue`; they are found faster than through key paths.
  var numbers: SIMD4<Double> { SIMD4(perks, information, social, learning) }
}
