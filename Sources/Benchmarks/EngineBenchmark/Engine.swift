import ArgumentParser
import BenchmarkedPlans
import CommunityEngine
import CommunityModel
import DenseLinearAlgebra
import Foundation
import OutputAnalysis
import ScenarioFiles
import Studies
import StudyResults

/// Runs the core model and prints its speed in the form all contestants share.
struct Engine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Runs the core model: member_days seconds member_days_per_second, then members at the end.")

  @Option(help: "How many replications.")
  var replications = 60

  @Option(help: "Factor on pools, reach and attention.")
  var scale = 10.0

  @Option(help: "How many replications run at once.")
  var threads = 1

  @Option(help: "The scenario.")
  var scenario = "scenarios/core.yaml"

  @Flag(help: "Turn every layer on.")
  var layers = false

  @Flag(help: "Print the largest memory the process had, and what of it each member took, too.")
  var memory = false

  func run() async throws {
    BLASThreads.pinToOne()
    let scenario = try ScenarioReader.read(path: scenario).scenario
    var plan = scenario.strategies[0].plan.scaled(by: scale)
    if layers { plan.turnOnAllLayers(horizonDays: scenario.horizonDays) }
    let runner = ReplicationRunner(
      plan: plan, horizonDays: scenario.horizonDays,
      seed: scenario.seed)
    let before = peakBytes()
    let clock = ContinuousClock()
    let start = clock.now
    let outcomes = try await runner.outcomes(of: 0..<replications, threads: threads)
    let seconds = (clock.now - start) / .seconds(1)
    let memberDays = outcomes.reduce(0) { $0 + $1.memberDays }
    let members = RunningMoments(outcomes.map { $0.value(of: .summary(.membersEnd)) })
    print(
      memberDays, seconds, Double(memberDays) / seconds, "mean members at end", members.mean,
      "deviation", members.variance.squareRoot())
    if memory { printMemory(before: before, outcomes) }
  }

  /// A member is counted as often as there are replications at once that hold one.
  private func printMemory(before: Int, _ outcomes: [ReplicationOutcome]) {
    let peak = peakBytes()
    let members = outcomes.map { Int($0.series(of: .members).max() ?? 0) }
    let held = max(1, (members.max() ?? 0) * min(threads, replications))
    print("peak memory \(peak >> 20) MB, \((peak - before) / held) bytes a member of \(held)")
  }

  private func peakBytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1_024
  }
}
