package import CommunityHistory
import DenseLinearAlgebra
package import ForecastScoring
import Foundation
package import StudyResults

/// Forecasts the past weeks of a group as if nothing later were known, and scores them by what happened.
///
/// 1. At every origin each forecaster answers for each series.
/// 2. Each model is combined with the baseline that was best before, with weights that only the past decides.
/// 3. Scores are summed up and compared.
package struct Backtest: Sendable {
  private let subject: HistorySubject
  private let measures: [HistoryMeasure]
  private let origins: RollingOrigins
  private let seed: UInt64
  private let threads: Int
  private let models: [Forecaster]
  private let simulations: ScenarioForecasts?
  private let baselines: [Forecaster]

  /// A back-test of models against baselines.
  ///
  /// - Parameters:
  ///   - subject: the history.
  ///   - measures: what is forecast; `nil`: `judgedMeasures`.
  ///   - origins: when, and how far ahead.
  ///   - seed: what all randomness follows from.
  ///   - threads: how many forecasts are made at a time, at least 1; results do not depend on it.
  ///   - models: what is judged; `nil`: the structural model.
  ///   - simulations: a scenario that is judged too.
  ///   - baselines: what a model must beat, that which serves without any past first; at least one.
  /// - Throws: `BacktestError`.
  package init(
    _ subject: HistorySubject, measures: [HistoryMeasure]? = nil, origins: RollingOrigins,
    seed: UInt64,
    threads: Int, models: [Forecaster]? = nil, simulations: ScenarioForecasts? = nil,
    baselines: [Forecaster] = Forecaster.baselines
  ) throws(BacktestError) {
    self.subject = subject
    self.measures = measures ?? subject.days.judgedMeasures
    self.origins = origins
    self.seed = seed
    self.threads = max(1, threads)
    self.models = models ?? [.structural(subject.days)]
    self.simulations = simulations
    self.baselines = baselines
    guard !self.measures.isEmpty else { throw .nothingToForecast }
    for measure in self.measures
    where !subject.days.weekly(measure).contains(where: { $0 != nil }) {
      throw .unknownSeries(
        measure,
        known: HistoryMeasure.allCases.filter {
          subject.days.weekly($0).contains { $0 != nil }
        })
    }
    let needed = origins.first + (origins.horizons.min() ?? 1)
    guard subject.days.weekCount >= needed else {
      throw .tooShort(weeks: subject.days.weekCount, needed: needed)
    }
  }

  /// Runs it.
  ///
  /// - Parameter report: how many parts of how many are done, told in no order of threads.
  /// - Returns: all forecasts and what they come to, and what the study of the scenario was used for.
  /// - Throws: `CancellationError`, or what a forecaster throws.
  @concurrent
  package func run(
    _ report: @escaping @Sendable (WorkStep) -> Void = { _ in }
  ) async throws -> (result: BacktestResult, use: StudyUse) {
    BLASThreads.pinToOne()
    let clock = ContinuousClock()
    let (start, startedAt) = (clock.now, Date().timeIntervalSince1970)
    let series = subject.days.forecastSeries(of: measures)
    let questions = series.flatMap { one in
      origins.questions(about: one, seed: seed).map { (one, $0) }
    }
    let count = questions.count + (simulations?.futureCount ?? 0)
    report(WorkStep(done: 0, count: count))
    let finished: @Sendable () -> Void = { report(WorkStep(done: 1, count: count)) }
    let simulated = try await simulations?.forecaster(finished: finished)
    let models = self.models + (simulated.map { [$0.forecaster] } ?? [])
    let table = try await scored(questions, by: models + baselines, finished)
    let parts = series.flatMap { one in origins.horizons.map { (one, $0) } }
    let judgements = try await inOrder(parts, threads: threads) { one, horizon in
      Judgement(
        of: table.filter { $0.target.series == one.name && $0.target.horizon == horizon },
        series: one.name, horizon: horizon, overlap: origins.overlap(horizon: horizon),
        models: models, baselines: baselines, seed: seed)
    }
    let combinations = models.map { Judgement.combination(of: $0, among: models) }
    let result = BacktestResult(
      name: subject.name, historyHash: subject.hash, scenario: simulations?.judged,
      firstDate: subject.days.firstDate,
      weekCount: subject.days.weekCount,
      areJoinsRises: measures.contains(.joins) && subject.days.areArrivalsRises,
      plan: BacktestPlan(
        firstWeek: origins.first, step: origins.step, horizons: origins.horizons,
        drawCount: origins.drawCount, seed: seed),
      series: zip(measures, series).map {
        BacktestSeries(name: $0.rawValue, title: $0.name, values: $1.values)
      },
      forecasters: models.map { BacktestForecaster(name: $0.name, title: $0.title, role: .model) }
        + combinations
        + baselines.map { BacktestForecaster(name: $0.name, title: $0.title, role: .baseline) },
      forecasts: judgements.flatMap(\.forecasts), skills: judgements.flatMap(\.skills),
      calibration: judgements.flatMap(\.calibration), verdicts: judgements.map(\.outcome),
      run: BacktestRun(
        software: .current, threads: threads, startedAt: startedAt,
        seconds: (clock.now - start) / .seconds(1)))
    return (result, simulated?.use ?? StudyUse())
  }

  /// What each forecaster would have said to each question.
  private func scored(
    _ questions: [(ForecastSeries, ForecastQuestion)], by forecasters: [Forecaster],
    _ finished: @escaping @Sendable () -> Void
  ) async throws -> [ScoredForecast] {
    try await inOrder(questions, threads: threads) { one, question in
      let rows = try forecasters.flatMap { forecaster in
        let answers = try forecaster.answer(question)
        return answers.map { question.scored($0, by: forecaster.name, in: one) } ?? []
      }
      finished()
      return rows
    }.flatMap(\.self)
  }
}

/// Does work on each item, so many at a time.
///
/// - Returns: in the order of the items, whatever the number of threads.
/// - Throws: `CancellationError`, or what the work throws.
private func inOrder<Item: Sendable, Value: Sendable>(
  _ items: [Item], threads: Int, _ work: @escaping @Sendable (Item) throws -> Value
) async throws -> [Value] {
  try await withThrowingTaskGroup(of: (Int, Value).self) { group in
    var values = [Value?](repeating: nil, count: items.count)
    var next = 0
    func startNext() {
      guard next < items.count else { return }
      let (place, item) = (next, items[next])
      group.addTask {
        try Task.checkCancellation()
        return (place, try work(item))
      }
      next += 1
    }
    for _ in 0..<threads { startNext() }
    while let (place, value) = try await group.next() {
      values[place] = value
      startNext()
    }
    return values.compactMap(\.self)
  }
}
