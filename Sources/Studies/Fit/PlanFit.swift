import CommunityEngine
import CommunityModel
import HistoryFitting

/// A plan whose uncertain numbers were learned from the days of a history by simulation.
struct PlanFit {
  let plan: UncertainPlan
  let fit: SimulationFit
  private let seed: UInt64

  /// Simulations that a fit takes, whatever the plan.
  static let simulationCount = sizes.simulationCount
  /// Draws that come of it.
  static let drawCount = sizes.drawCount
  private static let sizes = SimulationFit.Task(parameterCount: 1, observed: [], seed: 0)

  /// Fits a plan.
  ///
  /// - Parameters:
  ///   - plan: with at least one uncertain number.
  ///   - summaries: what is compared.
  ///   - seed: what all randomness follows from.
  ///   - supply: where outcomes come from.
  ///   - finished: called from any thread each time a simulation is there.
  /// - Throws: `ForecastError`; `LinearAlgebraError`; `CancellationError`.
  init(
    of plan: UncertainPlan, to summaries: HistorySummaries, seed: UInt64,
    from supply: inout OutcomeSupply, finished: @escaping @Sendable () -> Void
  ) async throws {
    self.plan = plan
    self.seed = seed
    let task = SimulationFit.Task(
      parameterCount: plan.assumptions.count, observed: summaries.observed, seed: seed)
    fit = try await SimulationFit(task) { scores, first in
      try await Self.futures(
        of: scores.map(plan.plan), first: first, days: summaries.dayCount, seed: seed,
        from: &supply, finished: finished, summaries.future
      ).map(summaries.summaries)
    }
  }

  /// One future of each draw, over so many days, with luck of its own.
  func futures<Value: Sendable>(
    days: Int, from supply: inout OutcomeSupply, finished: @escaping @Sendable () -> Void,
    _ value: @escaping @Sendable (ReplicationOutcome) -> Value
  ) async throws -> [Value] {
    try await Self.futures(
      of: fit.draws.map(plan.plan), first: Self.simulationCount, days: days, seed: seed,
      from: &supply,
      finished: finished, value)
  }

  private static func futures<Value: Sendable>(
    of plans: [CommunityPlan], first: Int, days: Int, seed: UInt64,
    from supply: inout OutcomeSupply, finished: @escaping @Sendable () -> Void,
    _ value: @escaping @Sendable (ReplicationOutcome) -> Value
  ) async throws -> [Value] {
    let tasks = plans.enumerated().map { place, plan in
      (
        run: PlanRun(plan, named: nil, horizonDays: days, seed: seed, assumptions: .fixed),
        numbers: [first + place]
      )
    }
    do {
      return try await supply.values(of: tasks, finished: finished, value).flatMap(\.self)
    } catch let error as EngineError {
      throw ForecastError(error)
    }
  }
}
