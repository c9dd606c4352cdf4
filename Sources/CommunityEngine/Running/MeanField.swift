public import CommunityModel
public import ReplicationOutcomes

/// The expected course of a plan, without replications: a deterministic mean field of the model.
///
/// Numbers of people are expected values and may be fractions. Members of a persona stand at the nodes of a
/// quadrature over what they differ in for good (visit inclination and lapse frailty), in classes of
/// tenure; at a node, satisfaction is spread as a normal of two points and the other states follow it in a
/// line. What an operator does, costs and sells is computed by the functions of the day loop itself, with
/// assumptions at their central values. The same plan gives the same bytes on every machine.
public struct MeanField: Sendable {
  private let plan: CommunityPlan
  private let horizonDays: Int
  private let build: EngineBuild
  private let processes: Int

  /// Prepares a plan.
  ///
  /// - Parameters:
  ///   - plan: what is expected.
  ///   - horizonDays: its days.
  ///   - build: the build of the engine that computes; all give the same.
  ///   - processes: how many would live a replication together, each of which may hold as much as one alone.
  /// - Precondition: `plan` and `horizonDays` are within the limits that `CommunityModel` states; `build` can
  ///   run here; `processes` is 1 or more.
  public init(
    plan: CommunityPlan, horizonDays: Int, build: EngineBuild = .current, processes: Int = 1
  ) {
    precondition(horizonDays >= 1, "a course has at least one day")
    precondition(processes >= 1, "at least one process lives a replication")
    precondition(build.isRunnable, "this processor can run the build")
    self.plan = plan
    self.horizonDays = horizonDays
    self.build = build
    self.processes = processes
  }

  /// The expected course.
  ///
  /// - Throws: `EngineError.tooLarge` if it outgrows what a replication may hold.
  public func outcome() throws(EngineError) -> MeanFieldOutcome {
    try build.simulation.expectedOutcome(
      of: plan, horizonDays: horizonDays, processes: processes)
  }
}
