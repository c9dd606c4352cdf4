import CommunityEngine
import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

extension SearchCourse {
  /// Futures in which all plans that led are compared, and how many of these plans at most.
  private static let futureCount = 200
  private static let rivalLimit = 6

  /// How the recommended plan does where the assumptions are different.
  mutating func robustness(_ result: SearchResult, _ recommended: Int) async throws -> Robustness {
    let strategies = result.comparison.scenario.strategies
    let leading = result.comparison.ranking.map(\.place)
    let rivals = Array(Set([0, recommended] + leading.prefix(Self.rivalLimit))).sorted()
    let numbers = Array(0..<Self.futureCount)
    let figure = asked.search.goals[0].figure
    let report = report
    let values = try await supply.values(
      of: rivals.map { (asked.run(of: strategies[$0].plan, name: strategies[$0].name), numbers) },
      finished: { report(.finishedReplication) }
    ) { $0.value(of: figure) }
    let sign = asked.search.goals[0].sign
    let chosen = rivals.firstIndex(of: recommended) ?? 0
    let rows = numbers.filter { number in values.allSatisfy { $0[number].isFinite } }
      .map { number in
        let best = rivals.indices.reduce(chosen) {
          sign * values[$1][number] > sign * values[$0][number] ? $1 : $0
        }
        return Robustness.Row(
          replication: number, recommended: values[chosen][number], today: values[0][number],
          best: rivals[best],
          regret: sign * (values[best][number] - values[chosen][number]))
      }
    let worth = asked.search.worth
    let isWorse = rows.map { sign * $0.recommended < sign * $0.today }
    let loses = zip(rows, isWorse).map { $1 || worth > 0 && $0.regret > worth }
    func share(_ flags: [Bool]) -> Double {
      flags.isEmpty ? 0 : Double(flags.count { $0 }) / Double(flags.count)
    }
    return Robustness(
      futures: rows.count, regret: StudyResults.Estimate(of: rows.map(\.regret)),
      bestShare: share(rows.map { $0.best == recommended }),
      worseThanTodayShare: share(isWorse), losingShare: share(loses),
      losingBox: losingBox(of: strategies[recommended].plan, rows.map(\.replication), loses),
      rows: rows)
  }

  /// The conditions on assumptions under which a plan loses more often than elsewhere.
  private func losingBox(
    of plan: CommunityPlan, _ numbers: [Int], _ loses: [Bool]
  ) -> LosingBox? {
    let assumptions = UncertainAssumption.all(of: [
      AssumptionDraws(plan, seed: asked.scenario.seed)
    ])
    guard !assumptions.isEmpty, loses.contains(true), loses.contains(false) else { return nil }
    let discovery = PatientRuleInduction(
      rows: numbers.map { number in
        assumptions.map { $0.assumption.value(deviatingBy: $0.deviation(in: number)) }
      }, isOfInterest: loses)
    let box = discovery.chosen
    guard discovery.chanceWithoutPattern < Self.patternLevel, !box.restrictions.isEmpty else {
      return nil
    }
    return LosingBox(
      conditions: box.restrictions.map { restriction in
        let assumption = assumptions[restriction.input].assumption
        return LosingBox.Condition(
          path: assumption.path, meaning: assumption.meaning, unit: assumption.unit,
          lower: restriction.lower, upper: restriction.upper,
          quasiPValue: restriction.quasiPValue)
      }, coverage: box.coverage, density: box.density, mass: box.mass,
      chanceWithoutPattern: discovery.chanceWithoutPattern)
  }

  /// A pattern that shuffled futures show as often as this is none.
  private static let patternLevel = 0.05
}
