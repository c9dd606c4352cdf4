import ArgumentParser
import BenchmarkedPlans
import ClusterModel
import CommunityModel
import Foundation
import ScenarioFiles
import Studies

/// Measures what the futures of a scenario cost, by processor time, which other programs hardly move.
struct Measure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures what the futures of a scenario cost.")

  @Argument(help: "The scenario.")
  var scenario: String

  @Option(help: "Replications.")
  var replications = 100

  @Option(help: "Factor on pools, reach and attention.")
  var scale = 1.0

  func run() async throws {
    var scenario = try ScenarioReader.read(path: scenario).scenario
    for place in scenario.strategies.indices where scale != 1 {
      scenario.strategies[place].plan = scenario.strategies[place].plan.scaled(by: scale)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("flywheel-projection-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    // Once to simulate everything, then with half of it and all of it there, which costs no simulating.
    let crew = RememberingCrew()
    _ = try await counted(scenario, replications, crew, folder)
    let half = try await counted(scenario, replications / 2, crew, folder)
    let all = try await counted(scenario, replications, crew, folder)
    let facts = crew.facts
    let merging =
      (all - half) / (Double(facts.count) * (1 - Double(replications / 2) / Double(replications)))
    print(
      "\(scenario.strategies.count) strategies, \(facts.count) futures: a future \(milliseconds(facts.mean)), "
        + "of which a standard deviation of \(milliseconds(facts.deviation)) is between futures; "
        + "unpacking \(milliseconds(facts.unpacking)), counting in \(milliseconds(merging)), "
        + "\(facts.bytes) bytes an outcome, \(heldBytes(of: scenario)) held a replication")
  }

  /// Processor seconds of a forecast in a study of its own.
  private func counted(
    _ scenario: Scenario, _ replications: Int, _ crew: RememberingCrew, _ folder: URL
  ) async throws -> Double {
    var scenario = scenario
    scenario.replications = .fixed(replications)
    let store = try StudyStore(
      path: folder.appendingPathComponent("\(UUID().uuidString).study").path,
      for: ScenarioIdentity(name: "measured", hash: "0"))
    let forecast = Forecast(scenario, threads: 1, store: store)
    let start = ProcessorTime.now
    _ = try await Crew.$current.withValue(crew) { try await forecast.run() }
    return ProcessorTime.now - start
  }

  private func heldBytes(of scenario: Scenario) -> Int {
    scenario.horizonDays * Metric.allCases.count * MemoryLayout<Float>.size
      * scenario.strategies.count
  }

  private func milliseconds(_ seconds: Double) -> String {
    String(format: "%.3f ms", 1_000 * seconds)
  }
}
