import CommunityModel
import OutputAnalysis
import StudyResults

/// A search whose every figure is chosen: today's plan and those that led, over four values of each kind.
struct HandMadeSearch {
  /// Today's plan first.
  var names = ["plan", "found-1", "found-2"]
  /// The means of the first goal, by strategy; the last is used again where there are too few.
  var means = [100.0, 112, 108]
  var error = 1.0
  /// How far the ranges of differences reach to both sides.
  var reach = 4.0
  var recommended: Int? = 1
  var goals = [ComparisonMeasure(.daily(.engaged, day: 1))]
  var worth = 0.0
  var limits = ["cost <= 5000", "chance(poster) >= 0.5"]
  var feasibility = 0.93
  var todayFeasibility = 0.9
  var expectedGain: Double? = 2.5
  var stopReason = SearchResult.StopReason.evaluations
  var ruledOut = 12
  var robustness: Robustness? = HandMadeSearch.robustness()
  var explainedShare = 0.85
  var coverage = 0.95
  var preview: PreviewCheck? = PreviewCheck(
    count: 6, rankCorrelation: 0.75, medianError: 3, screenedCount: 500)
  var sensitivity: [InputSensitivity]? = nil
  /// Whether there is only one plan, that of the file.
  var isSinglePoint = false

  static let variables = [
    SearchVariable(path: "channels.poster.budget", domain: .real(0...500, isLogarithmic: false)),
    SearchVariable(path: "operator.hosts", domain: .integer(1...6, isCyclic: false)),
    SearchVariable(
      path: "positioning",
      domain: .choice([ChoiceOption(text: "study"), ChoiceOption(text: "{fun: 1}")])),
    SearchVariable(
      path: "activities.talk.days", domain: .days(times: 1...3, within: 0...9, apart: 2)),
  ]

  func make() -> SearchResult {
    let tried = isSinglePoint ? [evaluation(0)] : (0..<7).map(evaluation)
    let finalists = names.indices.map { [0, 4, 5, 6, 3, 2][min($0, 5)] }
    return SearchResult(
      scenario: scenario, evaluations: tried, ruledOutCount: ruledOut, stopReason: stopReason,
      comparison: comparison, finalists: isSinglePoint ? [0] : finalists, recommended: recommended,
      front: front, sensitivity: sensitivity ?? Self.inputs, tornado: tornado,
      dependence: dependence, robustness: robustness,
      modelChecks: (goals.map { _ in 0 } + limits.map { _ in 1 }).map { _ in
        ModelCheck(count: 6, explainedShare: explainedShare, coverage: coverage)
      },
      previewCheck: preview, run: forecast.run)
  }

  private var forecast: ForecastResult { HandMadeResult.make() }

  private var search: SearchPlan {
    var plan = SearchPlan(for: goals, over: Self.variables)
    plan.worth = worth
    plan.constraints = limits.map { text in
      text.hasPrefix("chance")
        ? SearchConstraint(
          text: text,
          .chance(.figure(FigureCondition(.summary(.cost), .atMost, 1)), .atLeast, share: 0.5))
        : SearchConstraint(
          text: text, .mean(FigureCondition(.summary(.cost), .atMost, 5_000)))
    }
    plan.constraints.append(
      SearchConstraint(
        text: "operator.hosts <= 5", .rule(SearchRule([.init(variable: 1, weight: 1)], .atMost, 5))
      ))
    return plan
  }

  private var scenario: Scenario {
    var scenario = forecast.scenario
    scenario.search = search
    return scenario
  }

  private func mean(_ place: Int) -> Double { means[min(place, means.count - 1)] }

  private func known(_ mean: Double) -> MeanEstimate {
    MeanEstimate(mean: mean, standardError: error)
  }

  private func evaluation(_ place: Int) -> EvaluatedPlan {
    let isToday = place == 0
    let value = isToday ? mean(0) : mean(0) + (mean(1) - mean(0)) * Double(place) / 4
    let design: [SearchValue?] =
      isToday
      ? [.real(200), .integer(2), .choice(0), nil]
      : [
        .real(200 + 31.5 * Double(place)), .integer(2 + place % 3), .choice(place % 2),
        .days([0, 2 + place]),
      ]
    return EvaluatedPlan(
      origin: [.today, .start, .start, .model, .model, .repeated, .model][place],
      design: design,
      changes: isToday ? [] : ["channels.poster.budget: \(200 + 31.5 * Double(place))"],
      replications: 30, goals: goals.indices.map { known(value - 20 * Double($0)) },
      constraints: limits.indices.map {
        $0 == 0 ? known(6_000 - 500 * Double(place)) : known(0.75)
      },
      knownCost: 100 * Double(place), preview: place == 6 ? nil : value + 1,
      expectedGain: place < 3 ? nil : expectedGain, expected: isToday ? nil : known(value),
      chanceOfFeasibility: isToday ? todayFeasibility : place == 2 ? 0.2 : feasibility,
      leader: recommended == nil ? nil : min(place, 4),
      leaderExpected: recommended == nil ? nil : mean(0) + 3 * Double(min(place, 4)))
  }

  private var comparison: StrategyComparison {
    var compared = forecast.scenario
    let plan = compared.strategies[0].plan
    compared.strategies = names.enumerated().map {
      Strategy(name: $1, changes: $0 == 0 ? [] : ["channels.poster.budget: \($0)"], plan: plan)
    }
    compared.comparison = ComparisonPlan(by: goals[0])
    compared.comparison.alongside = Array(goals.dropFirst())
    compared.comparison.worth = worth
    let ranking = names.indices.map(ranked).sorted { $0.outcome.mean > $1.outcome.mean }
    return StrategyComparison(
      scenario: compared,
      selection: SelectionResult(
        best: recommended ?? ranking[0].place, reason: names.count > 1 ? .better : .onlyStrategy,
        achievedConfidence: 0.97),
      ranking: ranking, differences: differences,
      daily: names.map { _ in forecast.strategies[0].daily },
      strategies: names.map { HandMadeResult.make(strategy: $0).strategies[0] },
      run: forecast.run)
  }

  private func ranked(_ place: Int) -> RankedStrategy {
    let quantiles = Quantiles([-2, -1.5, -1, 0, 1, 1.5, 2].map { mean(place) + $0 * 8 })
    return RankedStrategy(
      place: place, name: names[place], replications: 200, setAsideAfter: nil,
      outcome: Estimate(
        count: 200, mean: mean(place), standardError: error, quantiles: quantiles),
      leadAtLeast: nil, leadLow: nil, leadHigh: nil, tailMean: mean(place) - 20, saferShare: nil,
      chanceOfBest: known(1 / Double(names.count)), expectedRegret: known(1),
      firstShare: 1 / Double(names.count), hindsightRegret: 3,
      alongside: goals.dropFirst().map { _ in known(mean(place) - 20) },
      events: forecast.strategies[0].events, dominatedBy: [], frontShare: 0.5)
  }

  private var differences: [StrategyDifference] {
    names.indices.flatMap { first in
      names.indices.filter { $0 > first }.map { second in
        let gap = mean(first) - mean(second)
        return StrategyDifference(
          first: first, second: second, figure: goals[0].figure, replications: 200,
          mean: known(gap), low: gap - reach, high: gap + reach, anytimeLow: gap - reach,
          anytimeHigh: gap + reach, winShare: 0.125, correlation: 0.875, varianceReduction: 4)
      }
    }
  }

  private var front: [FrontPlan] {
    guard goals.count > 1 else { return [] }
    return names.indices.sorted { mean($0) > mean($1) }.enumerated().map { rank, place in
      FrontPlan(
        strategy: place,
        goals: goals.indices.map { $0 == 0 ? known(mean(place)) : known(50 + 9 * Double(rank)) },
        chanceNondominated: 1 - 0.3 * Double(rank))
    }
  }

  static let meaning = LocalizedText("share that joins", "加入比例")

  static let inputs = [
    input("channels.poster.budget", .variable, 0.45, isClear: true),
    input("channels.poster.conversion", .assumption, 0.3, isClear: true),
    input("operator.hosts", .variable, 0.03, isClear: false),
  ]

  static func input(
    _ path: String, _ kind: InputSensitivity.Kind, _ total: Double, isClear: Bool
  ) -> InputSensitivity {
    InputSensitivity(
      kind: kind, method: kind == .variable ? .surrogate : .preview, path: path,
      meaning: kind == .variable ? LocalizedText(path, path) : meaning,
      firstOrder: interval(total * 0.7), total: interval(total), isDistinguishable: isClear,
      effect: MeanEstimate(mean: 8, standardError: 2), effectSpread: 3)
  }

  /// A range around a middle.
  private static func interval(_ middle: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      ofMean: RunningMoments([-0.05, 0.05, -0.05, 0.05, 0].map { middle + $0 }))
  }

  private var tornado: [TornadoBar] {
    guard recommended != nil else { return [] }
    let end = { (value: String, change: Double) in
      TornadoBar.End(value: value, change: known(change))
    }
    return [
      TornadoBar(
        kind: .variable, path: "channels.poster.budget",
        meaning: LocalizedText("channels.poster.budget", "channels.poster.budget"), unit: "",
        value: "326", low: end("0", -9), high: end("500", 2)),
      TornadoBar(
        kind: .assumption, path: "channels.poster.conversion", meaning: Self.meaning,
        unit: "share", value: "0.2", low: end("0.1", -14), high: end("0.3", 11)),
      TornadoBar(
        kind: .variable, path: "positioning", meaning: LocalizedText("positioning", "positioning"),
        unit: "", value: "study", low: nil, high: end("{fun: 1}", -3)),
    ]
  }

  private var dependence: [DependenceCurve] {
    guard recommended != nil, !isSinglePoint else { return [] }
    let point = { (value: SearchValue, text: String, change: Double) in
      DependenceCurve.Point(
        value: value, text: text,
        goal: MeanEstimate(mean: means[0] + change, standardError: 2 * error),
        chanceOfFeasibility: change < -8 ? 0.2 : 0.9)
    }
    return [
      DependenceCurve(
        variable: 0,
        points: (0...10).map { point(.real(50 * Double($0)), "\(50 * $0)", 12 - pow2($0 - 6)) },
        recommended: 6),
      DependenceCurve(
        variable: 1, points: (1...6).map { point(.integer($0), "\($0)", Double($0)) },
        recommended: 2),
      DependenceCurve(
        variable: 2, points: [point(.choice(0), "study", 10), point(.choice(1), "{fun: 1}", 4)],
        recommended: 0),
      DependenceCurve(
        variable: 3, points: [point(.days([0]), "[0]", 2), point(.days([0, 6]), "[0, 6]", 9)],
        recommended: 1),
    ]
  }

  private func pow2(_ number: Int) -> Double { Double(number * number) }

  /// Forty futures; every fifth is worse than today's plan.
  static func robustness(
    futures: Int = 40, losing: Double = 0.2, box: LosingBox? = box(), best: Double = 0.625
  ) -> Robustness {
    let rows = (0..<futures).map { place -> Robustness.Row in
      let loses = place.isMultiple(of: 5)
      let today: Double = loses ? 118 : 95 + Double(place % 11)
      let regret: Double = loses ? 8 - Double(place % 7) : Double(place % 3)
      return Robustness.Row(
        replication: place, recommended: 110 + Double(place % 7), today: today, best: place % 2,
        regret: regret)
    }
    return Robustness(
      futures: futures,
      regret: Estimate(
        count: futures, mean: 2.25, standardError: 0.5,
        quantiles: Quantiles([0, 0, 0.5, 1.5, 3, 6.5, 8])),
      bestShare: best, worseThanTodayShare: losing, losingShare: losing, losingBox: box, rows: rows)
  }

  static func box() -> LosingBox {
    LosingBox(
      conditions: [
        LosingBox.Condition(
          path: "channels.poster.conversion", meaning: meaning, unit: "share", lower: nil,
          upper: 0.12, quasiPValue: 0.01),
        LosingBox.Condition(
          path: "mechanics.reply", meaning: LocalizedText("replies", "回应"), unit: "", lower: 0.3,
          upper: 0.6, quasiPValue: 0.04),
      ], coverage: 0.75, density: 0.6, mass: 0.25, chanceWithoutPattern: 0.02)
  }
}
