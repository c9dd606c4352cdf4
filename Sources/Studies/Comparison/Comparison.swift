import CommunityEngine
package import CommunityModel
import DenseLinearAlgebra
import StrategyOptimizer
package import StudyResults

/// Finds the best strategy of a scenario under common random numbers, and stops as soon as it is clear.
///
/// Strategies that may still be the best advance together, batch by batch; the procedure takes in
/// replication by replication, in their order. What it decides follows from the scenario and its seed,
/// never from threads, batches, interruptions or what a study had already.
package struct Comparison: Sendable {
  private let scenario: Scenario
  private let threads: Int
  private let assumptions: AssumptionTreatment
  private let store: StudyStore?

  /// Prepares to compare the strategies of a scenario that has been checked, as its `comparison` asks.
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
    precondition(threads > 0, "a comparison needs at least one thread")
    self.scenario = scenario
    self.threads = threads
    self.assumptions = assumptions
    self.store = store
  }

  /// Runs the comparison.
  ///
  /// When the task is cancelled, the result rests on the replications done so far and says how sure it is.
  ///
  /// - Parameters:
  ///   - report: called from any thread as the work goes on.
  ///   - onlooker: who sees the results so far; they have no lead drivers.
  /// - Returns: Which strategy is best, by how much and how surely.
  /// - Throws: `ComparisonError` if the measure has no value in some future; `ForecastError` if a future
  ///   outgrows the engine; `WrongLibraryResults` if OpenBLAS computes nonsense on this processor;
  ///   `CancellationError` if the task is cancelled before there is anything to compare.
  @concurrent
  package func run(
    _ report: @escaping @Sendable (ForecastStep) -> Void = { _ in },
    onlooker: Onlooker<StrategyComparison>? = nil
  ) async throws -> StrategyComparison {
    BLASThreads.pinToOne()
    try LibrarySelfCheck.requirePassed()
    let run = RunClock(threads: threads)
    var onlooker = onlooker
    var race = StrategyRace(scenario, threads: threads, assumptions: assumptions, store: store)
    let selection = try await race.run(report) { race in
      onlooker?.see { comparison(of: race, race.selectionSoFar, run) }
    }
    report(.usesStudy(race.use))
    report(.summarises)
    var result = comparison(of: race, selection, run)
    if let next = result.nextBest {
      result.leadDrivers = findings(of: race, selection)
        .leadDrivers(over: next, drawing: race.draws)
    }
    return result
  }

  private func findings(
    of race: StrategyRace, _ selection: SelectionResult
  ) -> ComparisonFindings {
    ComparisonFindings(race.records, race.dailyDifferences, of: scenario, selection)
  }

  /// What a race says, without lead drivers.
  private func comparison(
    of race: StrategyRace, _ selection: SelectionResult, _ run: RunClock
  ) -> StrategyComparison {
    let findings = findings(of: race, selection)
    let strategies = race.records.map { $0.result() }
    return StrategyComparison(
      scenario: scenario, selection: selection,
      ranking: findings.ranking(setAsideAfter: race.setAsideAfter),
      differences: findings.differences(),
      daily: strategies.map { $0.daily.keeping(scenario.comparison.dailyMetrics) },
      strategies: strategies,
      run: run.facts(
        of: scenario, assumptions, replications: race.records.map(\.count).max() ?? 0,
        stopReason: race.isCutShort
          ? .interrupted : selection.reason == .maximumReached ? .maximumReached : .precise,
        memberDays: race.memberDays))
  }
}
