import CommunityEngine
import CommunityModel

/// A figure that a lever moves.
enum LeverMeasure: Sendable {
  case daily(Metric, day: Int)
  /// The sum of a daily metric over some days.
  case total(Metric, days: ClosedRange<Int>)
  case summary(SummaryMetric)

  static let engaged = LeverMeasure.daily(.engaged, day: LeverPlan.lastDay)
  static let retention = LeverMeasure.summary(.retentionDay30)
  static let joined = LeverMeasure.summary(.joined)
  static let turnedAway = LeverMeasure.summary(.turnedAway)
  static let cost = LeverMeasure.summary(.cost)

  /// The figure of one replication.
  func value(in outcome: ReplicationOutcome) -> Double {
    switch self {
    case .daily(let metric, let day):
      let series = outcome.series(of: metric)
      return Double(series[series.startIndex + day])
    case .total(let metric, let days):
      return outcome.series(of: metric).dropFirst(days.lowerBound).prefix(days.count)
        .reduce(0) { $0 + Double($1) }
    case .summary(let metric):
      return outcome.summary[SummaryMetric.allCases.firstIndex(of: metric) ?? 0]
    }
  }

  var name: String {
    switch self {
    case .daily(let metric, let day): "\(metric.key), day \(day)"
    case .total(let metric, let days): "\(metric.key), days \(days.lowerBound)–\(days.upperBound)"
    case .summary(let metric): metric.key
    }
  }

  /// Whether a change is told in points and not in per cent.
  var isShare: Bool {
    switch self {
    case .summary(.retentionDay1), .summary(.retentionDay7), .summary(.retentionDay30): true
    default: false
    }
  }
}
