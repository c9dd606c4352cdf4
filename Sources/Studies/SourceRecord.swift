import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// What each source brought, over the replications of one strategy.
struct SourceRecord {
  private let plan: CommunityPlan
  private var rows: [Row]

  /// A record without replications.
  init(plan: CommunityPlan) {
    self.plan = plan
    rows = plan.sources.map { _ in Row() }
  }

  /// Takes in one replication, in the order of the plan's sources.
  mutating func add(_ sources: [SourceCounts]) {
    for (source, counts) in sources.enumerated() { rows[source].add(counts) }
  }

  /// What the replications say.
  func results() -> [SourceResult] {
    let joins = rows.map(\.joins.estimate)
    let total = joins.reduce(0) { $0 + $1.mean }
    return plan.sources.indices.map { source in
      let row = rows[source]
      return SourceResult(
        name: plan.sources[source], kind: kind(ofSource: source), joins: joins[source],
        membersAtEnd: row.membersAtEnd.estimate, share: joins[source].mean / total,
        engagedAtEnd: MeanEstimate(row.engagedAtEnd),
        retentionDay30: MeanEstimate(row.retentionDay30), messages: MeanEstimate(row.messages),
        invited: MeanEstimate(row.invited), reached: MeanEstimate(row.reached),
        contacts: MeanEstimate(row.contacts), cost: MeanEstimate(row.cost),
        costPerJoin: MeanEstimate(row.costPerJoin),
        costPerRetained: MeanEstimate(row.costPerRetained))
    }
  }

  /// Channels come first, then invitations, then seeds, as `CommunityPlan.sources` lists them; the
  /// place decides, because a channel may carry either of the two names.
  private func kind(ofSource source: Int) -> SourceResult.Kind {
    if source < plan.channels.count { return .channel }
    return source == plan.channels.count ? .invitation : .seed
  }

  /// One source; ratios are taken in each replication that has somebody to divide by.
  private struct Row {
    var joins = EstimateRecord<Double>()
    var membersAtEnd = EstimateRecord<Double>()
    var engagedAtEnd = RunningMoments()
    var retentionDay30 = RunningMoments()
    var messages = RunningMoments()
    var invited = RunningMoments()
    var reached = RunningMoments()
    var contacts = RunningMoments()
    var cost = RunningMoments()
    var costPerJoin = RunningMoments()
    var costPerRetained = RunningMoments()

    mutating func add(_ counts: SourceCounts) {
      joins.add(Double(counts.joins))
      membersAtEnd.add(Double(counts.membersAtEnd))
      engagedAtEnd.add(Double(counts.engagedAtEnd))
      messages.add(Double(counts.messages))
      invited.add(Double(counts.invited))
      reached.add(counts.reached)
      contacts.add(counts.contacts)
      cost.add(counts.cost)
      retentionDay30.add(Double(counts.visited30), per: counts.eligible30)
      costPerJoin.add(counts.cost, per: counts.joins)
      costPerRetained.add(counts.cost, per: counts.visited30)
    }
  }
}
