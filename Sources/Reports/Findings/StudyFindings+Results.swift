import CommunityModel
import StudyResults

extension StudyFindings {
  /// What a forecast found; the strategy with the best mean leads.
  init(_ result: ForecastResult, scenarioHash: String) {
    kind = .forecast
    scenario = result.scenario
    let isAlone = result.strategies.count == 1
    strategies = result.strategies.enumerated().map { place, strategy in
      StrategyFindings(
        place: place, plan: result.scenario.strategies[place].plan,
        changes: result.scenario.strategies[place].changes, result: strategy,
        outcome: strategy.outcome.estimate, dots: strategy.outcome.dots,
        firstShare: isAlone || result.firstShares.isEmpty ? nil : result.firstShares[place],
        regret: isAlone || result.hindsightRegrets.isEmpty ? nil : result.hindsightRegrets[place],
        replications: result.run.replications)
    }
    let goal = result.scenario.comparison.measure.goal
    let value = { (place: Int) -> Double in
      let mean = result.strategies[place].outcome.estimate.mean
      return mean.isNaN ? -.infinity : (goal == .maximize ? mean : -mean)
    }
    order = result.strategies.indices.sorted {
      value($0) == value($1) ? $0 < $1 : value($0) > value($1)
    }
    best = order.first ?? 0
    selection = nil
    leadDrivers = []
    explanation = nil
    risks = []
    run = result.run
    self.scenarioHash = scenarioHash
  }

  /// What a comparison found.
  init(_ result: StrategyComparison, scenarioHash: String) {
    kind = .comparison
    scenario = result.scenario
    let isAlone = result.strategies.count == 1
    strategies = result.ranking.sorted { $0.place < $1.place }.map { ranked in
      let strategy = result.scenario.strategies[ranked.place]
      let full = result.strategies[ranked.place]
      let shift = ranked.outcome.mean - full.outcome.estimate.mean
      return StrategyFindings(
        place: ranked.place, plan: strategy.plan, changes: strategy.changes, result: full,
        outcome: ranked.outcome, dots: full.outcome.dots.map { $0 + shift },
        firstShare: isAlone ? nil : ranked.firstShare,
        regret: isAlone ? nil : ranked.hindsightRegret,
        replications: ranked.replications)
    }
    order = result.ranking.map(\.place)
    best = result.selection.best
    selection = result.selection
    leadDrivers = result.leadDrivers
    explanation = result.explanation
    risks = ComparisonRisks.texts(of: result)
    run = result.run
    self.scenarioHash = scenarioHash
  }

  /// What a search found: the comparison of those that led, seen from the recommended one.
  init(_ result: SearchResult, scenarioHash: String) {
    let compared = StudyFindings(result.comparison, scenarioHash: scenarioHash)
    kind = .search
    (scenario, strategies, order) = (compared.scenario, compared.strategies, compared.order)
    best = result.recommended ?? compared.best
    selection = compared.selection
    leadDrivers = []
    explanation = nil
    // They are about the selected one, which may break a limit.
    risks = result.recommended == compared.best ? compared.risks : []
    let findings = SearchFindings(result)
    run = findings.run
    search = findings
    self.scenarioHash = scenarioHash
  }
}
