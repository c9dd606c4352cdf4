package import CommunityModel

/// Processes that simulate together.
package protocol ReplicationCrew: Sendable {
  /// How many replications are simulated at a time.
  var width: Int { get }

  /// How many processes there are.
  var processCount: Int { get }

  /// Bytes that each process may take, where least are left for one; `nil` if nobody knows.
  var memoryOfProcess: Int? { get }

  /// Threads of the process that has most; `nil`: those of the one that asks.
  var threadsOfProcess: Int? { get }

  /// How many processes live each replication of a plan together; 1: each lives its own.
  func processes(living plan: CommunityPlan, horizonDays: Int) -> Int

  /// Simulates some replications of a plan.
  ///
  /// - Parameters:
  ///   - run: the plan.
  ///   - numbers: their numbers, in any order.
  ///   - finished: called from any thread each time one of them is there.
  /// - Returns: one for each number, in the order asked for.
  /// - Throws: `EngineError`; `CancellationError`; what keeps the processes from working together.
  func replications(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication]
}

/// A crew within one process, unless it says otherwise.
extension ReplicationCrew {
  package var processCount: Int { 1 }

  package var memoryOfProcess: Int? { nil }

  package var threadsOfProcess: Int? { nil }

  package func processes(living plan: CommunityPlan, horizonDays: Int) -> Int { 1 }
}

/// Who simulates what this task asks for.
package enum Crew {
  /// `nil`: this process alone.
  @TaskLocal package static var current: (any ReplicationCrew)?

  /// Does work that goes on when this task is cancelled.
  static func detached<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let crew = current
    return try await Task.detached { try await $current.withValue(crew) { try await work() } }.value
  }
}
