public import CommunityModel

/// Runs replications of one plan.
public struct ReplicationRunner: Sendable {
  private let plan: CommunityPlan
  private let horizonDays: Int
  private let seed: UInt64

  /// Prepares to run a plan.
  ///
  /// - Precondition: `plan` and `horizonDays` are within the limits that `CommunityModel` states.
  public init(plan: CommunityPlan, horizonDays: Int, seed: UInt64) {
    self.plan = plan
    self.horizonDays = horizonDays
    self.seed = seed
  }

  /// The outcomes of a range of replications, in their order, whatever the number of threads.
  ///
  /// - Parameter finished: called from any thread each time a replication is done.
  /// - Throws: `EngineError`; `CancellationError` when the task is cancelled (checked daily).
  @concurrent
  public func outcomes(
    of replications: Range<Int>, threads: Int, finished: @Sendable () -> Void = {}
  ) async throws -> [ReplicationOutcome] {
    []
  }
}
