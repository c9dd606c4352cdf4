import CommunityEngine
package import CommunityModel
import DenseLinearAlgebra
import OutputAnalysis
package import StudyResults

/// Runs every strategy of a scenario under common random numbers.
///
/// Strategies advance together, batch by batch, so that at any moment all of them have seen the same
/// replications. Outcomes are merged in replication order: the result depends on the scenario and
/// its seed, never on threads, batches or time.
package struct Forecast: Sendable {
  private let scenario: Scenario
  private let threads: Int
  private let assumptions: AssumptionTreatment
  private let store: StudyStore?

  /// Prepares to run a scenario that has been checked.
  ///
  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - threads: replications run at a time.
  ///   - assumptions: whether every replication draws the uncertain numbers.
  ///   - store: the study that outcomes are taken from and added to; `nil`: all are simulated.
  /// - Precondition: `threads` is positive.
  package init(
    _ scenario: Scenario, threads: Int, assumptions: AssumptionTreatment = .drawn,
    store: StudyStore? = nil
  ) {
    precondition(threads > 0, "a forecast needs at least one thread")
    self.scenario = scenario
    self.threads = threads
    self.assumptions = assumptions
    self.store = store
  }

  /// Runs the forecast.
  ///
  /// When the task is cancelled, the result rests on the replications done so far and says so.
  ///
  /// - Parameter report: called from any thread as the work goes on.
  /// - Returns: What all strategies led to.
  /// - Throws: `ForecastError` if the scenario asks for too much or a future outgrows the engine;
  ///   `WrongLibraryResults` if OpenBLAS computes nonsense on this processor; `CancellationError` if the
  ///   task is cancelled before the first batch is done.
  @concurrent
  package func run(
    _ report: @escaping @Sendable (ForecastStep) -> Void = { _ in }
  ) async throws -> ForecastResult {
    try ForecastSize(of: scenario).requireWithinLimit()
    BLASThreads.pinToOne()
    try LibrarySelfCheck.requirePassed()
    let run = RunClock(threads: threads)
    var ensemble = Ensemble(
      scenario, threads: threads, assumptions: assumptions, store: store)
    let reason = try await ensemble.run(report)
    report(.usesStudy(ensemble.use))
    report(.summarises)
    let results = ensemble.results()
    let rows = ensemble.outcomeRows()
    return ForecastResult(
      scenario: scenario, strategies: results, firstShares: Hindsight.firstShares(of: rows),
      hindsightRegrets: Hindsight.regrets(of: rows),
      run: run.facts(
        of: scenario, assumptions, replications: ensemble.replications, stopReason: reason,
        memberDays: ensemble.memberDays))
  }
}
