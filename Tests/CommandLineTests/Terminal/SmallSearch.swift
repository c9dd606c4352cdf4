import CommunityModel
import StudyResults

/// The smallest search that a screen can show: today's plan and one that led, over two values.
enum SmallSearch {
  /// - Parameters:
  ///   - recommended: the place of the recommended plan; `nil`: there is none.
  ///   - name: what the plan that led is called.
  ///   - stopReason: why no more were tried.
  /// - Returns: a search whose plan that led has 130 members at the end, today's 100.
  static func make(
    recommended: Int? = 1, name: String = "found-1",
    stopReason: SearchResult.StopReason = .evaluations
  ) -> SearchResult {
    SearchResult(
      scenario: scenario(["plan"]), evaluations: [today, found], ruledOutCount: 3,
      stopReason: stopReason, comparison: comparison(of: ["plan", name], best: recommended ?? 1),
      finalists: [0, 1], recommended: recommended, front: [], sensitivity: [], tornado: [],
      dependence: [], robustness: nil, modelChecks: [], previewCheck: nil, run: run)
  }

  private static let measure = ComparisonMeasure(.summary(.membersEnd))

  private static func scenario(_ names: [String]) -> Scenario {
    var search = SearchPlan(
      for: [measure],
      over: [
        SearchVariable(path: "operator.hosts", domain: .integer(1...6, isCyclic: false)),
        SearchVariable(path: "seed_share", domain: .real(0...1, isLogarithmic: false)),
      ])
    search.constraints = [
      SearchConstraint(
        text: "cost <= 5000", .mean(FigureCondition(.summary(.cost), .atMost, 5_000)))
    ]
    var scenario = Scenario(
      name: "small", title: LocalizedText("Small", "小"), start: CalendarDate(daysSinceEpoch: 0),
      horizonDays: 2, currency: "CNY", seed: 7, replications: .fixed(4),
      strategies: names.map {
        Strategy(name: $0, changes: [], plan: CommunityPlan(personas: []))
      }, events: [], search: search)
    scenario.comparison = ComparisonPlan(by: measure)
    return scenario
  }

  private static let today = evaluation(.today, [.integer(2), .real(0.5)], mean: 100)
  private static let found = evaluation(.model, [.integer(4), .real(0.5)], mean: 130)

  private static func evaluation(
    _ origin: EvaluatedPlan.Origin, _ design: [SearchValue], mean: Double
  ) -> EvaluatedPlan {
    EvaluatedPlan(
      origin: origin, design: design, changes: origin == .today ? [] : ["operator.hosts: 4"],
      replications: 30, goals: [known(mean)], constraints: [known(4_000)], knownCost: 0,
      preview: nil, expectedGain: nil, expected: known(mean), chanceOfFeasibility: 0.9, leader: 0,
      leaderExpected: mean)
  }

  private static func known(_ mean: Double) -> MeanEstimate {
    MeanEstimate(mean: mean, standardError: 2)
  }

  private static func comparison(of names: [String], best: Int) -> StrategyComparison {
    let outcomes = [100.0, 130].map { mean in
      Estimate(
        count: 50, mean: mean, standardError: 2,
        quantiles: Quantiles([-30, -20, -10, 0, 10, 20, 30].map { mean + $0 }))
    }
    return StrategyComparison(
      scenario: scenario(names),
      selection: SelectionResult(best: best, reason: .better, achievedConfidence: 0.96),
      ranking: [1, 0].map { place in
        RankedStrategy(
          place: place, name: names[place], replications: 50, setAsideAfter: nil,
          outcome: outcomes[place], leadAtLeast: nil, leadLow: nil, leadHigh: nil, tailMean: 0,
          saferShare: nil, chanceOfBest: MeanEstimate(mean: 0.5, standardError: 0),
          expectedRegret: known(0), firstShare: 0.5, hindsightRegret: 0, alongside: [], events: [],
          dominatedBy: [], frontShare: 1)
      },
      differences: [
        StrategyDifference(
          first: 0, second: 1, figure: measure.figure, replications: 50, mean: known(-30),
          low: -35, high: -25, anytimeLow: -38, anytimeHigh: -22, winShare: 0.1, correlation: 0.5,
          varianceReduction: 2)
      ], daily: [], strategies: [], run: run)
  }

  private static let run = RunFacts(
    software: SoftwareVersions(
      flywheel: "9.9", results: 3, swift: "6.3", cLibrary: "glibc 2.36", openBLAS: "0.3.21",
      openBLASKernel: "Haswell"),
    seed: 7, assumptions: .drawn, replications: 30, stopReason: .fixedNumber, threads: 2,
    startedAt: 0, seconds: 3, memberDays: 80)
}
