import ArgumentParser
import BenchmarkedPlans
import CommunityEngine
import CommunityModel
import ScenarioFiles

/// Prints how many plans a mean field expects while a replication runs.
struct Screening: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mean fields and replications, one thread: plans_per_second replications_per_second.")

  @Option(help: "The scenario.")
  var scenario = "scenarios/core.yaml"

  @Option(help: "Factor on pools, reach and attention.")
  var scale = 1.0

  @Option(help: "How many of each.")
  var count = 20

  func run() async throws {
    let scenario = try ScenarioReader.read(path: scenario).scenario
    let plan = scenario.strategies[0].plan.scaled(by: scale)
    let field = MeanField(plan: plan, horizonDays: scenario.horizonDays)
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<count { _ = try field.outcome() }
    let between = clock.now
    let runner = ReplicationRunner(
      plan: plan, horizonDays: scenario.horizonDays, seed: scenario.seed)
    let outcomes = try await runner.outcomes(of: 0..<count, threads: 1)
    let plans = Double(count) / ((between - start) / .seconds(1))
    let replications = Double(outcomes.count) / ((clock.now - between) / .seconds(1))
    print(rounded(plans), rounded(replications), rounded(plans / replications))
  }
}
