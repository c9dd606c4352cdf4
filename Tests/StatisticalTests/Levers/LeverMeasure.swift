import CommunityEngine
import CommunityModel

/// A figure that a lever moves.
enum LeverMeasure: Sendable {
  case daily(Metric, day: Int)
  /// The sum of a daily metric over some days.
  case total(Metric, days: ClosedRange<Int>)
  case summary(SummaryMetric)
  /// The sum of a daily metric over some days ÷ visits on them.
  case perVisit(Metric, days: ClosedRange<Int>)
  /// Orders of an offer, by its place in the plan.
  case ordersOfOffer(Int)

  static let engaged = LeverMeasure.daily(.engaged, day: LeverPlan.lastDay)
  static let retention = LeverMeasure.summary(.retentionDay30)
  static let joined = LeverMeasure.summary(.joined)
  static let turnedAway = LeverMeasure.summary(.turnedAway)
  static let cost = LeverMeasure.summary(.cost)
  static let orders = LeverMeasure.summary(.orders)
  static let profit = LeverMeasure.summary(.profit)
  static let trust = LeverMeasure.daily(.meanTrust, day: LeverPlan.lastDay)

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
    case .perVisit(let metric, let days):
      let visits = LeverMeasure.total(.visitors, days: days).value(in: outcome)
      return LeverMeasure.total(metric, days: days).value(in: outcome) / visits
    case .ordersOfOffer(let place):
      return Double(outcome.offers[place].orders)
    }
  }

  var name: String {
    switch self {
    case .daily(let metric, let day): "\(metric.key), day \(day)"
    case .total(let metric, let days): "\(metric.key), days \(days.lowerBound)–\(days.upperBound)"
    case .summary(let metric): metric.key
    case .perVisit(let metric, let days):
      "\(metric.key) a visit, days \(days.lowerBound)–\(days.upperBound)"
    case .ordersOfOffer(let place): "orders of offer \(place + 1)"
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
