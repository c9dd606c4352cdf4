import CommunityModel
import PortableMath

/// What members of one persona find in one group on one day, and what it does to their visits.
struct ReferenceFinding {
  /// Visit logit that pushes give to those below the first tier who have not muted the group.
  let call: Double
  /// Visit logit that those who have muted it lack: the call and what muting costs.
  let visitLoss: Double
  private let plan: CommunityPlan
  /// Of those below the first tier, and of each tier.
  private let feeds: [ReferenceFeed]
  private let calls: [Double]
  /// Load relative to what a member in 20 groups can follow.
  private let load: Double

  init(
    _ feeds: [ReferenceFeed], _ plan: CommunityPlan, persona: Int, _ today: ReferenceToday,
    meanVolume: Double
  ) {
    self.plan = plan
    self.feeds = feeds
    calls = Self.levels(of: plan).map { today.call(plan, toPersona: persona, $0) }
    call = calls[0]
    visitLoss = (plan.muting?.visitLoss ?? 0) + call
    let attention = plan.personas[persona].attentionPerDay
    load = meanVolume / attention * ((plan.muting?.groupsPerMember ?? 0) / 20)
  }

  /// Below the first tier, and each tier.
  static func levels(of plan: CommunityPlan) -> [Int?] {
    [nil] + plan.tiers.indices.map(Optional.some)
  }

  func feed(of tier: Int?) -> ReferenceFeed {
    feeds[tier.map { $0 + 1 } ?? 0]
  }

  /// Visit logit of a tier beyond what everybody is given; pushes do not reach those who have muted.
  func leaning(of tier: Int?, isMuted: Bool) -> Float {
    guard let tier else { return 0 }
    let boost = plan.tiers[tier].visitBoost
    return isMuted ? Float(boost) : Float(boost + (calls[tier + 1] - call))
  }

  /// log load > spread z − spread Φ⁻¹(muted_at_full_load), taken as z < … to round as the engine does.
  func isMuted(by member: ReferenceMember) -> Bool {
    guard let muting = plan.muting, load >= .leastNormalMagnitude else { return false }
    return member.tolerance < Float(naturalLogarithm(load) / muting.toleranceSpread)
      + normalQuantile(Float(muting.mutedAtFullLoad))
  }
}
