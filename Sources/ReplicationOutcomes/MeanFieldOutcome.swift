public import CommunityModel

/// What a mean field expects, asked for as a replication's outcome is.
public struct MeanFieldOutcome: Sendable, Equatable {
  /// Days expected.
  public let days: Int
  /// Daily values, metric by metric: `daily[metric.index * days + day]`; 0 for what the plan has nothing of.
  public let daily: [Double]
  /// Figures of the whole run in the order of `SummaryMetric.allCases`; NaN where there is none, or where an
  /// expected course says nothing.
  public let summary: [Double]
  /// Money earned by item, in the order of `CommunityPlan.incomeItems`.
  public let incomes: [Double]
  /// Money spent by item, in the order of `CommunityPlan.costItems`.
  public let costs: [Double]
  /// Hours of the operator's work by item, in the order of `CommunityPlan.workItems`.
  public let hours: [Double]
  /// The day on which each phase begins where everything goes as expected; `nil` if it does not.
  public let phaseStarts: [Int?]

  /// An expected course of its parts, each as its property says.
  package init(
    days: Int, daily: [Double], summary: [Double], incomes: [Double], costs: [Double],
    hours: [Double], phaseStarts: [Int?]
  ) {
    self.days = days
    self.daily = daily
    self.summary = summary
    self.incomes = incomes
    self.costs = costs
    self.hours = hours
    self.phaseStarts = phaseStarts
  }

  /// The expected values of one metric, day by day.
  public func series(of metric: Metric) -> ArraySlice<Double> {
    daily[metric.index * days..<(metric.index + 1) * days]
  }

  /// The expected value of a figure; NaN where an expected course says nothing.
  ///
  /// - Precondition: a day lies within the days expected.
  public func value(of figure: Figure) -> Double {
    switch figure {
    case .summary(let metric): summary[SummaryMetric.allCases.firstIndex(of: metric) ?? 0]
    case .daily(let metric, let day): daily[metric.index * days + day]
    }
  }
}
