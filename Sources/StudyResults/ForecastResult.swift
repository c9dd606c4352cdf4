public import CommunityModel

/// What a forecast found: every strategy of a scenario, under common random numbers.
public struct ForecastResult: Sendable, Equatable {
  /// The scenario that was run.
  public var scenario: Scenario
  /// One result for every strategy, in the scenario's order.
  public var strategies: [StrategyResult]
  /// For each strategy the share of the futures in which it does best in the figure that its scenario compares
  /// by, equals in equal parts.
  ///
  /// Futures in which a strategy has no value are left out; empty if that leaves none, or for one strategy.
  public var firstShares: [Double]
  /// For each strategy by how much the best one of each future exceeds it on average, at least 0; empty
  /// likewise.
  public var hindsightRegrets: [Double]
  /// How the run went.
  public var run: RunFacts

  /// Makes a result.
  ///
  /// - Precondition: There is one result for every strategy.
  public init(
    scenario: Scenario, strategies: [StrategyResult], firstShares: [Double] = [],
    hindsightRegrets: [Double] = [], run: RunFacts
  ) {
    precondition(
      strategies.map(\.name) == scenario.strategies.map(\.name),
      "there is one result for every strategy")
    self.scenario = scenario
    self.strategies = strategies
    self.firstShares = firstShares
    self.hindsightRegrets = hindsightRegrets
    self.run = run
  }
}
