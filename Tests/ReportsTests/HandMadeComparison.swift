import CommunityModel
import StudyResults

/// A comparison whose every figure is known: two strategies, the second one better by 2.
enum HandMadeComparison {
  static func make(
    seconds: Double = 1.5, isExplained: Bool = true, hasAlongside: Bool = true,
    procedure: ComparisonPlan.Procedure = .anytime
  ) -> StrategyComparison {
    let forecast = HandMadeResult.make(strategy: "=plan", seconds: seconds)
    var scenario = forecast.scenario
    scenario.strategies.append(
      Strategy(
        name: "bold", changes: ["a: 1"], plan: scenario.strategies[0].plan))
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.summary(.membersEnd)))
    scenario.comparison.procedure = procedure
    scenario.comparison.worth = 0.5
    if hasAlongside { scenario.comparison.alongside = [ComparisonMeasure(.daily(.cost, day: 1))] }
    let event = forecast.strategies[0].events[0]
    return StrategyComparison(
      scenario: scenario,
      selection: SelectionResult(best: 1, reason: .better, achievedConfidence: 0.975),
      ranking: [
        ranked(1, "bold", mean: 12, replications: 80, setAside: nil, event, hasAlongside),
        ranked(0, "=plan", mean: 10, replications: 60, setAside: 60, event, hasAlongside),
      ],
      differences: [
        difference(.summary(.membersEnd), -2, reduction: 16),
        difference(.daily(.cost, day: 1), 3, reduction: .infinity),
      ],
      daily: [forecast.strategies[0].daily, forecast.strategies[0].daily],
      strategies: ["=plan", "bold"].map { HandMadeResult.make(strategy: $0).strategies[0] },
      explanation: isExplained ? explanation : nil, run: forecast.run)
  }

  private static func ranked(
    _ place: Int, _ name: String, mean: Double, replications: Int, setAside: Int?,
    _ event: EventChance, _ hasAlongside: Bool
  ) -> RankedStrategy {
    RankedStrategy(
      place: place, name: name, replications: replications, setAsideAfter: setAside,
      outcome: Estimate(
        count: replications, mean: mean, standardError: 0.25,
        quantiles: Quantiles((0..<7).map { mean + Double($0) })),
      leadAtLeast: place == 1 ? nil : 0.5, leadLow: place == 1 ? 0 : -3,
      leadHigh: place == 1 ? 3 : 0, tailMean: mean - 4, saferShare: place == 1 ? nil : 0.0625,
      chanceOfBest: known(place == 1 ? 0.75 : 0.25),
      expectedRegret: known(place == 1 ? 0.125 : 2.125), firstShare: place == 1 ? 0.875 : 0.125,
      hindsightRegret: place == 1 ? 0.25 : 2.25,
      alongside: hasAlongside ? [known(100 + Double(place))] : [], events: [event],
      dominatedBy: place == 1 ? [] : [1], frontShare: place == 1 ? 1 : 0.5)
  }

  private static func difference(
    _ figure: Figure, _ mean: Double, reduction: Double
  ) -> StrategyDifference {
    StrategyDifference(
      first: 0, second: 1, figure: figure, replications: 60, mean: known(mean), low: mean - 1,
      high: mean + 1, anytimeLow: mean - 1.5, anytimeHigh: mean + 1.5, winShare: 0.125,
      correlation: 0.875, varianceReduction: reduction)
  }

  private static var explanation: ExplanationResult {
    ExplanationResult(
      better: 1, other: 0, replications: 50, total: known(2),
      changes: [
        ChangeEffect(
          group: ChangeGroup(name: "content", changes: ["a: 1"], undone: ["b: 2"]),
          effect: known(2), low: 1, high: 3)
      ],
      isExact: true,
      stages: [
        StageEffect(stage: .joined, effect: known(1.5)),
        StageEffect(stage: .stayed, effect: known(0.5)),
      ],
      parting: Parting(parted: 49, medianDay: 7, metric: .joins, gained: known(3), lost: known(1)),
      flips: [
        FlipPoint(
          assumption: "mechanics.reply", meaning: LocalizedText("replies", "回应"), value: 0.5,
          flipValue: 0.25, ends: 0...1)
      ])
  }

  private static func known(_ mean: Double) -> MeanEstimate {
    MeanEstimate(mean: mean, standardError: 0.125)
  }
}
