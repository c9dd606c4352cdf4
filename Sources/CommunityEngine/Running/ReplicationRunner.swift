public import CommunityModel
public import ReplicationOutcomes

/// Runs replications of one plan.
public struct ReplicationRunner: Sendable {
  private let simulation: any PlanSimulation

  /// Prepares to run a plan.
  ///
  /// - Parameters:
  ///   - plan: what is simulated.
  ///   - horizonDays: the days simulated.
  ///   - seed: the number all randomness follows from.
  ///   - assumptions: whether every replication draws the uncertain numbers of the plan.
  ///   - build: the build of the engine that runs; all give the same.
  /// - Precondition: `plan` and `horizonDays` are within the limits that `CommunityModel` states; `build` can
  ///   run here.
  public init(
    plan: CommunityPlan, horizonDays: Int, seed: UInt64,
    assumptions: AssumptionTreatment = .fixed, build: EngineBuild = .current
  ) {
    precondition(
      Scenario.horizonRange.contains(horizonDays), "a replication has days, and not too many")
    precondition(build.isRunnable, "this processor can run the build")
    simulation = build.simulation.init(
      plan, horizonDays: horizonDays, seed: seed, assumptions: assumptions)
  }

  /// The outcome of one replication, on the thread that asks.
  ///
  /// - Parameter number: its number; `ReplicationNumber.twin` among them.
  /// - Returns: what it came to.
  /// - Throws: `EngineError`; `CancellationError` when the task is cancelled (checked daily).
  public func outcome(of number: Int) throws -> ReplicationOutcome {
    try Self.outcome(of: number, in: simulation, team: nil)
  }

  /// The outcome of one replication that several live together, each with some of its groups.
  ///
  /// - Parameters:
  ///   - number: its number.
  ///   - team: all of them; each asks for the same replications in the same order.
  /// - Returns: what it came to, to the bit what one alone finds; the others but the first have a part of it.
  /// - Throws: as `outcome(of:)`, and what keeps the team from working.
  package func outcome(
    of number: Int, with team: any ReplicationTeam
  ) throws -> ReplicationOutcome {
    try Self.outcome(of: number, in: simulation, team: team)
  }

  /// The outcomes of some replications, in the order asked for, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - replications: their numbers, in any order; `ReplicationNumber.twin` among them.
  ///   - threads: how many run at once.
  ///   - finished: called from any thread each time a replication is done.
  /// - Returns: one outcome for each number.
  /// - Throws: `EngineError`; `CancellationError` when the task is cancelled (checked daily).
  @concurrent
  public func outcomes(
    of replications: some Collection<Int> & Sendable, threads: Int,
    finished: @escaping @Sendable () -> Void = {}
  ) async throws -> [ReplicationOutcome] {
    try await Self.outcomes(
      of: Array(replications), in: simulation, threads: threads, finished: finished)
  }

  private static func outcome(
    of number: Int, in simulation: some PlanSimulation, team: (any ReplicationTeam)?
  ) throws -> ReplicationOutcome {
    try simulation.run(number, storage: simulation.newStorage, team: team).outcome
  }

  private static func outcomes<Simulation: PlanSimulation>(
    of numbers: [Int], in simulation: Simulation, threads: Int,
    finished: @escaping @Sendable () -> Void
  ) async throws -> [ReplicationOutcome] {
    var outcomes = [ReplicationOutcome?](repeating: nil, count: numbers.count)
    try await withThrowingTaskGroup { group in
      var next = 0
      let start = {
        (
          group: inout ThrowingTaskGroup<Finished<Simulation.Storage>, any Error>,
          storage: Simulation.Storage
        ) in
        let place = next
        next += 1
        group.addTask {
          let (outcome, storage) = try simulation.run(numbers[place], storage: storage, team: nil)
          finished()
          return Finished(place: place, outcome: outcome, storage: storage)
        }
      }
      while next < min(max(threads, 1), numbers.count) {
        start(&group, simulation.newStorage)
      }
      while let done = try await group.next() {
        outcomes[done.place] = done.outcome
        if next < numbers.count { start(&group, done.storage) }
      }
    }
    return outcomes.compactMap(\.self)
  }

  private struct Finished<Storage: Sendable>: Sendable {
    let place: Int
    let outcome: ReplicationOutcome
    let storage: Storage
  }
}
