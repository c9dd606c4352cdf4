import CommunityModel
import PortableMath

/// What the operator publishes, and what it is worth to a visitor together with members' messages.
struct FeedTerms: Sendable {
  private let streams: [StreamTerms]
  /// By stream, persona and tier: `shares[(stream * personaCount + persona) * tierCount + tier]`, where
  /// the first tier is that of members below all others.
  private let shares: [StreamShare]
  private let exchanges: [Channel]
  private let advertising: Advertising?
  private let personaCount: Int
  private let tierCount: Int
  private let saturation: SIMD4<Double>
  private let contribution: SIMD4<Double>
  /// What is left of members' messages for those who have never written; `nil` without a digest.
  private let digestRatio: Double?

  init(_ plan: CommunityPlan) {
    streams = plan.content.map(StreamTerms.init)
    let tiers = [nil] + plan.tiers.indices.map(Optional.some)
    shares = plan.content.flatMap { stream in
      plan.personas.enumerated().flatMap { place, persona in
        tiers.map { tier in
          StreamShare(
            reach: stream.reach(ofPersona: place, tier: tier), fit: stream.fit(of: persona))
        }
      }
    }
    tierCount = tiers.count
    exchanges = plan.channels.filter { $0.exchange != nil }
    advertising = plan.advertising
    personaCount = plan.personas.count
    saturation = plan.mechanics.saturation.numbers
    contribution = plan.mechanics.contribution.numbers
    digestRatio = plan.digest?.ratio
  }

  /// Writes what the operator puts before each persona on a day, tier by tier:
  /// `posts[persona * tierCount + tier]`, the first tier being that of members below all others.
  ///
  /// A post supplies the square of its quality, as far as it reaches a persona and suits them. A
  /// partner's posts, pushes, advertisements and posts that sell offers count in the volume, an activity's
  /// supply does not.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - published: posts of each stream.
  ///   - occurrences: the activities that take place.
  ///   - offers: posts that sell offers, and the quality of goods that is said in them, summed.
  ///   - posts: what each persona finds, wherever they are, in the storage of an earlier day.
  func publish(
    on day: Int, published: [Double], _ occurrences: [OccurrenceDay],
    offers: (number: Double, quality: Double), to posts: inout [PersonaPosts]
  ) {
    posts.grow(to: personaCount * tierCount, with: PersonaPosts())
    for audience in posts.indices { posts[audience] = PersonaPosts() }
    for (place, stream) in streams.enumerated() {
      let number = published[place]
      let worth = number * stream.quality * stream.quality
      for audience in posts.indices {
        let share = shares[place * posts.count + audience]
        posts[audience].volume += number * share.reach
        posts[audience].supply[stream.value] += worth * share.reach * share.fit
        posts[audience].worth += number * share.reach * stream.quality
        if stream.isPush { posts[audience].pushes += number * share.reach }
        if stream.isSelling { posts[audience].selling += number * share.reach }
      }
    }
    let partners = exchanges.reduce(0) { sum, channel in
      channel.reach(onDay: day) > 0 ? sum + (channel.exchange?.postsPerDay ?? 0) : sum
    }
    let selling = offers.number + (advertising?.posts(onDay: day) ?? 0)
    for audience in posts.indices {
      posts[audience].volume += partners + selling
      posts[audience].selling += partners + selling
      posts[audience].goods = offers.quality
      for occurrence in occurrences {
        guard let value = occurrence.terms.value else { continue }
        posts[audience].supply[value.rawValue] += occurrence.terms.supply
      }
    }
  }

  /// The place in `posts` of what is put before a persona's members below all tiers.
  func place(ofPersona persona: Int) -> Int { persona * tierCount }

  /// Today's terms of satisfaction for one persona in a group whose members wrote `messages`
  /// yesterday.
  ///
  /// enjoyed = match · (1 − error) · Σ w (1 − exp(−X/saturation)) with supply X = posts · quality² +
  /// contribution · messages; overload = clip(V/attention − 1, 0, cap) with V all posts and messages.
  /// `quality` scales the quality of all that the operator supplies; `harm` is taken off the benefit.
  func feelings(
    for persona: PersonaTerms, _ posts: PersonaPosts, quality: Double, error: Double, harm: Double,
    messages: Double
  ) -> TierFeelings {
    var enjoyed = 0.0
    for value in posts.supply.indices {
      let found =
        posts.supply[value] * (quality * quality) + contribution[value] * messages
      enjoyed += persona.value[value] * (1 - exponential(-found / saturation[value]))
    }
    let perMatch = Float((1 - error) * enjoyed)
    enjoyed *= persona.match * (1 - error)
    let felt = { (messages: Double) -> VisitFeeling in
      let load = (posts.volume + messages) / persona.attention - 1
      let overload = min(max(load, 0), persona.overloadCap)
      let benefit = enjoyed - persona.overloadCost * overload
      return VisitFeeling(
        surprise: Float(benefit - persona.promise - harm), overload: Float(overload))
    }
    let usual = felt(messages)
    let quiet = digestRatio.map { felt(messages * $0) } ?? usual
    return TierFeelings(visit: VisitFeelings(usual: usual, quiet: quiet), perMatch: perMatch)
  }

  /// Whether those who have never written read a digest.
  var hasDigest: Bool { digestRatio != nil }
}

/// What the operator puts before one persona on one day.
struct PersonaPosts {
  /// Posts.
  var volume = 0.0
  /// Supply of each value, in posts of full quality.
  var supply = SIMD4<Double>.zero
  /// Posts that call members.
  var pushes = 0.0
  /// Posts that sell something, of the operator or of others.
  var selling = 0.0
  /// Quality of streams' posts, summed, before the team's share in it.
  var worth = 0.0
  /// Quality of goods that posts which sell offers speak of, summed.
  var goods = 0.0
}

/// What a stream's posts are, without anything that is counted by reference: it is read every day.
private struct StreamTerms: Sendable {
  let quality: Double
  /// Place in `CoreValue`.
  let value: Int
  let isPush: Bool
  let isSelling: Bool

  init(_ stream: ContentStream) {
    quality = stream.quality
    value = stream.value.rawValue
    isPush = stream.isPush
    isSelling = stream.isSelling
  }
}

/// What a stream is to one persona.
private struct StreamShare: Sendable {
  /// The share of its posts that reaches them.
  let reach: Double
  /// How well it suits them.
  let fit: Double
}

extension ValueWeights {
  /// The numbers in the order of `CoreValue`; they are found faster than through key paths.
  var numbers: SIMD4<Double> { SIMD4(perks, information, social, learning) }
}
