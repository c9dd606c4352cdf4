public import CommunityModel

/// Metrics on every day.
public struct DailyEstimates: Sendable, Equatable {
  /// Days simulated.
  public let days: Int
  /// The metrics, in order.
  public let metrics: [Metric]
  private let estimates: [Estimate]

  /// Takes the estimates metric by metric, each day by day.
  ///
  /// - Precondition: There is one for every one of `metrics` and day.
  public init(days: Int, metrics: [Metric], estimates: [Estimate]) {
    precondition(
      estimates.count == metrics.count * days, "every metric has an estimate for every day")
    self.days = days
    self.metrics = metrics
    self.estimates = estimates
  }

  /// One metric on one day.
  ///
  /// - Precondition: `metric` is one of those that were taken, and `day` is in 0..<`days`.
  public subscript(metric: Metric, day: Int) -> Estimate {
    precondition((0..<days).contains(day), "the day must lie within the horizon")
    let series = series(of: metric)
    return series[series.startIndex + day]
  }

  /// One metric, day by day.
  ///
  /// - Precondition: `metric` is one of those that were taken.
  public func series(of metric: Metric) -> ArraySlice<Estimate> {
    guard let place = metrics.firstIndex(of: metric) else {
      preconditionFailure("\(metric.key) was not taken")
    }
    return estimates[place * days..<(place + 1) * days]
  }

  /// Some of the metrics, in their order.
  ///
  /// - Precondition: They are among those that were taken.
  package func keeping(_ metrics: [Metric]) -> DailyEstimates {
    DailyEstimates(days: days, metrics: metrics, estimates: metrics.flatMap(series))
  }
}
