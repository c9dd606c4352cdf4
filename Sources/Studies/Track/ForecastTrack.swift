import CommunityEngine
package import CommunityModel
import DenseLinearAlgebra
import ForecastScoring
import Foundation
package import StudyResults

/// Lays what happened over a forecast that was made before.
///
/// The futures of the forecast are those of its scenario and seed: they are taken from the study, or simulated
/// once more to the same bytes.
package struct ForecastTrack: Sendable {
  private let scenario: Scenario
  private let run: PlanRun
  private let replications: Int
  private let subject: HistorySubject
  private let threads: Int
  private let store: StudyStore?

  /// Prepares to track the forecast of a strategy.
  ///
  /// - Parameters:
  ///   - scenario: as it was forecast.
  ///   - strategy: the place of the strategy that the group followed.
  ///   - assumptions: whether every replication drew the uncertain numbers.
  ///   - replications: how many there were, at least 2.
  ///   - subject: what happened; a history without dates begins on the scenario's first day.
  ///   - threads: replications simulated at a time, at least 1.
  ///   - store: the study that outcomes are taken from and added to; `nil`: all are simulated.
  package init(
    _ scenario: Scenario, strategy: Int, assumptions: AssumptionTreatment, replications: Int,
    history subject: HistorySubject, threads: Int, store: StudyStore? = nil
  ) {
    self.scenario = scenario
    run = PlanRun.all(of: scenario, assumptions: assumptions)[strategy]
    self.replications = replications
    self.subject = subject
    self.threads = threads
    self.store = store
  }

  /// Tracks it.
  ///
  /// - Parameter report: called from any thread as replications are there.
  /// - Returns: what happened beside what was forecast, and what the study was used for.
  /// - Throws: `HistoryRefusal`; `ForecastError`; `CancellationError`.
  @concurrent
  package func run(
    _ report: @escaping @Sendable (WorkStep) -> Void = { _ in }
  ) async throws -> (result: TrackResult, use: StudyUse) {
    BLASThreads.pinToOne()
    try LibrarySelfCheck.requirePassed()
    let (clock, startedAt) = (ContinuousClock(), Date().timeIntervalSince1970)
    let start = clock.now
    let offset = try subject.days.offset(in: scenario)
    let quantities = WeeklyQuantity.all(knownTo: subject.history)
    guard !quantities.isEmpty else { throw HistoryRefusal.nothingCounted }
    let weekCount = scenario.horizonDays / 7
    let (replications, run) = (replications, run)
    report(WorkStep(done: 0, count: replications))
    var supply = OutcomeSupply(threads: threads, store: store)
    let futures: [Future]
    do {
      futures = try await supply.values(
        of: [(run: run, numbers: Array(0..<replications))],
        finished: { report(WorkStep(done: 1, count: replications)) }
      ) { outcome in
        Future(
          paths: quantities.map { $0.simulated(in: outcome, weekCount: weekCount) },
          memberDays: outcome.memberDays)
      }.flatMap(\.self)
    } catch let error as EngineError {
      throw ForecastError(error)
    }
    let series = quantities.enumerated().compactMap { place, quantity in
      TrackedSeries(
        quantity, paths: futures.map { $0.paths[place] },
        observed: quantity.observed(in: subject.days, offset: offset, weekCount: weekCount),
        // Any series may give the alarm.
        falseAlarmRate: Self.falseAlarmRate / Double(quantities.count), seed: scenario.seed)
    }
    let result = TrackResult(
      scenario: scenario, strategy: run.name ?? "", historyName: subject.name,
      historyHash: subject.hash, series: series, falseAlarmRate: Self.falseAlarmRate,
      run: RunFacts(
        software: .current, seed: scenario.seed, assumptions: run.assumptions,
        replications: replications, stopReason: .fixedNumber, threads: threads,
        startedAt: startedAt, seconds: (clock.now - start) / .seconds(1),
        memberDays: futures.reduce(0) { $0 + $1.memberDays }))
    return (result, supply.use)
  }

  /// What is kept of a replication: a path for each quantity.
  private struct Future: Sendable {
    let paths: [[Double]]
    let memberDays: Int
  }

  private static let falseAlarmRate = ForecastTracking.defaultFalseAlarmRate
}

extension TrackedSeries {
  /// `nil` if the forecast has no whole week.
  fileprivate init?(
    _ quantity: WeeklyQuantity, paths: [[Double]], observed: [Double?], falseAlarmRate: Double,
    seed: UInt64
  ) {
    guard
      let tracking = ForecastTracking(
        of: .paths(paths), observed: observed, falseAlarmRate: falseAlarmRate, seed: seed)
    else { return nil }
    self.init(
      name: quantity.name, title: quantity.title, role: quantity.role,
      weeks: tracking.weeks.map { week in
        let lower = week.intervals.reversed().map(\.lower)
        return Week(
          week: week.week, observed: week.observed,
          quantiles: lower + [week.median] + week.intervals.map(\.upper), evidence: week.evidence)
      },
      alarm: tracking.alarm.map {
        Alarm(week: $0.week, since: $0.since, deviation: $0.deviation)
      },
      sentence: tracking.sentence)
  }
}
