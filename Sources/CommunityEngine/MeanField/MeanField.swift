public import CommunityModel

/// The expected course of a plan, without replications: a deterministic mean field of the model.
///
/// Numbers of people are expected values and may be fractions. Members of a persona stand at the nodes of a
/// quadrature over what they differ in for good (visit inclination and lapse frailty), in classes of
/// tenure; at a node, satisfaction is spread as a normal of two points and the other states follow it in a
/// line. What an operator does, costs and sells is computed by the functions of the day loop itself, with
/// assumptions at their central values. The same plan gives the same bytes on every machine.
public struct MeanField: Sendable {
  private let plan: CommunityPlan
  private let horizonDays: Int

  /// Prepares a plan.
  ///
  /// - Parameters:
  ///   - plan: what is expected.
  ///   - horizonDays: its days.
  /// - Precondition: `plan` and `horizonDays` are within the limits that `CommunityModel` states.
  public init(plan: CommunityPlan, horizonDays: Int) {
    precondition(horizonDays >= 1, "a course has at least one day")
    self.plan = plan
    self.horizonDays = horizonDays
  }

  /// The expected course.
  ///
  /// - Throws: `EngineError.tooLarge` if it outgrows what a replication may hold.
  public func outcome() throws(EngineError) -> MeanFieldOutcome {
    var course = ExpectedCourse(plan, horizonDays: horizonDays)
    try course.run()
    return MeanFieldOutcome(
      days: horizonDays, daily: course.books.daily, summary: course.books.summary,
      incomes: course.budget.income.totals, costs: course.budget.money.totals,
      hours: course.budget.hours.totals, phaseStarts: course.phaseClock.firstDays)
  }
}

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
