import CommunityEngine
import CommunityModel
import OutputAnalysis
import ScenarioFiles
import StrategyOptimizer

/// What common random numbers are worth for a strategy beside the plan of a worked scenario.
struct SharedLuck: Sendable {
  let scenario: String
  let strategy: String
  let assumptions: AssumptionTreatment
  /// People who joined under the strategy ÷ under the plan, less 1.
  let joins: Double
  let worths: [LuckWorth]

  /// What is compared, on the last day or of the whole run.
  static let measures = ["members", "engaged", "visitors", "profit"]
  static let replications = 150

  /// The worth for a measure; `nil` if the scenario has nothing of it.
  subscript(_ measure: String) -> LuckWorth? {
    worths.first { $0.measure == measure }
  }

  /// Whether the strategy reaches as many people as the plan, to one in a hundred.
  var joinsAreEqual: Bool { abs(joins) < 0.01 }

  /// Every strategy of a worked scenario beside its plan.
  static func all(
    of reading: ScenarioReader.Reading, _ assumptions: AssumptionTreatment
  ) async throws -> [SharedLuck] {
    let scenario = reading.scenario
    let first = try await Futures(scenario, 0, assumptions, seed: scenario.seed)
    var found: [SharedLuck] = []
    for (place, strategy) in scenario.strategies.enumerated().dropFirst() {
      let common = try await Futures(scenario, place, assumptions, seed: scenario.seed)
      let independent = try await Futures(scenario, place, assumptions, seed: scenario.seed + 1_000)
      found.append(
        SharedLuck(
          scenario: scenario.name, strategy: strategy.name, assumptions: assumptions,
          joins: common.joined / first.joined - 1,
          worths: measures.compactMap {
            LuckWorth($0, of: first.values[$0], common.values[$0], independent.values[$0])
          }))
    }
    return found
  }
}

/// What common random numbers are worth for one measure.
struct LuckWorth: Sendable {
  let measure: String
  /// The variance of the difference with independent numbers, from the two strategies' own, ÷ with
  /// common ones.
  let factor: Double
  /// The same with the variance of differences of futures that were simulated with other numbers.
  let independentFactor: Double

  init?(_ measure: String, of plan: [Double]?, _ common: [Double]?, _ independent: [Double]?) {
    guard let plan, let common, let independent, !plan.isEmpty else { return nil }
    var pair = PairedMoments(systemCount: 2)
    for (one, other) in zip(common, plan) { pair.add([one, other]) }
    self.measure = measure
    factor = pair.comparison(0, 1).varianceReductionFactor
    var apart = PairedMoments(systemCount: 2)
    for (one, other) in zip(independent, plan) { apart.add([one, other]) }
    independentFactor = apart.differenceVariance(0, 1) / pair.differenceVariance(0, 1)
  }
}

/// The futures of one strategy, by measure.
private struct Futures {
  let values: [String: [Double]]
  let joined: Double

  init(
    _ scenario: Scenario, _ place: Int, _ assumptions: AssumptionTreatment, seed: UInt64
  ) async throws {
    let days = scenario.horizonDays
    let outcomes = try await ReplicationRunner(
      plan: scenario.strategies[place].plan, horizonDays: days, seed: seed,
      assumptions: assumptions
    ).outcomes(of: Array(0..<SharedLuck.replications), threads: 2)
    let last = { (metric: Metric) in outcomes.map { $0.value(of: metric, on: days - 1) } }
    let earns = scenario.observedSummaryMetrics.contains(.profit)
    values = [
      "members": last(.members), "engaged": last(.engaged), "visitors": last(.visitors),
      "profit": earns ? outcomes.map { $0.value(of: SummaryMetric.profit) } : [],
    ]
    joined = outcomes.moments(of: .joined).mean
  }
}
