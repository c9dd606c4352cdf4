public import CommunityModel

/// What one replication left behind.
public struct ReplicationOutcome: Sendable, Equatable {
  /// Days simulated.
  public let days: Int
  /// Daily values, metric by metric: `daily[metric.index * days + day]`.
  public internal(set) var daily: [Float]
  /// Figures of the whole run in the order of `SummaryMetric.allCases`; NaN where there is none
  /// (a retention of nobody).
  public internal(set) var summary: [Double]
  /// Weekly cohorts of every persona: `cohorts[week * personaCount + persona]`.
  public internal(set) var cohorts: [CohortCounts]
  /// Joins by source, in the order of `CommunityPlan.sources`.
  public internal(set) var joinsBySource: [Int]
  /// Members at the end by source, in the order of `CommunityPlan.sources`.
  public internal(set) var membersAtEndBySource: [Int]
  /// Members present, summed over the days: the measure of work done.
  public internal(set) var memberDays: Int

  /// The values of one metric, day by day.
  public func series(of metric: Metric) -> ArraySlice<Float> {
    daily[metric.index * days..<(metric.index + 1) * days]
  }
}

/// How many of those who joined in one week came back.
public struct CohortCounts: Sendable, Equatable {
  /// The tenure days at which retention is observed.
  public static let tenureDays = [1, 7, 30]

  /// People who joined.
  public internal(set) var joined = 0
  /// Those whose tenure day lies within the horizon, by place in `tenureDays`.
  public internal(set) var eligible = [0, 0, 0]
  /// Those of them who visited on that tenure day.
  public internal(set) var visited = [0, 0, 0]
  /// Those of them who were still in the member list on that tenure day.
  public internal(set) var present = [0, 0, 0]
}
