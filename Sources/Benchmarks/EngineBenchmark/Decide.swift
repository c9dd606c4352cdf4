import ArgumentParser
import CommunityEngine
import CommunityModel
import OutputAnalysis
import ScenarioFiles
import StrategyOptimizer
import Studies
import StudyResults

/// How many member-days a decision between the named strategies of the worked scenarios takes, beside
/// what it takes without common random numbers.
struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Member-days to a decision at 95 %, beside equal allocation with independent numbers."
  )

  @Option(help: "The smallest differences that matter, as shares of the plan's mean.")
  var worth = [0.01, 0.02, 0.05]

  @Option(help: "Futures of every strategy from which independent designs are reckoned.")
  var pilot = 300

  @Option(help: "How many replications run at once.")
  var threads = 2

  @Argument(help: "The scenarios.")
  var scenarios: [String]

  func run() async throws {
    print(
      "| scenario | worth | member-days | seconds | ended | fixed beforehand | stopped when decided |"
    )
    print("| --- | ---: | ---: | ---: | --- | ---: | ---: |")
    var ratios = worth.map { _ in (fixed: [Double](), sequential: [Double]()) }
    for path in scenarios {
      let scenario = try ScenarioReader.read(path: path).scenario
      let independent = try await IndependentFutures(scenario, count: pilot, threads: threads)
      for (place, share) in worth.enumerated() {
        var asked = scenario
        asked.comparison.worth = share * abs(independent.planMean)
        let result = try await Comparison(asked, threads: threads).run()
        let own = Double(result.run.memberDays)
        let fixed = independent.fixedMemberDays(for: asked.comparison) / own
        let sequential = independent.sequentialMemberDays(for: asked.comparison)
        ratios[place].fixed.append(fixed)
        ratios[place].sequential.append(sequential.memberDays / own)
        print(
          "| \(scenario.name) | \(percent(share)) | \(result.run.memberDays) |",
          "\(rounded(result.run.seconds)) | \(result.selection.reason.rawValue) | ×\(rounded(fixed)) |",
          (sequential.isDecided ? "" : "> ") + "×\(rounded(sequential.memberDays / own)) |")
      }
    }
    print()
    for (share, ratios) in zip(worth, ratios) {
      print(
        "- Median, worth \(percent(share)): ×\(rounded(median(ratios.fixed))) fixed beforehand,",
        "×\(rounded(median(ratios.sequential))) stopped when decided")
    }
  }

  private func percent(_ share: Double) -> String { rounded(100 * share, digits: 0) + " %" }
}

/// Futures of a scenario's strategies, each with random numbers of its own.
private struct IndependentFutures {
  /// `values[strategy][future]` of the measure, larger being better.
  private let values: [[Double]]
  /// Of one future of every strategy.
  private let memberDays: Double

  init(_ scenario: Scenario, count: Int, threads: Int) async throws {
    let measure = scenario.comparison.measure
    let sign = measure.goal == .maximize ? 1.0 : -1
    var values: [[Double]] = []
    var memberDays = 0
    for (place, strategy) in scenario.strategies.enumerated() {
      let outcomes = try await ReplicationRunner(
        plan: strategy.plan, horizonDays: scenario.horizonDays,
        seed: scenario.seed + UInt64(place + 1), assumptions: .drawn
      ).outcomes(of: 0..<count, threads: threads)
      values.append(outcomes.map { sign * $0.value(of: measure.figure) })
      memberDays += outcomes.reduce(0) { $0 + $1.memberDays }
    }
    self.values = values
    self.memberDays = Double(memberDays) / Double(count)
  }

  /// The mean under the plan as the file states it.
  var planMean: Double { RunningMoments(values[0]).mean }

  /// What a single stage takes, fixed beforehand with the variances taken as known, which favours it.
  ///
  /// Citation: R. E. Bechhofer (1954), "A single-sample multiple decision procedure
  /// for ranking means of normal populations with known variances", Annals of Mathematical Statistics 25,
  /// doi:10.1214/aoms/1177728845.
  func fixedMemberDays(for asked: ComparisonPlan) -> Double {
    let constant = EquicorrelatedTDistribution(
      count: values.count - 1, degreesOfFreedom: .infinity
    ).quantileOfMaximum(asked.confidence)
    let variances = values.map { RunningMoments($0).variance }.sorted()
    let largest = variances.suffix(2).reduce(0, +)
    let count = (largest * (constant / asked.worth) * (constant / asked.worth)).rounded(.up)
    return max(count, Double(asked.minimumReplications)) * memberDays
  }

  /// The rule that stops when it is decided, fed with futures that share no luck, all strategies kept.
  func sequentialMemberDays(for asked: ComparisonPlan) -> (memberDays: Double, isDecided: Bool) {
    var rule = SelectionRule.anytime(firstLook: asked.minimumReplications).procedure(
      for: SelectionGoal(
        systemCount: values.count, worth: asked.worth, confidence: asked.confidence))
    while rule.decision == nil, rule.replications < values[0].count {
      let future = rule.replications
      rule.add(rule.survivors.map { values[$0][future] })
    }
    return (Double(rule.replications) * memberDays, rule.decision != nil)
  }
}
