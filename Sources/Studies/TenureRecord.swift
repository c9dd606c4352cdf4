import CommunityEngine
import StudyResults

/// How long people stay, over the replications of one strategy.
struct TenureRecord {
  /// The shares that stayed, by week and replication that has anybody to observe.
  private var stayed: [[Double]] = []

  /// Takes in one replication.
  mutating func add(_ weeks: [TenureCount]) {
    for (week, count) in weeks.enumerated() where count.eligible > 0 {
      if week == stayed.count { stayed.append([]) }
      stayed[week].append(Double(count.present) / Double(count.eligible))
    }
  }

  /// What the replications say.
  func results() -> [TenureSurvival] {
    stayed.enumerated().map { TenureSurvival(week: $0, stayed: Estimate(of: $1)) }
  }
}
