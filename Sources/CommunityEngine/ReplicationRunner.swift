public import CommunityModel

/// Runs replications of one plan.
public struct ReplicationRunner: Sendable {
  private let plans: ReplicationPlans
  private let horizonDays: Int
  private let seed: UInt64

  /// Prepares to run a plan.
  ///
  /// - Parameters:
  ///   - plan: what is simulated.
  ///   - horizonDays: the days simulated.
  ///   - seed: the number all randomness follows from.
  ///   - assumptions: whether every replication draws the uncertain numbers of the plan.
  /// - Precondition: `plan` and `horizonDays` are within the limits that `CommunityModel` states.
  public init(
    plan: CommunityPlan, horizonDays: Int, seed: UInt64,
    assumptions: AssumptionTreatment = .fixed
  ) {
    precondition(horizonDays >= 1, "a replication has at least one day")
    plans = ReplicationPlans(
      plan, horizonDays: horizonDays, seed: seed, assumptions: assumptions)
    self.horizonDays = horizonDays
    self.seed = seed
  }

  /// The outcome of one replication, on the thread that asks.
  ///
  /// - Parameter number: its number; `ReplicationNumber.twin` among them.
  /// - Returns: what it came to.
  /// - Throws: `EngineError`; `CancellationError` when the task is cancelled (checked daily).
  public func outcome(of number: Int) throws -> ReplicationOutcome {
    try run(number, storage: newStorage).outcome
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
    let numbers = Array(replications)
    var outcomes = [ReplicationOutcome?](repeating: nil, count: numbers.count)
    try await withThrowingTaskGroup { group in
      var next = 0
      let start = {
        (group: inout ThrowingTaskGroup<Finished, any Error>, storage: Replication.Storage) in
        let place = next
        next += 1
        group.addTask {
          let number = numbers[place]
          let (outcome, storage) = try run(number, storage: storage)
          finished()
          return Finished(place: place, outcome: outcome, storage: storage)
        }
      }
      while next < min(max(threads, 1), numbers.count) {
        start(&group, newStorage)
      }
      while let done = try await group.next() {
        outcomes[done.place] = done.outcome
        if next < numbers.count { start(&group, done.storage) }
      }
    }
    return outcomes.compactMap(\.self)
  }

  private var newStorage: Replication.Storage {
    Replication.Storage(population: Population(personaCount: plans.personaCount))
  }

  private func run(
    _ number: Int, storage: consuming Replication.Storage
  ) throws -> (outcome: ReplicationOutcome, storage: Replication.Storage) {
    try Replication(
      plans.plan(in: number), horizonDays: horizonDays, seed: seed, number: number,
      storage: storage
    ).run()
  }

  private struct Finished: Sendable {
    let place: Int
    let outcome: ReplicationOutcome
    let storage: Replication.Storage
  }
}
