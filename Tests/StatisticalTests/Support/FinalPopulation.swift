import CommunityModel

@testable import CommunityEngine

/// A simulated future with everybody who is in the groups after its last day.
enum FinalPopulation {
  /// Runs one future and keeps its members.
  static func run(
    _ plan: CommunityPlan, days: Int, seed: UInt64, number: Int = 0,
    _ assumptions: AssumptionTreatment = .fixed
  ) throws -> (outcome: ReplicationOutcome, population: Population) {
    let plans = ReplicationPlans(
      plan, horizonDays: days, seed: seed, assumptions: assumptions)
    let (outcome, storage) = try Replication(
      plans.plan(in: number), horizonDays: days, seed: seed, number: number,
      storage: Simulation.Storage(population: Population(personaCount: plans.personaCount)),
      division: Division(nil)
    ).run()
    return (outcome, storage.population)
  }
}

extension Population {
  /// Goes through the engaged members of every group and persona.
  func forEachEngagedBlock(_ body: (borrowing EngagedBlock) -> Void) {
    for group in 0..<groupCount {
      let blocks = self[group].blocks
      for persona in blocks.indices { body(blocks[persona].engaged) }
    }
  }
}
