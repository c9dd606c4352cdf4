import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// Which assumptions would have to be how different for the order of two strategies to reverse.
///
/// Those that move the advantage most where all are drawn are moved alone, over their plausible values, all
/// others as stated and under the same luck; where the advantage is clearly reversed at an end, the flip is found
/// by halving.
struct FlipPoints {
  private let scenario: Scenario
  private let better: CommunityPlan
  private let other: CommunityPlan
  private let replications: Int

  /// Assumptions that are tried, and futures in which all are drawn that they are chosen by.
  private static let triedLimit = 8
  private static let screeningReplications = 100
  /// Halvings of the way to the end at which the order is reversed.
  private static let halvings = 5
  /// An advantage of so many standard errors is no matter of luck.
  private static let clearErrors = 2.0

  init(_ scenario: Scenario, better: Int, other: Int, replications: Int) {
    self.scenario = scenario
    self.better = scenario.strategies[better].plan
    self.other = scenario.strategies[other].plan
    self.replications = replications
  }

  /// About how many futures it takes to find that nothing flips.
  var expectedFutures: Int {
    2 * (replications + Self.screeningReplications + Self.triedLimit * replications)
  }

  /// The flips, those of the smallest change, as a share of the way to the end, first; `nil` if the better
  /// strategy is not clearly ahead with all assumptions as stated.
  ///
  /// - Throws: `EngineError`; `CancellationError`.
  func find(
    _ supply: inout OutcomeSupply, _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws -> [FlipPoint]? {
    let stated = try await advantage(of: { $0 }, &supply, report)
    guard stated.mean > Self.clearErrors * stated.standardError, stated.mean > 0 else { return nil }
    var flips: [(share: Double, point: FlipPoint)] = []
    for (assumption, end) in try await tried(supply, report) {
      // An end at which a future outgrows the engine is no flip that can be shown.
      guard let ends = assumption.ends,
        let reversed = try await unlessTooLarge({
          try await advantage(assumption, at: end, &supply, report)
        })
      else { continue }
      guard reversed.mean < -Self.clearErrors * reversed.standardError, reversed.mean < 0 else {
        continue
      }
      var (low, high) = (0.0, 1.0)
      for _ in 0..<Self.halvings {
        let middle = (low + high) / 2
        if try await advantage(assumption, at: middle * end, &supply, report).mean < 0 {
          high = middle
        } else {
          low = middle
        }
      }
      flips.append(
        (
          high,
          FlipPoint(
            assumption: assumption.path, meaning: assumption.meaning, value: assumption.value,
            flipValue: assumption.value(deviatingBy: high * end), ends: ends)
        ))
    }
    return flips.sorted { $0.share < $1.share }.map(\.point)
  }

  /// The assumptions that most likely reverse the order, with the end at which they would.
  private func tried(
    _ supply: OutcomeSupply, _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws -> [(Assumption, end: Double)] {
    let numbers = Array(0..<Self.screeningReplications)
    var values: [[Double]] = []
    // Mostly the strategies' own futures, which their comparison has counted.
    var compared = supply
    for plan in [better, other] {
      let outcomes = try await compared.outcomes(
        of: run(plan, .drawn), numbers: numbers
      ) { report(.finishedReplication) }
      values.append(outcomes.map { $0.value(of: scenario.comparison.measure.figure) })
    }
    let advantages = zip(values[0], values[1]).map { scenario.comparison.sign * ($0 - $1) }
    let draws = [better, other].map { AssumptionDraws($0, seed: scenario.seed) }
    let effects = UncertainAssumption.all(of: draws).map { uncertain in
      var line = SimpleRegression()
      for (number, advantage) in zip(numbers, advantages) {
        line.add(uncertain.deviation(in: number), advantage)
      }
      let range = uncertain.assumption.range
      let ends = [range?.lowest ?? 0, range?.highest ?? 0]
      let end = line.slope * ends[0] < line.slope * ends[1] ? ends[0] : ends[1]
      return (uncertain.assumption, end: end, effect: line.slope * end)
    }
    return effects.filter { $0.end != 0 && $0.effect < 0 }.sorted { $0.effect < $1.effect }
      .prefix(Self.triedLimit).map { ($0.0, end: $0.end) }
  }

  private func unlessTooLarge<Value>(
    _ work: () async throws -> Value
  ) async throws -> Value? {
    do {
      return try await work()
    } catch is EngineError {
      return nil
    }
  }

  private func run(_ plan: CommunityPlan, _ assumptions: AssumptionTreatment) -> PlanRun {
    PlanRun(
      plan, named: nil, horizonDays: scenario.horizonDays, seed: scenario.seed,
      assumptions: assumptions)
  }

  /// The advantages where one assumption deviates in both plans and their phases.
  private func advantage(
    _ assumption: Assumption, at deviation: Double, _ supply: inout OutcomeSupply,
    _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws -> RunningMoments {
    try await advantage(
      of: { $0.deviating(in: assumption.path, by: deviation) }, &supply, report)
  }

  private func advantage(
    of variant: (CommunityPlan) -> CommunityPlan, _ supply: inout OutcomeSupply,
    _ report: @escaping @Sendable (ForecastStep) -> Void
  ) async throws -> RunningMoments {
    var values: [[Double]] = []
    for plan in [better, other] {
      let outcomes = try await supply.outcomes(
        of: run(variant(plan), .fixed), numbers: Array(0..<replications)
      ) { report(.finishedReplication) }
      values.append(outcomes.map { $0.value(of: scenario.comparison.measure.figure) })
    }
    let sign = scenario.comparison.sign
    return RunningMoments(zip(values[0], values[1]).map { sign * ($0 - $1) })
  }
}

extension CommunityPlan {
  /// The plan, and its phases, with one assumption deviating, as far as they have it.
  func deviating(in path: String, by deviation: Double) -> CommunityPlan {
    var plan = self
    assumptions.first { $0.path == path }?.deviate(by: deviation, in: &plan)
    for place in plan.phases.indices {
      plan.phases[place].plan = phases[place].plan.deviating(in: path, by: deviation)
    }
    return plan
  }
}
