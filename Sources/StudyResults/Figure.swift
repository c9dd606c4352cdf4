public import CommunityModel

/// One figure of a simulated future.
public enum Figure: Sendable, Equatable {
  /// A figure of the whole run.
  case summary(SummaryMetric)
  /// A metric on a day.
  case daily(Metric, day: Int)

  /// The name in files, such as `members_end` or `engaged:day_179`.
  public var key: String {
    switch self {
    case .summary(let metric): metric.key
    case .daily(let metric, let day): "\(metric.key):day_\(day)"
    }
  }
}
