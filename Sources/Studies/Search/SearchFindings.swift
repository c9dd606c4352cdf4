import CommunityEngine
import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

extension SearchCourse {
  /// Compares what led with the plan of the file, and finds out what the result rests on if asked.
  mutating func result(explaining: Bool) async throws -> SearchResult {
    tell(.comparing)
    let model = optimizer.evaluations.isEmpty ? nil : try optimizer.model()
    let finalists = self.finalists(model)
    let comparison = try await compared(finalists)
    let finalRows = try await rows(of: comparison)
    let recommended = comparison.ranking.first { outcomes.isFeasible(finalRows[$0.place]) }?.place
    var result = SearchResult(
      scenario: asked.scenario, evaluations: try evaluations(model),
      ruledOutCount: ruledOutCount, stopReason: stopReason, comparison: comparison,
      finalists: finalists, recommended: recommended,
      front: front(of: comparison, finalRows), sensitivity: [], tornado: [], dependence: [],
      robustness: nil, modelChecks: try modelChecks(model), previewCheck: previewCheck,
      run: comparison.run)
    result.run.replications = asked.search.replications
    result.run.memberDays += memberDays
    guard explaining, stopReason != .interrupted, !Task.isCancelled else { return result }
    tell(.explaining)
    try await addReasons(to: &result, model)
    return result
  }

  /// What the recommended plan rests on; what was not found before the task is cancelled is left out.
  private mutating func addReasons(to result: inout SearchResult, _ model: SearchModel?)
    async throws
  {
    do {
      if let model {
        result.sensitivity = try variableSensitivity(model)
      }
      guard let recommended = result.recommended else { return }
      let best = trials[result.finalists[recommended]]
      if let model, let coordinates = best.coordinates {
        result.dependence = try DependenceCurves(asked, plans, model).curves(at: coordinates)
      }
      let drivers = try await drivers(of: best.plan)
      var tornado = Tornado(asked, plans, outcomes, supply, report)
      result.tornado = try await tornado.bars(of: best, drivers: drivers)
      supply = tornado.supply
      result.sensitivity += try await sensitivity(of: best.plan, to: drivers)
      if asked.assumptions == .drawn {
        result.robustness = try await robustness(result, recommended)
      }
    } catch is CancellationError {
      result.stopReason = .interrupted
      result.run.stopReason = .interrupted
    }
  }

  /// The plan of the file, and the plans that the model expects to be the best, by their places in `trials`.
  private func finalists(_ model: SearchModel?) -> [Int] {
    guard let model else { return [0] }
    let eligible = model.order.filter(model.isEligible)
    let leading =
      if eligible.isEmpty {
        Array(model.order.prefix(Self.unlikelyFinalists))
      } else if asked.search.goals.count == 1 {
        Array(eligible.prefix(Self.finalistLimit))
      } else {
        Self.evenly(model.front.sorted { model.means[0][$0] > model.means[0][$1] })
      }
    let places = leading.compactMap { place in
      trials.firstIndex { $0.coordinates == model.designs[place] }
    }
    return [0] + places.filter { $0 != 0 }
  }

  /// Plans that are compared at the end, and those where none is likely to keep to the constraints.
  private static let finalistLimit = 10
  /// Futures of each plan at most where every difference matters.
  private static let undecidedReplications = 300
  private static let unlikelyFinalists = 3

  /// So many of a front as are compared, evenly along it, both ends among them.
  private static func evenly(_ front: [Int]) -> [Int] {
    guard front.count > finalistLimit else { return front }
    return (0..<finalistLimit).map { front[$0 * (front.count - 1) / (finalistLimit - 1)] }
  }

  private func compared(_ finalists: [Int]) async throws -> StrategyComparison {
    var scenario = asked.scenario
    scenario.search = nil
    scenario.strategies = finalists.enumerated().map { number, place in
      Strategy(
        name: number == 0 ? SearchResult.todayName : SearchResult.foundName(number),
        changes: trials[place].changes, plan: trials[place].plan)
    }
    let goals = asked.search.goals
    scenario.comparison.measure = goals[0]
    scenario.comparison.alongside = Array(goals.dropFirst())
    scenario.comparison.worth = asked.search.worth
    scenario.comparison.confidence = asked.search.confidence
    if asked.search.worth == 0 {
      // Plans that lead are often as good as each other, which no number of futures would decide.
      scenario.comparison.maximumReplications = min(
        scenario.comparison.maximumReplications,
        max(scenario.comparison.minimumReplications, Self.undecidedReplications))
    }
    guard stopReason == .interrupted || Task.isCancelled else {
      return try await Comparison(
        scenario, threads: asked.threads, assumptions: asked.assumptions, store: asked.store
      ).run(report)
    }
    // What was simulated already is enough to say who leads; the task that is cancelled cannot.
    scenario.comparison.minimumReplications = asked.search.replications
    scenario.comparison.maximumReplications = asked.search.replications
    let (last, threads) = (scenario, asked.threads)
    let (assumptions, store) = (asked.assumptions, asked.store)
    var comparison = try await Crew.detached {
      try await Comparison(last, threads: threads, assumptions: assumptions, store: store).run()
    }
    comparison.run.stopReason = .interrupted
    return comparison
  }

  /// What the search reads off all futures of each strategy of a comparison.
  private mutating func rows(of comparison: StrategyComparison) async throws -> [[[Double]]] {
    var found: [[[Double]]] = []
    for row in comparison.ranking.sorted(by: { $0.place < $1.place }) {
      let strategy = comparison.scenario.strategies[row.place]
      let run = asked.run(of: strategy.plan, name: strategy.name)
      let count = isOver ? row.replications : max(row.replications, Self.constrainedFutures)
      let (supply, numbers) = (self.supply, Array(0..<count))
      let outcomes = self.outcomes
      // After an interruption only those that the study has are asked for, by a task of their own.
      let rows = try await Crew.detached {
        var supply = supply
        return try await supply.outcomes(of: run, numbers: numbers).map(outcomes.values)
      }
      try requireValues(rows, strategy.changes, first: 0)
      found.append(rows)
    }
    return found
  }

  /// Futures by which constraints are judged where there are any.
  private static let constrainedFutures = 200

  /// Whether nothing more is to be simulated.
  private var isOver: Bool {
    stopReason == .interrupted || Task.isCancelled || outcomes.constraintCount == 0
  }

  private func front(of comparison: StrategyComparison, _ rows: [[[Double]]]) -> [FrontPlan] {
    guard asked.search.goals.count > 1 else { return [] }
    let plans = comparison.ranking.filter { row in
      row.dominatedBy.allSatisfy { !outcomes.isFeasible(rows[$0]) }
        && outcomes.isFeasible(rows[row.place])
    }.map { row in
      FrontPlan(
        strategy: row.place,
        goals: [MeanEstimate(mean: row.outcome.mean, standardError: row.outcome.standardError)]
          + row.alongside,
        chanceNondominated: row.frontShare)
    }
    let sign = asked.search.goals[0].sign
    return plans.sorted { sign * $0.goals[0].mean > sign * $1.goals[0].mean }
  }

  private func evaluations(_ model: SearchModel?) throws -> [EvaluatedPlan] {
    let sign = asked.search.goals[0].sign
    return try trials.enumerated().map { place, trial in
      let rows =
        trials.prefix(place).filter {
          $0.coordinates != nil && $0.coordinates == trial.coordinates
        }.flatMap(\.rows) + trial.rows
      let estimates = outcomes.estimates(of: rows)
      var (expected, chance): (MeanEstimate?, Double) = (nil, outcomes.isFeasible(rows) ? 1 : 0)
      if let model, let coordinates = trial.coordinates {
        let law = try model.expectation(of: coordinates)
        expected = MeanEstimate(mean: sign * law.mean, standardError: law.deviation)
        chance = try model.chanceOfFeasibility(of: coordinates)
      }
      return EvaluatedPlan(
        origin: trial.origin, design: trial.design, changes: trial.changes,
        replications: rows.count, goals: estimates.goals, constraints: estimates.constraints,
        knownCost: trial.plan.knownCost(days: asked.scenario.horizonDays), preview: trial.preview,
        expectedGain: trial.expectedGain, expected: expected, chanceOfFeasibility: chance,
        leader: trial.leader, leaderExpected: trial.leaderExpected)
    }
  }

  private func modelChecks(_ model: SearchModel?) throws -> [ModelCheck] {
    guard let model, model.designs.count > 2 else { return [] }
    return try model.leaveOneOut().map {
      ModelCheck(count: model.designs.count, explainedShare: $0.explained, coverage: $0.coverage)
    }
  }

  /// How well the preview foretells the simulator; `nil` if it does not know the first goal.
  private var previewCheck: PreviewCheck? {
    let pairs = trials.filter { $0.origin != .repeated }.compactMap { trial in
      trial.preview.map { (preview: $0, mean: outcomes.estimates(of: trial.rows).goals[0].mean) }
    }
    guard pairs.count > 2 else { return nil }
    return PreviewCheck(
      count: pairs.count,
      rankCorrelation: rankCorrelation(pairs.map(\.preview), pairs.map(\.mean)),
      medianError: quantiles(of: pairs.map { abs($0.preview - $0.mean) }, at: [0.5])[0],
      screenedCount: screenedCount)
  }
}

extension SearchResult {
  /// The name of the plan of the file among the strategies of `comparison`.
  package static let todayName = "plan"

  /// The name of a finalist, counted from 1.
  package static func foundName(_ number: Int) -> String { "found-\(number)" }
}
