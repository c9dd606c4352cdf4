import CommunityEngine
import CommunityHistory
package import CommunityModel
package import ForecastScoring
import StudyResults

/// What a scenario would have said of past weeks, had it been fitted at each origin to the days before it.
///
/// Nothing later than the origin is known to it but the scenario itself: a plan that was written with later
/// weeks in mind is judged too kindly.
package struct ScenarioForecasts: Sendable {
  private let scenario: Scenario
  private let strategy: Int
  private let subject: HistorySubject
  private let measures: [HistoryMeasure]
  private let origins: [Int]
  private let weeks: Int
  private let threads: Int
  private let store: StudyStore?
  private let offset: Int
  /// What people are told of the scenario.
  let judged: JudgedScenario

  /// Prepares the forecasts.
  ///
  /// - Parameters:
  ///   - scenario: whose numbers are uncertain.
  ///   - hash: the hash that names its content.
  ///   - strategy: the place of the strategy that the group followed.
  ///   - subject: what happened; a history without dates begins on the scenario's first day.
  ///   - origins: when forecasts are made, and how far ahead.
  ///   - threads: futures simulated at a time, at least 1.
  ///   - store: the study that outcomes are taken from and added to; `nil`: all are simulated.
  /// - Throws: `HistoryRefusal`.
  package init(
    _ scenario: Scenario, hash: String, strategy: Int, history subject: HistorySubject,
    origins: RollingOrigins, threads: Int, store: StudyStore? = nil
  ) throws(HistoryRefusal) {
    self.scenario = scenario
    self.strategy = strategy
    self.subject = subject
    self.threads = threads
    self.store = store
    judged = JudgedScenario(
      name: scenario.name, hash: hash, strategy: scenario.strategies[strategy].name,
      seed: scenario.seed)
    let offset = try subject.days.offset(in: scenario)
    self.offset = offset
    let comparable = subject.history.comparableMeasures
    measures = HistoryMeasure.allCases.filter(comparable.contains)
    guard !measures.isEmpty else { throw .nothingCounted }
    let plan = scenario.strategies[strategy].plan
    guard plan.posterior == nil else { throw .alreadyFitted }
    guard !UncertainPlan(plan).assumptions.isEmpty else { throw .nothingUncertain }
    let longest = origins.horizons.max() ?? 1
    weeks = min(
      subject.days.weekCount + longest, (scenario.horizonDays - offset) / Self.weekLength)
    let (last, known) = (weeks, subject.days.weekCount)
    self.origins = stride(from: origins.first, to: known, by: origins.step).filter { origin in
      offset + Self.weekLength * origin > 0 && origin < last
    }
  }

  /// How many futures it takes.
  var futureCount: Int {
    origins.count * (PlanFit.simulationCount + PlanFit.drawCount)
  }

  /// Fits the scenario at every origin and simulates the weeks after it.
  ///
  /// - Parameter finished: called from any thread each time a simulation is there.
  /// - Returns: who answers for what was simulated, and what the study was used for.
  /// - Throws: `ForecastError`; `LinearAlgebraError`; `CancellationError`: what was simulated is in the study.
  func forecaster(
    finished: @escaping @Sendable () -> Void
  ) async throws -> (forecaster: Forecaster, use: StudyUse) {
    var supply = OutcomeSupply(threads: threads, store: store)
    var paths: [Int: [[[Double]]]] = [:]
    for origin in origins {
      paths[origin] = try await self.paths(after: origin, from: &supply, finished: finished)
    }
    let (found, measures) = (paths, measures)
    let forecaster = Forecaster(name: Self.name, title: Self.title) { question in
      guard let place = measures.firstIndex(where: { $0.rawValue == question.series }),
        let paths = found[question.origin]
      else { return nil }
      let samples = question.horizons.compactMap { horizon in
        PredictiveSample(paths.compactMap { $0[place].dropFirst(horizon - 1).first })
      }
      return samples.count == question.horizons.count ? samples : nil
    }
    return (forecaster, supply.use)
  }

  private static let name = "scenario"
  private static let title = LocalizedText("the scenario, fitted", "拟合后的场景")
  private static let weekLength = 7

  /// For each future, measure and week after an origin.
  private func paths(
    after origin: Int, from supply: inout OutcomeSupply, finished: @escaping @Sendable () -> Void
  ) async throws -> [[[Double]]] {
    let known = Self.weekLength * origin
    let summaries = HistorySummaries(
      of: History(subject.days.firstDays(known)), comparing: Set(measures), offset: offset,
      horizonDays: scenario.horizonDays)
    let fit = try await PlanFit(
      of: UncertainPlan(scenario.strategies[strategy].plan), to: summaries, seed: scenario.seed,
      from: &supply, finished: finished)
    let (measures, offset, weeks) = (measures, offset, weeks)
    return try await fit.futures(
      days: offset + Self.weekLength * weeks, from: &supply, finished: finished
    ) { outcome in
      measures.map { measure in
        (origin..<weeks).compactMap { week in
          let first = offset + Self.weekLength * week
          return measure.simulated.map { metric in
            outcome.value(
              of: metric, during: first..<first + Self.weekLength, atEnd: measure.isLevel)
          }
        }
      }
    }
  }
}
