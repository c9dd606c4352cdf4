package import CommunityModel
package import ReplicationOutcomes

/// Simulates the replications of one plan.
package struct Simulation: PlanSimulation {
  /// Memory that outlives a replication; what looks like a copy leads to the same, which one thread at a time
  /// may have.
  package struct Storage: Sendable {
    var population: Population
    var scratch = Box(ChunkScratch())
    var moves = Box(MoveScratch())
  }

  private let plans: ReplicationPlans
  private let horizonDays: Int
  private let seed: UInt64

  package init(
    _ plan: CommunityPlan, horizonDays: Int, seed: UInt64, assumptions: AssumptionTreatment
  ) {
    plans = ReplicationPlans(
      plan, horizonDays: horizonDays, seed: seed, assumptions: assumptions)
    self.horizonDays = horizonDays
    self.seed = seed
  }

  package var newStorage: Storage {
    Storage(population: Population(personaCount: plans.personaCount))
  }

  package func run(
    _ number: Int, storage: consuming Storage, team: (any ReplicationTeam)?
  ) throws -> (outcome: ReplicationOutcome, storage: Storage) {
    try Replication(
      plans.plan(in: number), horizonDays: horizonDays, seed: seed, number: number,
      storage: storage, division: Division(team)
    ).run()
  }

  package static func expectedOutcome(
    of plan: CommunityPlan, horizonDays: Int, processes: Int
  ) throws(EngineError) -> MeanFieldOutcome {
    var course = ExpectedCourse(plan, horizonDays: horizonDays, processes: processes)
    try course.run()
    return MeanFieldOutcome(
      days: horizonDays, daily: course.books.daily, summary: course.books.summary,
      incomes: course.budget.income.totals, costs: course.budget.money.totals,
      hours: course.budget.hours.totals, phaseStarts: course.phaseClock.firstDays)
  }
}
