package import CommunityModel
import Foundation
import ScenarioFiles
import Studies
import StudyResults

/// A scenario of the repository whose best plan is searched, with what its plans lead to in many futures.
package struct SearchedScenario: Sendable {
  /// Those whose best plan is known by brute force.
  package static let names = ["optimize-content-week", "optimize-paid-circle"]

  package let name: String
  package let scenario: Scenario
  package let search: SearchPlan
  package let presentPlan: CommunityPlan
  private let maker: DesignMaker
  private let outcomes: SearchOutcomes

  /// Reads `scenarios/<name>.yaml`.
  ///
  /// - Throws: `ScenarioReader.Failure`; `CocoaError` if the scenario has no search.
  package init(_ name: String) throws {
    let reading = try ScenarioReader.read(
      path: Self.root.appending(components: "scenarios", name + ".yaml").path)
    guard let search = reading.scenario.search, let maker = reading.designMaker,
      let present = maker.presentPlan
    else { throw CocoaError(.fileReadCorruptFile) }
    self.name = name
    self.search = search
    scenario = reading.scenario
    self.maker = maker
    presentPlan = present
    outcomes = SearchOutcomes(search, of: scenario)
  }

  /// The plan of the file as a design; without what is none of the domain.
  var presentDesign: [SearchValue] { maker.presentDesign.compactMap(\.self) }

  /// What a search makes its plans with.
  var source: DesignSource {
    DesignSource(
      presentPlan: presentPlan, presentDesign: maker.presentDesign,
      plan: { maker.plan(of: $0) }, changes: { maker.changes(of: $0) })
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The plan of a design; `nil` if rules forbid it or its values make no valid one.
  package func plan(of design: [SearchValue]) -> CommunityPlan? {
    let rules = search.constraints.allSatisfy { constraint in
      if case .rule(let rule) = constraint.demand { rule.holds(for: design) } else { true }
    }
    return rules ? maker.plan(of: design) : nil
  }

  /// What plans lead to in the first futures of the file's own seed, the same ones for all.
  ///
  /// - Throws: `EngineError`; `CancellationError`.
  package func truths(
    of plans: [CommunityPlan], replications: Int
  ) async throws -> [PlanTruth] {
    var supply = OutcomeSupply(threads: ProcessInfo.processInfo.activeProcessorCount)
    let tasks = plans.map { plan in
      let run = PlanRun(
        plan, named: nil, horizonDays: scenario.horizonDays, seed: scenario.seed,
        assumptions: .drawn)
      return (run: run, numbers: Array(0..<replications))
    }
    let outcomes = outcomes
    return try await supply.values(of: tasks, outcomes.values).map { rows in
      let estimates = outcomes.estimates(of: rows)
      return PlanTruth(
        replications: replications, goal: estimates.goals[0], constraints: estimates.constraints)
    }
  }

  /// Whether a plan keeps to the limits, or misses each by so many standard errors at most.
  package func allows(_ truth: PlanTruth, within errors: Double = 0) -> Bool {
    zip(search.simulatedConstraints, truth.constraints).allSatisfy { constraint, found in
      let missedBy: Double
      switch constraint.demand {
      case .mean(let condition):
        missedBy = condition.comparison.sign * (condition.bound - found.mean)
      case .chance(_, let comparison, let share): missedBy = comparison.sign * (share - found.mean)
      case .rule: missedBy = 0
      }
      return missedBy <= errors * found.standardError
    }
  }

  /// What is gained over the second by the first, in the unit of the goal.
  package func gain(of first: PlanTruth, over second: PlanTruth) -> Double {
    search.goals[0].sign * (first.goal.mean - second.goal.mean)
  }
}
