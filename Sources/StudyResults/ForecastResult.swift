public import CommunityModel

/// What a forecast found: every strategy of a scenario, under common random numbers.
public struct ForecastResult: Sendable, Equatable {
  /// The scenario that was run.
  public var scenario: Scenario
  /// One result for every strategy, in the scenario's order.
  public var strategies: [StrategyResult]
  /// How the run went.
  public var run: RunFacts

  /// Makes a result.
  ///
  /// - Precondition: There is one result for every strategy.
  public init(scenario: Scenario, strategies: [StrategyResult], run: RunFacts) {
    precondition(
      strategies.map(\.name) == scenario.strategies.map(\.name),
      "there is one result for every strategy")
    self.scenario = scenario
    self.strategies = strategies
    self.run = run
  }
}
