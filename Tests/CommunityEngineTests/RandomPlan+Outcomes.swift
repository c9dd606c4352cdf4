import CommunityEngine
import CommunityModel

extension RandomPlan {
  /// The numbers of the plans that properties are tested with; the last third are lively.
  static let numbers = 0..<180

  static func plan(_ number: Int) -> CommunityPlan {
    var random = RandomPlan(number: number)
    return number < 120 ? random.plan() : random.livelyPlan()
  }

  /// Two replications of a plan.
  static func outcomes(_ number: Int) async throws -> [ReplicationOutcome] {
    try await ReplicationRunner(plan: plan(number), horizonDays: horizonDays, seed: 4)
      .outcomes(of: [0, 1], threads: 1)
  }
}

extension ReplicationOutcome {
  /// Whole numbers of a metric, day by day.
  func counts(of metric: Metric) -> [Int] {
    series(of: metric).map { Int($0) }
  }

  /// The sum of a metric's whole numbers over the days.
  func total(of metric: Metric) -> Int {
    counts(of: metric).reduce(0, +)
  }

  func figure(_ metric: SummaryMetric) -> Double {
    zip(SummaryMetric.allCases, summary).first { $0.0 == metric }?.1 ?? .nan
  }
}
