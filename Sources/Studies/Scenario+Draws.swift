import CommunityEngine
import CommunityModel
import StudyResults

extension Scenario {
  /// What each strategy's replications draw; `nil` where they draw nothing.
  func draws(_ assumptions: AssumptionTreatment) -> [AssumptionDraws?] {
    strategies.map { strategy in
      let draws = AssumptionDraws(strategy.plan, seed: seed)
      return assumptions == .fixed || draws.assumptions.isEmpty ? nil : draws
    }
  }
}
