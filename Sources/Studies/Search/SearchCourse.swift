import CommunityEngine
import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

/// The trials of a search, one after the other.
struct SearchCourse {
  let asked: PlanSearch
  let outcomes: SearchOutcomes
  let plans: PlanSpace
  private(set) var trials: [SearchTrial] = []
  private(set) var optimizer: DesignSearch
  private(set) var stopReason = SearchResult.StopReason.evaluations
  private(set) var screenedCount = 0
  /// Designs of the even spread that were ruled out before anything was simulated.
  private(set) var ruledOutCount = 0
  var supply: OutcomeSupply
  var memberDays = 0
  private let log: SearchLog?
  private let progress: @Sendable (SearchProgress) -> Void
  let report: @Sendable (ForecastStep) -> Void

  init(
    _ asked: PlanSearch, _ progress: @escaping @Sendable (SearchProgress) -> Void,
    _ report: @escaping @Sendable (ForecastStep) -> Void
  ) {
    self.asked = asked
    self.progress = progress
    self.report = report
    outcomes = SearchOutcomes(asked.search, of: asked.scenario)
    plans = PlanSpace(asked.search, asked.source, horizonDays: asked.scenario.horizonDays)
    supply = OutcomeSupply(threads: asked.threads, store: asked.store)
    log = asked.log
    optimizer = DesignSearch(
      SearchTask(
        plans.space, goalCount: outcomes.goalCount, constraintCount: outcomes.constraintCount,
        seed: asked.scenario.seed))
  }

  var use: StudyUse { supply.use }

  /// Tries plans until there are enough, or the task is cancelled.
  mutating func run(until deadline: ContinuousClock.Instant?) async throws {
    try await tryToday()
    tell(.screening)
    await screen()
    let known = try log.map { log throws(StudyStoreError) in try log.steps(of: plans.coding) } ?? []
    var idleSteps = 0
    var formerLeader: [Double]?
    var number = 0
    while trials.count < asked.search.evaluations {
      if let deadline, ContinuousClock.now >= deadline {
        stopReason = .time
        break
      }
      guard !Task.isCancelled else {
        stopReason = .interrupted
        break
      }
      let step: SearchStep
      if number < known.count {
        step = known[number]
      } else if let next = try next() {
        step = next
        try? log?.keep(step, number: number)
      } else {
        stopReason = .exhausted
        break
      }
      number += 1
      note(leader: step)
      tell(.searching, step)
      let isSettled = step.leader == formerLeader
      formerLeader = step.leader
      idleSteps = isSettled && isIdle(step) ? idleSteps + 1 : 0
      if idleSteps >= Self.idleLimit, modelSteps >= leastModelSteps {
        stopReason = .gainBelowWorth
        break
      }
      do {
        try await trial(step)
      } catch is CancellationError where trials.count > 1 {
        stopReason = .interrupted
        break
      }
    }
    if trials.count < 2 {
      if stopReason == .interrupted { throw CancellationError() }
      // A space whose only plan is that of the file is searched; one without any is a mistake.
      let isTodayAllowed = trials[0].coordinates.map(plans.space.isAllowed) ?? false
      if stopReason == .exhausted, !isTodayAllowed { throw SearchError.nothingAllowed }
    }
    try noteLastLeader()
  }

  /// Steps in a row, the leader being the same, of which too little is expected before the search ends.
  ///
  /// What a step is expected to gain is what it gains at once, and less than what further steps may build on.
  private static let idleLimit = 5

  /// Plans that the model proposed.
  private var modelSteps: Int { trials.count { $0.origin == .model } }

  /// Fewer say too little of the space to end the search.
  private var leastModelSteps: Int { max(10, 2 * plans.space.coordinates.count) }
  /// A leader is simulated again every so many steps of the model, and so many times in all.
  private static let repeatEvery = 5
  private static let repeatLimit = 3

  /// Whether less is expected of a step than matters.
  private func isIdle(_ step: SearchStep) -> Bool {
    guard asked.stopsAtWorth, asked.search.worth > 0, let gain = step.expectedGain else {
      return false
    }
    return gain < asked.search.worth
  }

  /// What is tried next; `nil` if nothing is left.
  private func next() throws -> SearchStep? {
    let told = optimizer.evaluations.count
    let model = told > 0 ? try optimizer.model() : nil
    let leader = model.flatMap { model in model.order.first.map { (model, $0) } }
    var step = SearchStep(
      design: [], isRepeated: false, isModels: false, expectedGain: nil,
      leader: leader.map { $0.0.designs[$0.1] }, leaderExpected: leader.map { $0.0.means[0][$0.1] })
    if let leading = step.leader, isRepeatDue(leading) {
      (step.design, step.isRepeated) = (leading, true)
      return step
    }
    guard let proposal = try optimizer.proposal(model) else { return nil }
    (step.design, step.isModels) = (proposal.design, proposal.isModels)
    step.expectedGain = proposal.expectedGain
    return step
  }

  private func isRepeatDue(_ leader: [Double]) -> Bool {
    let sinceStart = optimizer.evaluations.count - optimizer.task.startCount
    guard sinceStart > 0, trials.last?.origin == .model,
      trials.suffix(Self.repeatEvery).allSatisfy({ $0.origin != .repeated })
    else { return false }
    return trials.count { $0.coordinates == leader } < Self.repeatLimit
      && trials.count % Self.repeatEvery == 0
  }

  /// Lets the optimizer start from what the preview says of many plans, and with those that it likes best.
  private mutating func screen() async {
    let (designs, values, ruledOut) = await screened()
    ruledOutCount = ruledOut
    screenedCount = designs.count
    guard designs.count > Self.leastScreened else { return }
    let sign = asked.search.goals[0].sign
    let order = values.indices.sorted { sign * values[$0] > sign * values[$1] }
    let told = optimizer.evaluations
    optimizer = DesignSearch(
      optimizer.task,
      firstDesigns: order.prefix(optimizer.task.startCount / 2).map { designs[$0] },
      screening: [0: (designs, values.map { sign * $0 })])
    told.forEach { optimizer.add($0) }
  }

  /// Fewer previews are no model.
  private static let leastScreened = 20

  /// Simulates the plan of the file.
  private mutating func tryToday() async throws {
    let present = asked.source.presentDesign
    let values = present.compactMap(\.self)
    let coordinates = values.count == present.count ? plans.coding.coordinates(of: values) : nil
    let rows = try await rows(of: asked.source.presentPlan, first: 0, name: "optimize 0", [])
    trials.append(
      SearchTrial(
        origin: .today, coordinates: coordinates.flatMap(plans.space.formed), design: present,
        changes: [], plan: asked.source.presentPlan, rows: rows,
        preview: preview(of: asked.source.presentPlan), expectedGain: nil, leader: nil,
        leaderExpected: nil))
    if let coordinates = trials[0].coordinates {
      optimizer.add(outcomes.evaluation(of: coordinates, rows))
    }
  }

  /// Simulates the design of a step.
  private mutating func trial(_ step: SearchStep) async throws {
    let values = plans.coding.values(of: step.design)
    guard let plan = asked.source.plan(values) else { throw SearchError.nothingAllowed }
    let former = trials.filter { $0.coordinates == step.design }.flatMap(\.rows)
    let changes = asked.source.changes(values)
    let rows: [[Double]]
    do {
      rows = try await self.rows(
        of: plan, first: former.count, name: "optimize \(trials.count)", changes)
    } catch is EngineError {
      // A plan that outgrows the engine is none to recommend.
      optimizer.exclude(step.design)
      return
    }
    trials.append(
      SearchTrial(
        origin: step.isRepeated ? .repeated : step.isModels ? .model : .start,
        coordinates: step.design, design: values, changes: changes, plan: plan, rows: rows,
        preview: preview(of: plan), expectedGain: step.expectedGain, leader: nil,
        leaderExpected: nil))
    optimizer.correlations = correlations
    optimizer.add(outcomes.evaluation(of: step.design, former + rows))
  }

  /// What the next replications of a plan say.
  private mutating func rows(
    of plan: CommunityPlan, first: Int, name: String, _ changes: [String]
  ) async throws -> [[Double]] {
    let numbers = Array(first..<first + asked.search.replications)
    let report = report
    let found = try await supply.outcomes(
      of: asked.run(of: plan, name: name), numbers: numbers
    ) { report(.finishedReplication) }
    memberDays += found.reduce(0) { $0 + $1.memberDays }
    let rows = found.map(outcomes.values)
    try requireValues(rows, changes, first: first)
    return rows
  }

  func requireValues(_ rows: [[Double]], _ changes: [String], first: Int) throws(SearchError) {
    for (place, row) in rows.enumerated() {
      guard let missing = row.firstIndex(where: { !$0.isFinite }) else { continue }
      throw .noValue(
        outcomes.figure(at: missing), changes: changes, replication: first + place)
    }
  }

  /// For each outcome, the mean correlation of two plans' first replications.
  private var correlations: [Double] {
    let rows = trials.filter { $0.coordinates != nil && $0.origin != .repeated }.map(\.rows)
    return (0..<outcomes.goalCount + outcomes.constraintCount).map { place in
      var sum = 0.0
      var count = 0
      for first in rows.indices {
        for second in first + 1..<max(first + 1, rows.count) {
          var pair = PairedDifference()
          for (one, other) in zip(rows[first], rows[second]) {
            pair.add(candidate: one[place], reference: other[place])
          }
          let variances = (pair.candidate.variance, pair.reference.variance)
          let correlation =
            (variances.0 + variances.1 - pair.difference.variance)
            / (2 * (variances.0 * variances.1).squareRoot())
          guard correlation.isFinite else { continue }
          sum += correlation
          count += 1
        }
      }
      return count == 0 ? 0 : min(max(sum / Double(count), 0), Self.largestCorrelation)
    }
  }

  /// Beyond this the errors' covariances are hardly those of separate numbers.
  private static let largestCorrelation = 0.98

  /// Writes down who leads after the last trial.
  private mutating func note(leader step: SearchStep) {
    guard let leader = step.leader else { return }
    trials[trials.count - 1].leader = trials.firstIndex { $0.coordinates == leader }
    trials[trials.count - 1].leaderExpected = step.leaderExpected.map {
      asked.search.goals[0].sign * $0
    }
  }

  private mutating func noteLastLeader() throws {
    guard !optimizer.evaluations.isEmpty else { return }
    let model = try optimizer.model()
    guard let first = model.order.first else { return }
    note(
      leader: SearchStep(
        design: [], isRepeated: false, isModels: false, expectedGain: nil,
        leader: model.designs[first], leaderExpected: model.means[0][first]))
  }

  func tell(_ stage: SearchProgress.Stage, _ step: SearchStep? = nil) {
    progress(
      SearchProgress(
        stage: stage, tried: trials.count, limit: asked.search.evaluations,
        leaderExpected: trials.last?.leaderExpected,
        today: trials.first.map { outcomes.estimates(of: $0.rows).goals[0].mean },
        expectedGain: step?.expectedGain))
  }
}
