import CommunityModel
import StudyResults

/// Joins and members at the end by source, over the replications of one strategy.
struct SourceRecord {
  private let plan: CommunityPlan
  private var joins: [[Double]]
  private var membersAtEnd: [[Double]]

  /// A record without replications.
  init(plan: CommunityPlan) {
    self.plan = plan
    joins = plan.sources.map { _ in [] }
    membersAtEnd = joins
  }

  /// Takes in one replication, both lists in the order of the plan's sources.
  mutating func add(joins newJoins: [Int], membersAtEnd newMembers: [Int]) {
    for source in joins.indices {
      joins[source].append(Double(newJoins[source]))
      membersAtEnd[source].append(Double(newMembers[source]))
    }
  }

  /// What the replications say.
  func results() -> [SourceResult] {
    let estimates = joins.map { Estimate(of: $0) }
    let total = estimates.reduce(0) { $0 + $1.mean }
    return plan.sources.indices.map { source in
      SourceResult(
        name: plan.sources[source], kind: kind(ofSource: source), joins: estimates[source],
        membersAtEnd: Estimate(of: membersAtEnd[source]), share: estimates[source].mean / total)
    }
  }

  /// Channels come first, then invitations, then seeds, as `CommunityPlan.sources` lists them; the
  /// place decides, because a channel may carry either of the two names.
  private func kind(ofSource source: Int) -> SourceResult.Kind {
    if source < plan.channels.count { return .channel }
    return source == plan.channels.count ? .invitation : .seed
  }
}
