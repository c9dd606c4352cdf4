public import CommunityModel

/// What a preview expects of every strategy of a scenario: values without a range and without a chance.
public struct PreviewResult: Sendable, Equatable {
  /// One strategy.
  public struct Strategy: Sendable, Equatable {
    /// Its name in the scenario.
    public var name: String
    /// Daily values, metric by metric: `daily[metric.index * days + day]`.
    public var daily: [Double]
    /// Figures of the whole run in the order of `SummaryMetric.allCases`; NaN where a preview says nothing.
    public var summary: [Double]
    /// The day on which each phase begins; `nil` if it does not.
    public var phaseStarts: [Int?]

    /// Makes what is expected of a strategy.
    public init(name: String, daily: [Double], summary: [Double], phaseStarts: [Int?]) {
      self.name = name
      self.daily = daily
      self.summary = summary
      self.phaseStarts = phaseStarts
    }

    /// The expected value of a figure of the whole run; NaN where a preview says nothing.
    public subscript(metric: SummaryMetric) -> Double {
      summary[SummaryMetric.allCases.firstIndex(of: metric) ?? 0]
    }

    /// The expected values of a metric, day by day.
    public func series(of metric: Metric) -> [Double] {
      let days = daily.count / Metric.allCases.count
      return Array(daily[metric.index * days..<(metric.index + 1) * days])
    }
  }

  /// The scenario.
  public var scenario: Scenario
  /// In the scenario's order.
  public var strategies: [Strategy]
  /// How long it took, in seconds.
  public var seconds: Double

  /// Makes a result.
  public init(scenario: Scenario, strategies: [Strategy], seconds: Double) {
    self.scenario = scenario
    self.strategies = strategies
    self.seconds = seconds
  }
}
