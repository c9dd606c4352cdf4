import CommunityModel
import PortableMath

/// What members of one persona find in one group on one day, and what it does to their visits.
struct ReferenceFinding {
  let feed: ReferenceFeed
  /// Visit logit that pushes give to those who have not muted the group.
  let call: Double
  /// Visit logit that the others lack: the call and what muting costs.
  let visitLoss: Double
  private let muting: Muting?
  /// Load relative to what a member in 20 groups can follow.
  private let load: Double

  init(
    _ feed: ReferenceFeed, _ plan: CommunityPlan, persona: Int, _ today: ReferenceToday,
    meanVolume: Double
  ) {
    self.feed = feed
    call = today.call(plan, toPersona: persona)
    muting = plan.muting
    visitLoss = (plan.muting?.visitLoss ?? 0) + call
    let attention = plan.personas[persona].attentionPerDay
    load = meanVolume / attention * ((plan.muting?.groupsPerMember ?? 0) / 20)
  }

  /// log load > spread z − spread Φ⁻¹(muted_at_full_load), taken as z < … to round as the engine does.
  func isMuted(by member: ReferenceMember) -> Bool {
    guard let muting, load >= .leastNormalMagnitude else { return false }
    return member.tolerance < Float(naturalLogarithm(load) / muting.toleranceSpread)
      + normalQuantile(Float(muting.mutedAtFullLoad))
  }
}
