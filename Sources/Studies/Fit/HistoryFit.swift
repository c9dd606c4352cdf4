import CommunityEngine
package import CommunityHistory
package import CommunityModel
import DenseLinearAlgebra
import Foundation
import HistoryFitting
import OutputAnalysis
package import StudyResults

/// Learns the uncertain numbers of a scenario from the history of its group.
package struct HistoryFit: Sendable {
  private let scenario: Scenario
  private let history: DailySeries
  private let threads: Int

  /// Why a history says nothing about a scenario.
  package enum Refusal: Error, Sendable, Equatable {
    /// No day of the history is one of the scenario: first and last days of the history, counted from the
    /// scenario's first.
    case otherDays(ClosedRange<Int>)
    /// Nothing that the history counts is counted by the simulator.
    case nothingCounted
    /// The plan has no uncertain number.
    case nothingUncertain
    /// The scenario carries what an earlier history taught: joint draws are no law to start from.
    case alreadyFitted
  }

  /// How far it is.
  package struct Progress: Sendable, Equatable {
    /// Simulations done.
    package var done: Int
    /// Simulations in all.
    package var expected: Int
  }

  /// Prepares to fit the first plan of a scenario that has been checked.
  ///
  /// A history without dates begins on the scenario's first day.
  ///
  /// - Precondition: `threads` is positive.
  package init(_ scenario: Scenario, history: DailySeries, threads: Int) {
    precondition(threads > 0, "a fit needs at least one thread")
    self.scenario = scenario
    self.history = history
    self.threads = threads
  }

  /// Fits the plan.
  ///
  /// - Parameter report: called from any thread as the work goes on.
  /// - Returns: what was learned.
  /// - Throws: `Refusal`; `ForecastError` if a future outgrows the engine; `CancellationError`.
  @concurrent
  package func run(
    _ report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> FitResult {
    BLASThreads.pinToOne()
    try LibrarySelfCheck.run().requirePassed()
    let startedAt = Date().timeIntervalSince1970
    let clock = ContinuousClock()
    let start = clock.now
    let offset = history.firstDate.map { $0.daysSinceEpoch - scenario.start.daysSinceEpoch } ?? 0
    let summaries = HistorySummaries(
      of: history, offset: offset, horizonDays: scenario.horizonDays)
    guard offset < scenario.horizonDays, offset + history.dayCount > 0 else {
      throw Refusal.otherDays(offset...offset + history.dayCount - 1)
    }
    guard !summaries.stretches.isEmpty else { throw Refusal.nothingCounted }
    guard scenario.strategies[0].plan.posterior == nil else { throw Refusal.alreadyFitted }
    let plan = UncertainPlan(scenario.strategies[0].plan)
    guard !plan.assumptions.isEmpty else { throw Refusal.nothingUncertain }
    let task = SimulationFit.Task(
      parameterCount: plan.assumptions.count, observed: summaries.observed, seed: scenario.seed)
    let expected = task.simulationCount + task.drawCount
    let fit = try await SimulationFit(task) { scores, first in
      try await outcomes(of: scores.map(plan.plan), first: first, days: summaries.dayCount) {
        report(Progress(done: first + $0, expected: expected))
      }.map(summaries.summaries)
    }
    let futures = try await outcomes(
      of: fit.draws.map(plan.plan), first: task.simulationCount, days: summaries.dayCount
    ) { report(Progress(done: task.simulationCount + $0, expected: expected)) }
    return FitResult(
      scenario: scenario, parameters: numbers(plan, fit),
      draws: fit.draws.map { draw in
        draw.indices.map { plan.value(of: $0, at: draw[$0]) }
      },
      checks: checks(summaries, futures), days: summaries.dayCount,
      run: RunFacts(
        software: .current, seed: scenario.seed, assumptions: .drawn,
        replications: expected, stopReason: .fixedNumber, threads: threads, startedAt: startedAt,
        seconds: (clock.now - start) / .seconds(1),
        memberDays: futures.reduce(0) { $0 + $1.memberDays }))
  }

  /// One future of each plan, with luck of its own, in the order of the plans.
  private func outcomes(
    of plans: [CommunityPlan], first: Int, days: Int, finished: @escaping @Sendable (Int) -> Void
  ) async throws -> [ReplicationOutcome] {
    let seed = scenario.seed
    return try await withThrowingTaskGroup(of: (Int, ReplicationOutcome).self) { group in
      var outcomes = [ReplicationOutcome?](repeating: nil, count: plans.count)
      var next = 0
      var done = 0
      func start(_ group: inout ThrowingTaskGroup<(Int, ReplicationOutcome), any Error>) {
        let (place, plan) = (next, plans[next])
        next += 1
        group.addTask {
          let runner = ReplicationRunner(plan: plan, horizonDays: days, seed: seed)
          do {
            return (place, try await runner.outcomes(of: [first + place], threads: 1)[0])
          } catch let error as EngineError {
            throw ForecastError(error)
          }
        }
      }
      while next < min(threads, plans.count) { start(&group) }
      while let (place, outcome) = try await group.next() {
        outcomes[place] = outcome
        done += 1
        finished(done)
        if next < plans.count { start(&group) }
      }
      return outcomes.compactMap(\.self)
    }
  }

  private func numbers(_ plan: UncertainPlan, _ fit: SimulationFit) -> [FittedNumber] {
    let levels = [0.05, 0.5, 0.95]
    return plan.assumptions.indices.map { place in
      let scores = fit.draws.map { $0[place] }
      func ordered(_ scores: [Double]) -> [Double] {
        scores.map { plan.value(of: place, at: $0) }.sorted()
      }
      let isInfluential = fit.fitted.contains(place)
      return FittedNumber(
        assumption: plan.assumptions[place],
        prior: ordered(levels.map(NormalDistribution.quantile)),
        posterior: ordered(quantiles(of: scores, at: levels)),
        learned: isInfluential ? min(max(1 - RunningMoments(scores).variance, 0), 1) : 0,
        score: isInfluential ? quantiles(of: scores, at: [0.5])[0] : 0,
        isInfluential: isInfluential)
    }
  }

  private func checks(
    _ summaries: HistorySummaries, _ futures: [ReplicationOutcome]
  ) -> [PredictiveCheck] {
    let means = futures.map(summaries.means)
    return summaries.stretches.indices.map { place in
      let stretch = summaries.stretches[place]
      return PredictiveCheck(
        metric: stretch.metric, days: stretch.days, observed: stretch.observed,
        expected: quantiles(of: means.map { $0[place] }, at: [0.05, 0.5, 0.95]))
    }
  }
}
