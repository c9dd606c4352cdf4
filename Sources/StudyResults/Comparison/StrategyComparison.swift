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
  /// What each strategy led to in its own futures, in the scenario's order.
  ///
  /// No future has a twin here, so that the shares of luck are not told.
  public var strategies: [StrategyResult]
  /// The assumptions that matter most for the lead of the selected strategy over `nextBest`, the most
  /// important first, 20 at most; empty with one strategy, and where assumptions are fixed.
  public var leadDrivers: [LeadDriver]
  /// Why the selected strategy does better; `nil` if nobody asked, or there is one strategy only.
  public var explanation: ExplanationResult?
  /// How the run went; its replications are those of the strategy that has most.
  public var run: RunFacts

  /// Makes a result.
  public init(
    scenario: Scenario, selection: SelectionResult, ranking: [RankedStrategy],
    differences: [StrategyDifference], daily: [DailyEstimates],
    strategies: [StrategyResult], leadDrivers: [LeadDriver] = [],
    explanation: ExplanationResult? = nil, run: RunFacts
  ) {
    self.scenario = scenario
    self.selection = selection
    self.ranking = ranking
    self.differences = differences
    self.daily = daily
    self.strategies = strategies
    self.leadDrivers = leadDrivers
    self.explanation = explanation
    self.run = run
  }

  /// The place in the scenario of the best of the strategies that were not selected; `nil` with one strategy.
  public var nextBest: Int? {
    ranking.first { $0.place != selection.best }?.place
  }

  /// The strategy that the selected one is explained beside: the first of the file, or if that is selected
  /// the next best.
  public var explainedBeside: Int? {
    selection.best == 0 ? nextBest : 0
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
