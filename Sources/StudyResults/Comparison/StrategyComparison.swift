public import CommunityModel

/// What a comparison found: which strategy is best, by how much, and how surely.
public struct StrategyComparison: Sendable, Equatable {
  /// The scenario whose strategies were compared, as its `comparison` asks.
  public var scenario: Scenario
  /// Which strategy was selected, and what that means.
  public var selection: SelectionResult
  /// The strategies from the best mean to the worst.
  public var ranking: [RankedStrategy]
  /// The measures first, then the other figures: in each all pairs, in the scenario's order.
  public var differences: [StrategyDifference]
  /// Every day of the daily metrics that were asked for, by strategy in the scenario's order.
  public var daily: [DailyEstimates]
  /// Why the selected strategy does better; `nil` if nobody asked, or there is one strategy only.
  public var explanation: ExplanationResult?
  /// How the run went; its replications are those of the strategy that has most.
  public var run: RunFacts

  /// Makes a result.
  public init(
    scenario: Scenario, selection: SelectionResult, ranking: [RankedStrategy],
    differences: [StrategyDifference], daily: [DailyEstimates],
    explanation: ExplanationResult? = nil, run: RunFacts
  ) {
    self.scenario = scenario
    self.selection = selection
    self.ranking = ranking
    self.differences = differences
    self.daily = daily
    self.explanation = explanation
    self.run = run
  }

  /// The strategy that the selected one is explained beside: the first of the file, or if that is selected
  /// the next best.
  public var explainedBeside: Int? {
    guard selection.best == 0 else { return 0 }
    return ranking.first { $0.place != selection.best }?.place
  }

  /// The difference of two strategies, by their places in the scenario, in the measure that decides.
  public func difference(_ first: Int, _ second: Int) -> StrategyDifference? {
    let figure = scenario.comparison.measure.figure
    let found = differences.first {
      $0.figure == figure && [$0.first, $0.second] == [min(first, second), max(first, second)]
    }
    return first < second ? found : found?.reversed
  }
}
