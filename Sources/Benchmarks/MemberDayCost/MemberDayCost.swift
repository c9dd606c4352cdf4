import ArgumentParser
import BenchmarkedPlans
import CommunityEngine
import CommunityModel
import ScenarioFiles

/// Runs the core model on one thread without the runtime of tasks, which valgrind cannot follow, and prints its
/// member-days.
@main
struct MemberDayCost: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs replications of the core model for a program that counts instructions.")

  @Option(help: "How many replications.")
  var replications = 1

  @Option(help: "Factor on pools, reach and attention.")
  var scale = 4.0

  @Option(help: "The scenario.")
  var scenario = "scenarios/core.yaml"

  @Flag(help: "Turn every layer on.")
  var layers = false

  func run() throws {
    let scenario = try ScenarioReader.read(path: scenario).scenario
    var plan = scenario.strategies[0].plan.scaled(by: scale)
    if layers { plan.turnOnAllLayers(horizonDays: scenario.horizonDays) }
    let runner = ReplicationRunner(
      plan: plan, horizonDays: scenario.horizonDays, seed: scenario.seed)
    print(try (0..<replications).reduce(0) { try $0 + runner.outcome(of: $1).memberDays })
  }
}
