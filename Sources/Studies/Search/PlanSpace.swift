import CommunityModel
import StrategyOptimizer
import Synchronization

/// The plans that a search may try: those that rules allow, that are valid, and whose known costs are within
/// the limits.
struct PlanSpace: Sendable {
  let coding: DesignCoding
  let space: SearchSpace

  init(_ search: SearchPlan, _ source: DesignSource, horizonDays: Int) {
    let coding = DesignCoding(search.variables)
    self.coding = coding
    let rules = search.constraints.compactMap { constraint in
      if case .rule(let rule) = constraint.demand { rule } else { nil }
    }
    let limits = search.constraints.compactMap { KnownCostLimit($0, horizonDays: horizonDays) }
    let memory = Memory()
    space = SearchSpace(
      coding.coordinates,
      form: { coordinates in
        let values = coding.values(of: coordinates)
        guard rules.allSatisfy({ $0.holds(for: values) }) else { return nil }
        return coding.coordinates(of: values)
      },
      isPossible: { coordinates in
        if let known = memory.answer(coordinates) { return known }
        let plan = source.plan(coding.values(of: coordinates))
        let isPossible = plan.map { plan in limits.allSatisfy { $0.holds(for: plan) } } ?? false
        memory.keep(isPossible, of: coordinates)
        return isPossible
      })
  }

  /// Answers that took a while to find; the same whoever asks.
  private final class Memory: Sendable {
    private let answers = Mutex<[[Double]: Bool]>([:])

    func answer(_ design: [Double]) -> Bool? { answers.withLock { $0[design] } }

    func keep(_ answer: Bool, of design: [Double]) { answers.withLock { $0[design] = answer } }
  }
}

/// A limit of the mean cost, as far as it is known before anything is simulated.
private struct KnownCostLimit: Sendable {
  private let days: Int
  private let condition: FigureCondition

  /// `nil` for any other constraint.
  init?(_ constraint: SearchConstraint, horizonDays: Int) {
    guard case .mean(let condition) = constraint.demand else { return nil }
    switch (condition.figure, condition.comparison) {
    case (.summary(.cost), .atMost), (.summary(.cost), .below): days = horizonDays
    case (.daily(.cost, let day), .atMost), (.daily(.cost, let day), .below):
      days = min(day, horizonDays - 1) + 1
    default: return nil
    }
    self.condition = condition
  }

  func holds(for plan: CommunityPlan) -> Bool {
    condition.comparison.holds(plan.knownCost(days: days), condition.bound)
  }
}
