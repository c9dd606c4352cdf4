import CommunityEngine
package import CommunityModel
import OutputAnalysis
package import StudyResults

/// Finds out why one strategy does better than another, with the luck that both were compared under.
package struct Explanation: Sendable {
  private let scenario: Scenario
  private let assumptions: AssumptionTreatment
  private let groups: [ChangeGroup]
  private let plan: @Sendable (Set<Int>) -> CommunityPlan?
  private let better: Int
  private let other: Int
  private let compared: Int

  /// - Parameters:
  ///   - scenario: whose strategies were compared.
  ///   - assumptions: whether every replication draws the uncertain numbers.
  ///   - better: place of the strategy whose advantage is explained.
  ///   - other: place of the one over which.
  ///   - compared: replications in which both were compared.
  ///   - groups: what the better one does differently, item by item.
  ///   - plan: the other's plan with some of these groups as the better one has them; `nil` if they make
  ///     no valid plan together.
  package init(
    _ scenario: Scenario, assumptions: AssumptionTreatment, better: Int, other: Int,
    compared: Int, groups: [ChangeGroup], plan: @escaping @Sendable (Set<Int>) -> CommunityPlan?
  ) {
    self.scenario = scenario
    self.assumptions = assumptions
    self.better = better
    self.other = other
    self.compared = compared
    self.groups = groups
    self.plan = plan
  }

  /// Futures of each plan: so many, or those in which both were compared if all plans together stay within
  /// a limit.
  private static let leastReplications = 50
  private static let futureLimit = 10_000
  /// Futures in which an assumption is moved.
  private static let flipReplications = 50

  /// Runs the explanation.
  ///
  /// - Parameters:
  ///   - threads: replications run at a time.
  ///   - store: the study that outcomes are taken from and added to; `nil`: all are simulated.
  ///   - report: called from any thread as the work goes on; plans count as strategies.
  /// - Returns: What the advantage comes from.
  /// - Throws: `ComparisonError` if the measure has no value in some future; `ForecastError`;
  ///   `CancellationError`.
  @concurrent
  package func run(
    threads: Int, store: StudyStore?, _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws -> ExplanationResult {
    do {
      var supply = OutcomeSupply(threads: threads, store: store)
      let result = try await explain(&supply, report)
      report(.usesStudy(supply.use))
      return result
    } catch let error as EngineError {
      throw ForecastError(error)
    }
  }

  private func explain(
    _ supply: inout OutcomeSupply, _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws -> ExplanationResult {
    let bundles = self.bundles
    let shapley = ShapleyValues(playerCount: max(1, bundles.count), seed: scenario.seed)
    let room = shapley.isExact ? Self.futureLimit / shapley.coalitions(inFuture: 0).count : 0
    let replications = max(Self.leastReplications, min(compared, room))
    let futures = Self.futures(0..<replications, of: shapley)
    let flips = FlipPoints(
      scenario, better: better, other: other, replications: Self.flipReplications)
    report(
      .explains(
        futures: futures.reduce(flips.expectedFutures) { $0 + $1.numbers.count }))
    let (from, to) = (scenario.strategies[other].plan, scenario.strategies[better].plan)
    var ends: [[ReplicationOutcome]] = []
    // The strategies' own futures are their comparison's, which has counted them.
    var compared = supply
    for plan in [from, to] {
      ends.append(
        try await compared.outcomes(of: run(plan), numbers: Array(0..<replications)) {
          report(.finishedReplication)
        })
    }
    let (before, after) = (ends[0], ends[1])
    let everything = Set(0..<max(1, bundles.count))
    let mixtures = futures.filter { !$0.coalition.isEmpty && $0.coalition != everything }
    let (sign, figure) = (scenario.comparison.sign, scenario.comparison.measure.figure)
    let values = try await supply.values(
      of: mixtures.map { coalition, numbers in
        // Bundles are such that all of these are valid.
        (run: run(plan(Set(coalition.flatMap { bundles[$0] })) ?? to), numbers: numbers)
      },
      finished: { report(.finishedReplication) }, { sign * $0.value(of: figure) })
    var worths: [Set<Int>: [Int: Double]] = [
      []: indexed(before.map(worth)), everything: indexed(after.map(worth)),
    ]
    for ((coalition, numbers), values) in zip(mixtures, values) {
      worths[coalition] = Dictionary(uniqueKeysWithValues: zip(numbers, values))
    }
    guard worths.values.allSatisfy({ $0.values.allSatisfy(\.isFinite) }) else {
      throw ComparisonError.noValueInMixture(figure)
    }
    let differences = zip(before, after).map { worth($1) - worth($0) }
    return ExplanationResult(
      better: better, other: other, replications: replications,
      total: MeanEstimate(RunningMoments(differences)),
      changes: changes(bundles, shapley, worths), isExact: shapley.isExact,
      stages: stages(before, after, from, to), parting: parting(before, after),
      flips: try await flips.find(&supply, report))
  }

  /// The futures that each coalition is simulated in, small coalitions first.
  private static func futures(
    _ range: Range<Int>, of shapley: ShapleyValues
  ) -> [(coalition: Set<Int>, numbers: [Int])] {
    var numbers: [Set<Int>: [Int]] = [:]
    for future in range {
      for coalition in shapley.coalitions(inFuture: future) {
        numbers[coalition, default: []].append(future)
      }
    }
    return numbers.map { (coalition: $0.key, numbers: $0.value) }.sorted { one, other in
      let (left, right) = (one.coalition, other.coalition)
      return left.count != right.count
        ? left.count < right.count
        : left.sorted().lexicographicallyPrecedes(right.sorted())
    }
  }

  private func run(_ plan: CommunityPlan) -> PlanRun {
    PlanRun(
      plan, named: nil, horizonDays: scenario.horizonDays, seed: scenario.seed,
      assumptions: assumptions)
  }

  private func indexed(_ values: [Double]) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0.offset, $0.element) })
  }

  /// Larger is better.
  private func worth(_ outcome: ReplicationOutcome) -> Double {
    scenario.comparison.sign * outcome.value(of: scenario.comparison.measure.figure)
  }

  /// Groups that can be made one without the others: those that make no valid plan apart are put together.
  private var bundles: [[Int]] {
    var bundles = groups.indices.map { [$0] }
    while bundles.count > 1, let (one, other) = inseparable(bundles) {
      let joined = (bundles[one] + bundles[other]).sorted()
      bundles = bundles.indices.filter { $0 != one && $0 != other }.map { bundles[$0] } + [joined]
    }
    return bundles
  }

  /// Two bundles of which one needs the other: a coalition that makes no valid plan has one of them only.
  private func inseparable(_ bundles: [[Int]]) -> (Int, Int)? {
    let isValid = { (coalition: Set<Int>) in
      coalition.count % bundles.count == 0 || plan(Set(coalition.flatMap { bundles[$0] })) != nil
    }
    let shapley = ShapleyValues(playerCount: bundles.count, seed: scenario.seed)
    guard
      let broken = Self.futures(
        0..<Self.leastReplications, of: shapley
      ).map(\.coalition).first(where: { !isValid($0) })
    else {
      return nil
    }
    let (inside, outside) = (broken.sorted(), bundles.indices.filter { !broken.contains($0) })
    return (
      inside.first { isValid(broken.subtracting([$0])) } ?? inside[0],
      outside.first { isValid(broken.union([$0])) } ?? outside[0]
    )
  }

  private func changes(
    _ bundles: [[Int]], _ shapley: ShapleyValues, _ worths: [Set<Int>: [Int: Double]]
  ) -> [ChangeEffect] {
    guard !bundles.isEmpty else { return [] }
    var moments = bundles.map { _ in RunningMoments() }
    for future in 0..<(worths[[]]?.count ?? 0) {
      let values = shapley.values(inFuture: future) { worths[$0]?[future] ?? .nan }
      for (place, value) in values.enumerated() { moments[place].add(value) }
    }
    let level = 1 - (1 - scenario.comparison.confidence) / Double(bundles.count)
    return zip(bundles, moments).map { bundle, moments in
      let interval = ConfidenceInterval(ofMean: moments, level: level)
      return ChangeEffect(
        group: ChangeGroup(
          name: bundle.map { groups[$0].name }.joined(separator: " + "),
          changes: bundle.flatMap { groups[$0].changes },
          undone: bundle.flatMap { groups[$0].undone }),
        effect: MeanEstimate(moments), low: interval.lowerBound, high: interval.upperBound)
    }.sorted { abs($0.effect.mean) > abs($1.effect.mean) }
  }

  private func stages(
    _ before: [ReplicationOutcome], _ after: [ReplicationOutcome], _ from: CommunityPlan,
    _ to: CommunityPlan
  ) -> [StageEffect] {
    guard
      let funnel = FunnelStages(
        scenario.comparison.measure.figure, days: scenario.horizonDays)
    else { return [] }
    var moments = funnel.stages.map { _ in RunningMoments() }
    for (before, after) in zip(before, after) {
      let effects = funnel.effects(
        from: Future(plan: from, outcome: before), to: Future(plan: to, outcome: after))
      for (place, effect) in effects.enumerated() {
        moments[place].add(scenario.comparison.sign * effect)
      }
    }
    return zip(funnel.stages, moments).map { StageEffect(stage: $0, effect: MeanEstimate($1)) }
  }

  private func parting(
    _ before: [ReplicationOutcome], _ after: [ReplicationOutcome]
  ) -> Parting {
    var parting = FirstParting()
    for (before, after) in zip(before, after) { parting.add(other: before, better: after) }
    return parting.result
  }
}
