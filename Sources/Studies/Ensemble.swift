import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// The replications of all strategies of a scenario, run until there are enough.
struct Ensemble {
  private let runs: [PlanRun]
  /// What each strategy's replications draw; `nil` where they draw nothing.
  private let draws: [AssumptionDraws?]
  private let rule: StoppingRule
  private let sign: Double
  private var supply: OutcomeSupply
  private var records: [StrategyRecord]
  private var batch: BatchSize
  /// Replications of every strategy that are merged.
  private(set) var replications = 0
  /// Members present, summed over days, replications and strategies.
  private(set) var memberDays = 0

  init(
    _ scenario: Scenario, threads: Int, assumptions: AssumptionTreatment, store: StudyStore?
  ) {
    runs = PlanRun.all(of: scenario, assumptions: assumptions)
    let draws = scenario.draws(assumptions)
    self.draws = draws
    records = zip(scenario.strategies, draws).map {
      StrategyRecord($0, of: scenario, drawing: $1, daily: scenario.observedMetrics)
    }
    sign = scenario.comparison.sign
    rule = scenario.replications.stoppingRule
    batch = BatchSize(
      threads: threads, bytes: scenario.strategies.reduce(0) { $0 + Self.bytes(of: $1, scenario) })
    supply = OutcomeSupply(threads: threads, store: store)
  }

  /// What the study had and what became of it, so far.
  var use: StudyUse { supply.use }

  /// What one outcome of a strategy holds: daily values and weekly cohorts.
  private static func bytes(of strategy: Strategy, _ scenario: Scenario) -> Int {
    let weeks = (scenario.horizonDays + 6) / 7
    return scenario.horizonDays * Metric.allCases.count * DailyRecord.bytesPerValue
      + weeks * strategy.plan.personas.count * MemoryLayout<CohortCounts>.stride
  }

  /// Runs until the stopping rule is content or the task is cancelled.
  ///
  /// - Throws: `CancellationError` only if nothing is merged yet; `ForecastError`.
  mutating func run(
    _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws -> RunFacts.StopReason {
    while true {
      let moments = records.map(\.target)
      switch rule.decision(afterReplications: replications, moments: moments) {
      case .stop(let reason):
        return RunFacts.StopReason(reason)
      case .continue(let count):
        let expected = rule.expectedCount(afterReplications: replications, moments: moments)
        let hasTwins = draws.contains { $0 != nil }
        let twins = hasTwins ? TwinReplications.count(ofFirst: expected) : 0
        report(.expects(replications: (expected + twins) * records.count))
        do {
          try await runBatch(to: count, report)
        } catch is CancellationError where replications > 0 {
          return .interrupted
        } catch let error as EngineError {
          throw ForecastError(error)
        }
      }
    }
  }

  /// What the replications say, strategy by strategy.
  func results() -> [StrategyResult] {
    records.map { $0.result() }
  }

  /// The figure that decides of all strategies in each replication, larger being better; none for one
  /// strategy.
  func outcomeRows() -> [[Double]] {
    guard records.count > 1 else { return [] }
    let values = records.map(\.outcomes)
    return (0..<replications).map { replication in values.map { sign * $0[replication] } }
  }

  /// Runs the next batch of all strategies, then merges it.
  private mutating func runBatch(
    to count: Int, _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws {
    let range = replications..<min(count, replications + batch.count)
    let clock = ContinuousClock()
    let start = clock.now
    let tasks = runs.enumerated().map { place, run in
      (
        run: run,
        numbers: Array(range) + originals(in: range, of: place).map(ReplicationNumber.twin)
      )
    }
    let outcomes = try await supply.outcomes(
      of: tasks, begins: { report(.begins(strategy: $0)) },
      finished: { report(.finishedReplication) })
    for (place, list) in outcomes.enumerated() { merge(list, of: place, range) }
    replications = range.upperBound
    batch.adapt(toSeconds: (clock.now - start) / .seconds(1))
  }

  /// The replications of a range that have a twin under a strategy.
  private func originals(in range: Range<Int>, of place: Int) -> [Int] {
    draws[place] == nil ? [] : TwinReplications.originals(in: range)
  }

  /// Takes in the outcomes of one strategy: the replications of a range, then the twins.
  private mutating func merge(
    _ outcomes: [ReplicationOutcome], of place: Int, _ range: Range<Int>
  ) {
    for outcome in outcomes { memberDays += outcome.memberDays }
    for outcome in outcomes.prefix(range.count) { records[place].add(outcome) }
    for (twin, original) in zip(
      outcomes.dropFirst(range.count), originals(in: range, of: place))
    {
      records[place].addTwin(twin, of: original)
    }
  }
}
