public import CommunityModel

/// Every metric on every day.
public struct DailyEstimates: Sendable, Equatable {
  /// Days simulated.
  public let days: Int
  private let estimates: [Estimate]

  /// Takes the estimates metric by metric, each day by day.
  ///
  /// - Precondition: There is one for every metric and day.
  public init(days: Int, estimates: [Estimate]) {
    precondition(
      estimates.count == Metric.allCases.count * days, "every metric has an estimate for every day")
    self.days = days
    self.estimates = estimates
  }

  /// One metric on one day.
  ///
  /// - Precondition: `day` is in 0..<`days`.
  public subscript(metric: Metric, day: Int) -> Estimate {
    precondition((0..<days).contains(day), "the day must lie within the horizon")
    return estimates[metric.index * days + day]
  }

  /// One metric, day by day.
  public func series(of metric: Metric) -> ArraySlice<Estimate> {
    estimates[metric.index * days..<(metric.index + 1) * days]
  }
}
