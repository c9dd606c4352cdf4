import CommunityModel
import PortableMath

/// What the operator publishes, and what it is worth to a visitor together with members' messages.
struct FeedTerms: Sendable {
  private let streams: [StreamTerms]
  private let exchanges: [Channel]
  private let personaCount: Int
  private let calendar: CommunityCalendar
  private let saturation: SIMD4<Double>
  private let contribution: SIMD4<Double>
  /// What is left of members' messages for those who have never written; `nil` without a digest.
  private let digestRatio: Double?

  init(_ plan: CommunityPlan) {
    streams = plan.content.map { StreamTerms($0, plan.personas) }
    exchanges = plan.channels.filter { $0.exchange != nil }
    personaCount = plan.personas.count
    calendar = plan.calendar
    saturation = plan.mechanics.saturation.numbers
    contribution = plan.mechanics.contribution.numbers
    digestRatio = plan.digest?.ratio
  }

  /// What the operator puts before each persona on a day.
  ///
  /// A post supplies the square of its quality, as far as it reaches a persona and suits them. A
  /// partner's posts and pushes count in the volume, an activity's supply does not.
  func posts(on day: Int, _ occurrences: [OccurrenceDay]) -> [PersonaPosts] {
    let weekday = calendar.weekday(ofDay: day)
    var posts = Array(repeating: PersonaPosts(), count: personaCount)
    for stream in streams where stream.plan.days.contains(day) {
      let number = stream.plan.posts(on: weekday)
      let worth = number * stream.plan.quality * stream.plan.quality
      for persona in posts.indices {
        let reach = stream.reach[persona]
        posts[persona].volume += number * reach
        posts[persona].supply[stream.plan.value.rawValue] += worth * reach * stream.fit[persona]
        if stream.plan.isPush { posts[persona].pushes += number * reach }
      }
    }
    let partners = exchanges.reduce(0) { sum, channel in
      channel.reach(onDay: day) > 0 ? sum + (channel.exchange?.postsPerDay ?? 0) : sum
    }
    for persona in posts.indices {
      posts[persona].volume += partners
      for occurrence in occurrences {
        guard let value = occurrence.terms.value else { continue }
        posts[persona].supply[value.rawValue] += occurrence.terms.supply
      }
    }
    return posts
  }

  /// Today's terms of satisfaction for one persona in a group whose members wrote `messages`
  /// yesterday.
  ///
  /// enjoyed = match · (1 − error) · Σ w (1 − exp(−X/saturation)) with supply X = posts · quality² +
  /// contribution · messages; overload = clip(V/attention − 1, 0, cap) with V all posts and messages.
  /// `quality` scales the quality of all that the operator supplies.
  func terms(
    for persona: PersonaTerms, _ posts: PersonaPosts, quality: Double, error: Double, messages: Int
  ) -> FeelTerms {
    var enjoyed = 0.0
    for value in posts.supply.indices {
      let found =
        posts.supply[value] * (quality * quality) + contribution[value] * Double(messages)
      enjoyed += persona.value[value] * (1 - exponential(-found / saturation[value]))
    }
    enjoyed *= persona.match * (1 - error)
    let felt = { (messages: Double) -> VisitFeeling in
      let load = (posts.volume + messages) / persona.attention - 1
      let overload = min(max(load, 0), persona.overloadCap)
      return VisitFeeling(
        surprise: Float(enjoyed - persona.overloadCost * overload - persona.promise),
        overload: Float(overload))
    }
    var terms = persona.feel
    terms.visit = felt(Double(messages))
    terms.quietVisit = digestRatio.map { felt(Double(messages) * $0) }
    return terms
  }
}

/// What the operator puts before one persona on one day.
struct PersonaPosts {
  /// Posts.
  var volume = 0.0
  /// Supply of each value, in posts of full quality.
  var supply = SIMD4<Double>.zero
  /// Posts that call members.
  var pushes = 0.0
}

/// A stream with what it is to each persona.
private struct StreamTerms: Sendable {
  let plan: ContentStream
  let reach: [Double]
  let fit: [Double]

  init(_ stream: ContentStream, _ personas: [Persona]) {
    plan = stream
    reach = personas.indices.map(stream.reach)
    fit = personas.map(stream.fit)
  }
}

extension ValueWeights {
  /// The numbers in the order of `CoreValue`; they are found faster than through key paths.
  var numbers: SIMD4<Double> { SIMD4(perks, information, social, learning) }
}
