import CommunityModel

/// The compiled plan of every replication: one for all, or one for each.
struct ReplicationPlans: Sendable {
  private enum Source {
    case same(CompiledPlan)
    case drawn(AssumptionDraws)
  }

  let personaCount: Int
  private let horizonDays: Int
  private let source: Source

  init(
    _ plan: CommunityPlan, horizonDays: Int, seed: UInt64, assumptions: AssumptionTreatment
  ) {
    personaCount = plan.personas.count
    self.horizonDays = horizonDays
    source =
      switch assumptions {
      case .fixed: .same(CompiledPlan(plan, horizonDays: horizonDays))
      case .drawn: .drawn(AssumptionDraws(plan, seed: seed))
      }
  }

  /// The plan of the replication of a number.
  func plan(in replication: Int) -> CompiledPlan {
    switch source {
    case .same(let plan): plan
    case .drawn(let draws):
      CompiledPlan(draws.plan(in: replication), horizonDays: horizonDays)
    }
  }
}
