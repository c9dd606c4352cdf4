package import CommunityEngine

/// Where outcomes come from: a study as far as it has them, the engine for the rest.
///
/// Outcomes are the same bytes either way. What is simulated is kept before it is handed on. A study
/// that fails is not asked again, and the work goes on without it; `use` says why.
package struct OutcomeSupply: Sendable {
  /// What the study had and what became of it, so far.
  package private(set) var use = StudyUse()
  private let threads: Int
  private var store: StudyStore?

  /// A supply that takes what a study has and adds to it, or one that simulates everything; so many
  /// replications are simulated at a time.
  package init(threads: Int, store: StudyStore? = nil) {
    self.threads = threads
    self.store = store
  }

  /// The outcomes of some replications of a plan, in the order asked for.
  ///
  /// - Parameters:
  ///   - run: the plan; any, named or not.
  ///   - numbers: different numbers of replications, and of twins, in any order.
  ///   - finished: called from any thread each time one of them is there.
  /// - Returns: one outcome for each number.
  /// - Throws: `EngineError`; `CancellationError`.
  package mutating func outcomes(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void = {}
  ) async throws -> [ReplicationOutcome] {
    try Task.checkCancellation()
    var found = taken(of: run, numbers)
    let missing = numbers.filter { found.outcomes[$0] == nil }
    for _ in 0..<numbers.count - missing.count { finished() }
    let outcomes: [ReplicationOutcome]
    if let crew = Crew.current {
      let simulated = try await crew.replications(of: run, numbers: missing, finished: finished)
      outcomes = simulated.map(\.outcome)
      keep(simulated.map(\.packed), of: run, damaged: found.damaged)
    } else {
      outcomes = try await run.runner.outcomes(of: missing, threads: threads, finished: finished)
      keep(
        zip(outcomes, missing).map { PackedOutcome($0, number: $1, of: run.fingerprint) },
        of: run, damaged: found.damaged)
    }
    use.simulated += outcomes.count
    for (number, outcome) in zip(missing, outcomes) { found.outcomes[number] = outcome }
    return numbers.compactMap { found.outcomes[$0] }
  }

  /// The outcomes of some replications of several plans, in their order.
  ///
  /// A process alone simulates plan after plan. Processes that simulate together have all plans at once, so
  /// that they wait for each other only once.
  ///
  /// - Parameters:
  ///   - tasks: the plans, and numbers as above.
  ///   - begins: called with the place of a plan when it is begun.
  ///   - finished: called from any thread each time an outcome is there.
  /// - Returns: the outcomes of each plan.
  /// - Throws: `EngineError`; `CancellationError`.
  package mutating func outcomes(
    of tasks: [(run: PlanRun, numbers: [Int])], begins: (Int) -> Void,
    finished: @escaping @Sendable () -> Void
  ) async throws -> [[ReplicationOutcome]] {
    if Crew.current != nil {
      tasks.indices.forEach(begins)
      return try await values(
        of: tasks, atATime: tasks.count, threads: threads, finished: finished
      ) { $0 }
    }
    var found: [[ReplicationOutcome]] = []
    for (place, task) in tasks.enumerated() {
      begins(place)
      found.append(try await outcomes(of: task.run, numbers: task.numbers, finished: finished))
    }
    return found
  }

  /// What is wanted of some replications of several plans, in their order.
  ///
  /// Plans are simulated at the same time, a thread each, which suits many plans of few replications;
  /// outcomes are let go once `value` was taken.
  ///
  /// - Throws: `EngineError`; `CancellationError`.
  package mutating func values<Value: Sendable>(
    of tasks: [(run: PlanRun, numbers: [Int])], finished: @escaping @Sendable () -> Void = {},
    _ value: @escaping @Sendable (ReplicationOutcome) -> Value
  ) async throws -> [[Value]] {
    let pieces = tasks.indices.flatMap { task in
      stride(from: 0, to: tasks[task].numbers.count, by: Self.pieceSize).map { start in
        (task: task, numbers: Array(tasks[task].numbers[start...].prefix(Self.pieceSize)))
      }
    }
    let found = try await values(
      of: pieces.map { (tasks[$0.task].run, $0.numbers) },
      atATime: Crew.current?.width ?? threads, threads: 1, finished: finished, value)
    var values: [[Value]] = tasks.map { _ in [] }
    for (piece, found) in zip(pieces, found) { values[piece.task] += found }
    return values
  }

  /// What is wanted of several plans, so many of which are simulated at the same time.
  private mutating func values<Value: Sendable>(
    of tasks: [(run: PlanRun, numbers: [Int])], atATime width: Int, threads: Int,
    finished: @escaping @Sendable () -> Void,
    _ value: @escaping @Sendable (ReplicationOutcome) -> Value
  ) async throws -> [[Value]] {
    var found: [[Value]] = tasks.map { _ in [] }
    let worker = OutcomeSupply(threads: threads, store: store)
    let uses = try await withThrowingTaskGroup(of: (Int, [Value], StudyUse).self) { group in
      var uses: [StudyUse] = []
      for (place, (run, numbers)) in tasks.enumerated() {
        if place >= width, let (done, values, use) = try await group.next() {
          found[done] = values
          uses.append(use)
        }
        group.addTask {
          var supply = worker
          let outcomes = try await supply.outcomes(of: run, numbers: numbers, finished: finished)
          return (place, outcomes.map(value), supply.use)
        }
      }
      for try await (done, values, use) in group {
        found[done] = values
        uses.append(use)
      }
      return uses
    }
    uses.forEach { use.add($0) }
    return found
  }

  /// Replications of one plan that a thread simulates at a stretch.
  private static let pieceSize = 10

  /// What the study has of some replications, and which of them are damaged.
  private mutating func taken(
    of run: PlanRun, _ numbers: [Int]
  ) -> (outcomes: [Int: ReplicationOutcome], damaged: Set<Int>) {
    var outcomes: [Int: ReplicationOutcome] = [:]
    var damaged: Set<Int> = []
    for packed in attempt({ store throws(StudyStoreError) in
      try store.outcomes(of: run, numbers: numbers)
    }) ?? [] {
      if let outcome = packed.outcome(of: run.fingerprint), run.mayHave(outcome) {
        outcomes[packed.number] = outcome
      } else {
        damaged.insert(packed.number)
      }
    }
    use.taken += outcomes.count
    return (outcomes, damaged)
  }

  /// Keeps outcomes, which are packed only if there is a study.
  private mutating func keep(
    _ packed: @autoclosure () -> [PackedOutcome], of run: PlanRun, damaged: Set<Int>
  ) {
    guard store != nil else { return }
    let packed = packed()
    let isKept: Void? = attempt { store throws(StudyStoreError) in
      try store.keep(packed, of: run, replacing: damaged)
    }
    if isKept != nil { use.repaired += damaged.count }
  }

  /// Does something with the study, if there is one; gives it up if that fails.
  private mutating func attempt<Value>(
    _ work: (StudyStore) throws(StudyStoreError) -> Value
  ) -> Value? {
    guard let store else { return nil }
    defer { use.rebuilt += store.takeRebuilt() }
    do {
      return try work(store)
    } catch {
      use.failure = error
      self.store = nil
      return nil
    }
  }
}
