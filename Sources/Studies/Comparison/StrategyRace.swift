import CommunityEngine
import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

/// The replications of a scenario's strategies, run until a selection procedure is content.
struct StrategyRace {
  private let scenario: Scenario
  private let runs: [PlanRun]
  private var procedure: any SelectionProcedure
  private var supply: OutcomeSupply
  private var batch: BatchSize
  /// What each strategy's replications draw; `nil` where they draw nothing.
  let draws: [AssumptionDraws?]
  private(set) var records: [ComparisonRecord]
  private(set) var dailyDifferences: DailyDifferences
  /// Members present, summed over days, replications and strategies.
  private(set) var memberDays = 0

  init(
    _ scenario: Scenario, threads: Int, assumptions: AssumptionTreatment, store: StudyStore?
  ) {
    self.scenario = scenario
    let asked = scenario.comparison
    runs = PlanRun.all(of: scenario, assumptions: assumptions)
    procedure = asked.rule.procedure(
      for: SelectionGoal(
        systemCount: scenario.strategies.count, worth: asked.worth, confidence: asked.confidence))
    supply = OutcomeSupply(threads: threads, store: store)
    batch = BatchSize(
      threads: threads,
      bytes: scenario.horizonDays * Metric.allCases.count * DailyRecord.bytesPerValue
        * scenario.strategies.count)
    draws = scenario.draws(assumptions)
    records = zip(scenario.strategies, draws).map {
      ComparisonRecord($0, of: scenario, drawing: $1)
    }
    dailyDifferences = DailyDifferences(of: scenario)
  }

  /// What the study had and what became of it, so far.
  var use: StudyUse { supply.use }

  /// After how many replications each strategy was set aside; `nil`: it was not.
  var setAsideAfter: [Int?] { procedure.standing.setAsideAfter }

  /// Whether the task was cancelled before every strategy had the replications that are reported.
  private(set) var isCutShort = false

  /// Runs until it is decided, the most replications are done, or the task is cancelled.
  ///
  /// - Parameters:
  ///   - report: called from any thread as the work goes on.
  ///   - look: called after every batch that leaves two replications of every strategy.
  /// - Returns: The strategy that was selected, or leads.
  /// - Throws: `CancellationError` only if there are no two replications of every strategy;
  ///   `ForecastError`; `ComparisonError`.
  mutating func run(
    _ report: @escaping @Sendable (ForecastStep) -> Void, look: (StrategyRace) -> Void
  ) async throws -> SelectionResult {
    while !isOver {
      report(.expects(replications: expectedTotal))
      do {
        try await runBatch(report)
        if canBeShown { look(self) }
      } catch is CancellationError where canBeShown {
        isCutShort = true
        return selectionSoFar
      } catch let error as EngineError {
        throw ForecastError(error)
      }
    }
    return result(reason)
  }

  /// Whether there is anything to compare.
  private var canBeShown: Bool { records.allSatisfy { $0.count >= 2 } }

  /// What would be selected if the race ended now.
  var selectionSoFar: SelectionResult { result(hasEnded ? reason : .interrupted) }

  /// Whether nothing more is to be run: every strategy is simulated as often as at least is asked.
  private var isOver: Bool {
    hasEnded && records.allSatisfy { $0.count >= scenario.comparison.minimumReplications }
  }

  /// Whether the procedure wants no more: it is decided, or the most replications are done.
  private var hasEnded: Bool {
    let asked = scenario.comparison
    return procedure.decision != nil || procedure.replications >= asked.maximumReplications
  }

  private var reason: SelectionResult.Reason {
    procedure.decision.map { SelectionResult.Reason($0.reason) } ?? .maximumReached
  }

  private func result(_ reason: SelectionResult.Reason) -> SelectionResult {
    let standing = procedure.standing
    return SelectionResult(
      best: procedure.decision?.best ?? standing.leader, reason: reason,
      achievedConfidence: standing.achievedConfidence,
      isSkewed: (procedure as? KimNelsonSelection)?.isFirstStageSkewed == true)
  }

  /// A guess of the replications that all strategies together will have had.
  private var expectedTotal: Int {
    let racing = hasEnded ? [] : Set(procedure.survivors)
    return records.enumerated().reduce(0) { sum, entry in
      let (place, record) = entry
      let further = racing.contains(place) ? expectedReplications - procedure.replications : 0
      return sum + max(record.count + further, scenario.comparison.minimumReplications)
    }
  }

  /// A guess of the replications that the strategies in the race will have had.
  private var expectedReplications: Int {
    let asked = scenario.comparison
    let further = procedure.standing.expectedFurtherReplications
    let guess = further.map { Double(procedure.replications) + min($0, 1e9) }
    return min(max(asked.minimumReplications, Int(guess ?? 0)), asked.maximumReplications)
  }

  private mutating func runBatch(
    _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let wanted = self.wanted
    let found = try await supply.outcomes(
      of: wanted.map { (runs[$0.place], Array($0.range)) },
      begins: { report(.begins(strategy: wanted[$0].place)) },
      finished: { report(.finishedReplication) })
    let outcomes = Dictionary(uniqueKeysWithValues: zip(wanted.map(\.place), found))
    try takeIn(wanted, outcomes)
    batch.adapt(toSeconds: (clock.now - start) / .seconds(1))
  }

  /// Which replications of which strategies are simulated next.
  private var wanted: [(place: Int, range: Range<Int>)] {
    let asked = scenario.comparison
    if hasEnded {
      return records.enumerated().compactMap { place, record in
        let missing = min(asked.minimumReplications - record.count, batch.count)
        let next = (record.numbers.last ?? -1) + 1
        return missing > 0 ? (place, next..<next + missing) : nil
      }
    }
    let first = procedure.replications
    let remaining = expectedReplications - first
    let limit = min(procedure.replicationsAhead ?? .max, asked.maximumReplications - first)
    let count = max(1, min(batch.count, max(batch.fewest, remaining), limit))
    let range = first..<first + count
    return procedure.survivors.map { ($0, range) }
  }

  /// Takes in outcomes replication by replication, until strategies are wanted that were not simulated.
  private mutating func takeIn(
    _ wanted: [(place: Int, range: Range<Int>)], _ outcomes: [Int: [ReplicationOutcome]]
  ) throws {
    guard !hasEnded, let range = wanted.first?.range else {
      for (place, range) in wanted {
        for (number, outcome) in zip(range, outcomes[place] ?? []) {
          try add(outcome, of: place, number: number)
        }
      }
      return
    }
    for (index, number) in range.enumerated() {
      let survivors = procedure.survivors
      let row = survivors.compactMap { outcomes[$0]?[index] }
      guard procedure.decision == nil, row.count == survivors.count else { return }
      for (place, outcome) in zip(survivors, row) {
        try add(outcome, of: place, number: number)
      }
      dailyDifferences.add(row, of: survivors)
      procedure.add(
        survivors.map { scenario.comparison.sign * (records[$0].values(of: 0).last ?? 0) })
    }
  }

  private mutating func add(
    _ outcome: ReplicationOutcome, of place: Int, number: Int
  ) throws(ComparisonError) {
    let figure = scenario.comparison.measure.figure
    guard outcome.value(of: figure).isFinite else {
      throw .noValue(
        figure, strategy: scenario.strategies[place].name, replication: number)
    }
    memberDays += outcome.memberDays
    records[place].add(outcome, number: number)
  }
}

extension ComparisonPlan {
  /// What values are multiplied with so that larger is better.
  var sign: Double { measure.sign }

  fileprivate var rule: SelectionRule {
    switch procedure {
    case .anytime: .anytime(firstLook: minimumReplications)
    case .kimNelson: .kimNelson(firstStage: minimumReplications)
    case .tournament: .tournament(firstLook: minimumReplications)
    case .racing: .racing(budget: budget ?? 0, firstRound: minimumReplications)
    }
  }
}

extension SelectionResult.Reason {
  fileprivate init(_ reason: SelectionDecision.Reason) {
    self =
      switch reason {
      case .onlySystem: .onlyStrategy
      case .better: .better
      case .withinWorth: .withinWorth
      case .lastRemaining: .lastRemaining
      case .budgetSpent: .budgetSpent
      }
  }
}
