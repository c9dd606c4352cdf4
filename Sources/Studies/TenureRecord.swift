import CommunityEngine
import StudyResults

/// How long people stay, over the replications of one strategy.
struct TenureRecord {
  /// The shares that stayed, by week, in the replications that have anybody to observe.
  private var stayed: [EstimateRecord<Double>] = []

  /// Takes in one replication.
  mutating func add(_ weeks: [TenureCount]) {
    for (week, count) in weeks.enumerated() where count.eligible > 0 {
      if week == stayed.count { stayed.append(EstimateRecord()) }
      stayed[week].add(Double(count.present) / Double(count.eligible))
    }
  }

  /// What the replications say.
  func results() -> [TenureSurvival] {
    stayed.enumerated().map { TenureSurvival(week: $0, stayed: $1.estimate) }
  }
}
