import CommunityEngine

/// Processes that simulate together.
package protocol ReplicationCrew: Sendable {
  /// How many replications are simulated at a time, if this process does so many.
  func width(threads: Int) -> Int

  /// The outcomes of some replications of a plan, in the order asked for.
  ///
  /// - Parameters:
  ///   - run: the plan.
  ///   - numbers: their numbers, in any order.
  ///   - threads: how many this process simulates at a time.
  ///   - finished: called from any thread each time one of them is there.
  /// - Returns: one outcome for each number.
  /// - Throws: `EngineError`; `CancellationError`.
  func outcomes(
    of run: PlanRun, numbers: [Int], threads: Int, finished: @escaping @Sendable () -> Void
  ) async throws -> [PackedOutcome]
}

/// Who simulates what this task asks for.
package enum Crew {
  /// `nil`: this process alone.
  @TaskLocal package static var current: (any ReplicationCrew)?
}

extension PlanRun {
  /// The outcomes of some replications, simulated one after the other, as a study keeps them.
  ///
  /// - Throws: `EngineError`; `CancellationError`.
  package func packedOutcomes(of numbers: [Int]) async throws -> [PackedOutcome] {
    let outcomes = try await runner.outcomes(of: numbers, threads: 1)
    return zip(outcomes, numbers).map { PackedOutcome($0, number: $1, of: fingerprint) }
  }
}
