import CommunityModel

extension PlanRules {
  /// Notes what does not go together in the comparison of strategies.
  mutating func checkComparison() {
    guard let comparison = root[.compare] else { return }
    let path = ScenarioKey.compare.rawValue
    checkOrder(
      comparison[.minReplications], "\(path).min_replications",
      comparison[.maxReplications], "\(path).max_replications")
    checkBudget(of: comparison, at: path)
    checkWorth(of: comparison, at: path)
    checkMeasures(of: comparison, at: path)
  }

  /// Only racing has a budget, and it has to last for the first replications of every strategy.
  private mutating func checkBudget(of comparison: DocumentNode, at path: String) {
    guard let procedure = comparison[.procedure] else { return }
    let races = procedure.scalar == ComparisonPlan.Procedure.racing.rawValue
    let strategies = max(root[.strategies]?.items?.count ?? 1, 1)
    switch (races, comparison[.budget]) {
    case (true, nil): note(.missingBudget(in: path, at: procedure.place))
    case (false, let budget?): note(.budgetWithoutRace(in: path, at: budget.place))
    case (true, let budget?):
      guard let total = budget.number, let first = comparison[.minReplications]?.number,
        total < first * Double(strategies)
      else { return }
      note(
        .budgetBelowStart(
          NumberWording.text(total), replications: NumberWording.text(first),
          strategies: strategies, in: path, at: budget.place))
    case (false, nil): return
    }
  }

  /// Procedures that plan for a smallest difference need one.
  private mutating func checkWorth(of comparison: DocumentNode, at path: String) {
    guard let procedure = comparison[.procedure], let name = procedure.scalar,
      [.kimNelson, .tournament].contains(ComparisonPlan.Procedure(rawValue: name)),
      (comparison[.worth]?.number ?? 0) == 0
    else { return }
    note(.missingWorth(name, in: path, at: comparison[.worth]?.place ?? procedure.place))
  }

  /// Figures of whole runs have no day, and no figure is measured twice.
  private mutating func checkMeasures(of comparison: DocumentNode, at path: String) {
    let also = (comparison[.also]?.items ?? []).enumerated().map { place, item in
      (item, "\(path).also[\(place)]")
    }
    let last = lastDay ?? Scenario.horizonRange.upperBound
    var seen: [Figure] = []
    for (measure, path) in [(comparison, path)] + also {
      guard let name = measure[.metric]?.scalar,
        let figure = Figure(name: name, day: min(measure.whole(.day) ?? last, last))
      else { continue }
      if case .summary = figure, let day = measure[.day] {
        note(.dayOfWholeRun(name, in: path, at: day.place))
      }
      if seen.contains(figure) { note(.repeatedMeasure(name, in: path, at: measure.place)) }
      seen.append(figure)
    }
  }
}
