package import CommunityModel

/// Simulates one plan.
///
/// The engine is built for several kinds of processors, and each build has one of these.
package protocol PlanSimulation: Sendable {
  /// Arrays that outlive a replication.
  associatedtype Storage: Sendable

  /// Prepares a plan.
  ///
  /// - Parameters:
  ///   - plan: what is simulated.
  ///   - horizonDays: the days simulated.
  ///   - seed: the number all randomness follows from.
  ///   - assumptions: whether every replication draws the uncertain numbers of the plan.
  /// - Precondition: `plan` and `horizonDays` are within the limits that `CommunityModel` states.
  init(_ plan: CommunityPlan, horizonDays: Int, seed: UInt64, assumptions: AssumptionTreatment)

  /// Storage for a first replication.
  var newStorage: Storage { get }

  /// Runs one replication.
  ///
  /// - Parameters:
  ///   - number: its number.
  ///   - storage: that of an earlier one.
  ///   - team: those who live it together, each of whom runs it; `nil`: one alone.
  /// - Returns: what it came to, as the first of them has it, and the storage for the next.
  /// - Throws: `EngineError`; `CancellationError` when the task is cancelled (checked daily); what keeps a team
  ///   from working.
  func run(
    _ number: Int, storage: consuming Storage, team: (any ReplicationTeam)?
  ) throws -> (outcome: ReplicationOutcome, storage: Storage)

  /// The expected course of a plan, without replications.
  ///
  /// - Parameters:
  ///   - plan: what is expected.
  ///   - horizonDays: its days.
  ///   - processes: how many would live a replication together, each of which may hold as much as one alone.
  /// - Returns: the course.
  /// - Throws: `EngineError.tooLarge` if it outgrows what a replication may hold.
  static func expectedOutcome(
    of plan: CommunityPlan, horizonDays: Int, processes: Int
  ) throws(EngineError) -> MeanFieldOutcome
}
