import CommunityHistory
package import CommunityModel
import DenseLinearAlgebra
import Foundation
import HistoryFitting
import OutputAnalysis
package import StudyResults

/// Learns the uncertain numbers of a scenario from the history of its group.
package struct HistoryFit: Sendable {
  private let scenario: Scenario
  private let strategy: Int
  private let subject: HistorySubject
  private let threads: Int
  private let store: StudyStore?

  /// Prepares to fit a plan of a scenario that has been checked.
  ///
  /// A history without dates begins on the scenario's first day.
  ///
  /// - Parameters:
  ///   - scenario: whose numbers are uncertain.
  ///   - strategy: the place of the strategy that the group followed.
  ///   - subject: what happened.
  ///   - threads: futures simulated at a time.
  ///   - store: the study that outcomes are taken from and added to; `nil`: all are simulated.
  /// - Precondition: `threads` is positive, and there is such a strategy.
  package init(
    _ scenario: Scenario, strategy: Int = 0, history subject: HistorySubject, threads: Int,
    store: StudyStore? = nil
  ) {
    precondition(threads > 0, "a fit needs at least one thread")
    self.scenario = scenario
    self.strategy = strategy
    self.subject = subject
    self.threads = threads
    self.store = store
  }

  /// Fits the plan.
  ///
  /// - Parameter report: called from any thread as simulations are done.
  /// - Returns: what was learned, and what the study was used for.
  /// - Throws: `HistoryRefusal`; `ForecastError` if a future outgrows the engine; `CancellationError`: what was
  ///   simulated is in the study.
  @concurrent
  package func run(
    _ report: @escaping @Sendable (WorkStep) -> Void = { _ in }
  ) async throws -> (result: FitResult, use: StudyUse) {
    BLASThreads.pinToOne()
    try LibrarySelfCheck.requirePassed()
    let startedAt = Date().timeIntervalSince1970
    let clock = ContinuousClock()
    let start = clock.now
    let summaries = try summaries()
    let plan = UncertainPlan(scenario.strategies[strategy].plan)
    guard !plan.assumptions.isEmpty else { throw HistoryRefusal.nothingUncertain }
    let expected = PlanFit.simulationCount + PlanFit.drawCount
    let finished: @Sendable () -> Void = { report(WorkStep(done: 1, count: expected)) }
    report(WorkStep(done: 0, count: expected))
    var supply = OutcomeSupply(threads: threads, store: store)
    let fitted = try await PlanFit(
      of: plan, to: summaries, seed: scenario.seed, from: &supply, finished: finished)
    let fit = fitted.fit
    let futures = try await fitted.futures(
      days: summaries.dayCount, from: &supply, finished: finished, summaries.future)
    let result = FitResult(
      scenario: scenario, strategy: scenario.strategies[strategy].name, historyName: subject.name,
      historyHash: subject.hash, parameters: numbers(plan, fit),
      draws: fit.draws.map { draw in
        draw.indices.map { plan.value(of: $0, at: draw[$0]) }
      },
      checks: summaries.checks(futures), figures: summaries.figureChecks(futures),
      days: summaries.dayCount,
      run: RunFacts(
        software: .current, seed: scenario.seed, assumptions: .drawn,
        replications: expected, stopReason: .fixedNumber, threads: threads, startedAt: startedAt,
        seconds: (clock.now - start) / .seconds(1),
        memberDays: futures.reduce(0) { $0 + $1.memberDays }))
    return (result, supply.use)
  }

  /// What is compared.
  private func summaries() throws -> HistorySummaries {
    let summaries = HistorySummaries(
      of: subject.history, comparing: subject.history.comparableMeasures,
      offset: try subject.days.offset(in: scenario),
      horizonDays: scenario.horizonDays)
    guard !summaries.stretches.isEmpty else { throw HistoryRefusal.nothingCounted }
    guard scenario.strategies[strategy].plan.posterior == nil else {
      throw HistoryRefusal.alreadyFitted
    }
    return summaries
  }

  private func numbers(_ plan: UncertainPlan, _ fit: SimulationFit) -> [FittedNumber] {
    let levels = [0.05, 0.5, 0.95]
    return plan.assumptions.indices.map { place in
      let scores = fit.draws.map { $0[place] }
      func ordered(_ scores: [Double]) -> [Double] {
        scores.map { plan.value(of: place, at: $0) }.sorted()
      }
      let isInfluential = fit.fitted.contains(place)
      let posterior = quantiles(of: scores, at: levels)
      return FittedNumber(
        assumption: plan.assumptions[place],
        prior: ordered(levels.map(NormalDistribution.quantile)),
        posterior: ordered(posterior),
        learned: isInfluential ? min(max(1 - RunningMoments(scores).variance, 0), 1) : 0,
        scores: posterior,
        isInfluential: isInfluential)
    }
  }
}
