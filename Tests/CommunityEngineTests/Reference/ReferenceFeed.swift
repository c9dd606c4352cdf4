import CommunityModel
import PortableMath

/// What members of one persona and one tier find in one group on one day.
struct ReferenceFeed {
  /// Posts and messages.
  let volume: Double
  /// What someone whom the community fits by 1 more would enjoy more.
  let enjoyedPerMatch: Double
  /// Posts of others than members.
  private let posts: Double
  private let messages: Double
  private let enjoyed: Double
  private let plan: CommunityPlan
  private let attention: Double
  /// Benefit lost by what was seen yesterday.
  private let harm: Double
  /// What trust moves toward; `nil` where there is nothing to go by.
  let trustTarget: Float?

  /// - Parameters:
  ///   - plan: what the operator does.
  ///   - place: the persona's place in the plan.
  ///   - tier: the tier's; `nil` below the first.
  ///   - today: the day.
  ///   - group: where.
  ///   - quality: how well the team does what it publishes.
  ///   - error: the share of the match that is lost.
  init(
    _ plan: CommunityPlan, persona place: Int, tier: Int?, _ today: ReferenceToday,
    _ group: ReferenceGroup, quality: Double, error: Double
  ) {
    let persona = plan.personas[place]
    self.plan = plan
    attention = persona.attentionPerDay
    messages = Double(group.messagesYesterday)
    let violations = plan.moderation.map { group.harm(weighing: $0.kinds) } ?? 0
    harm = (plan.moderation?.violationCost ?? 0) * violations
    let streams = plan.content.reduce(0) { sum, stream in
      sum + today.posts(of: stream) * ReferenceToday.share(of: stream, reaching: place, tier)
    }
    let partners = plan.channels.filter { $0.reach(onDay: today.day) > 0 }
      .reduce(0) { $0 + ($1.exchange?.postsPerDay ?? 0) }
    let pitches = today.offers.reduce(0) { $0 + $1.offer.postsPerDay }
    let others = partners + (pitches + (plan.advertising?.posts(onDay: today.day) ?? 0))
    posts = streams + others
    trustTarget = ReferenceTrust(plan, persona: place, tier: tier, today, others: others)?
      .target(quality: quality, violations: violations)
    volume = posts + messages
    var enjoyed = 0.0
    for value in CoreValue.allCases {
      let supply =
        Self.supply(of: value, plan, persona: place, tier, today) * (quality * quality)
        + plan.mechanics.contribution[value] * messages
      enjoyed +=
        persona.value[value] * (1 - exponential(-supply / plan.mechanics.saturation[value]))
    }
    self.enjoyed = enjoyed * (plan.positioning.match(of: persona) * (1 - error))
    enjoyedPerMatch = (1 - error) * enjoyed
  }

  /// Messages above the attention span, in attention spans, as a member feels them: someone who has
  /// never written may read a digest instead.
  func overload(for member: ReferenceMember) -> Double {
    let ratio = member.messages == 0 ? plan.digest?.ratio ?? 1 : 1
    let excess = (posts + messages * ratio) / attention - 1
    return max(0, min(excess, plan.mechanics.overloadCap))
  }

  /// Enjoyment − overload cost − promise − harm, for someone who fits like others of the persona.
  func surprise(for member: ReferenceMember) -> Double {
    enjoyed - plan.mechanics.overloadCost * overload(for: member)
      - (plan.positioning.promiseLevel ?? plan.mechanics.promise) - harm
  }

  /// What the operator supplies of a value, in posts of full quality.
  private static func supply(
    of value: CoreValue, _ plan: CommunityPlan, persona: Int, _ tier: Int?,
    _ today: ReferenceToday
  ) -> Double {
    var supply = 0.0
    for stream in plan.content where stream.value == value {
      // A post counts by the square of its quality, as far as it reaches and suits the persona.
      supply +=
        today.posts(of: stream) * stream.quality * stream.quality
        * ReferenceToday.share(of: stream, reaching: persona, tier)
        * fit(stream.topics, plan.personas[persona].topics)
    }
    for occurrence in today.occurrences where occurrence.activity.value == value {
      supply += occurrence.activity.supply * occurrence.wear
    }
    return supply
  }

  /// The cosine of two sets of topics; 1 if either is empty.
  static func fit(_ left: [TopicWeight], _ right: [TopicWeight]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 1 }
    let others = right.filter { topic in !left.contains { $0.topic == topic.topic } }
    var (product, leftSquares, rightSquares) = (0.0, 0.0, 0.0)
    for name in (left + others).map(\.topic) {
      let ours = left.first { $0.topic == name }?.weight ?? 0
      let theirs = right.first { $0.topic == name }?.weight ?? 0
      product += ours * theirs
      leftSquares += ours * ours
      rightSquares += theirs * theirs
    }
    let norm = (leftSquares * rightSquares).squareRoot()
    return norm > 0 ? min(1, product / norm) : 0
  }
}
