import CommunityModel
import Foundation
import Reports
import ScenarioFiles
import Studies
import StudyResults
import Testing

/// Stored results of real runs: any change of a byte is a change of results and has to be meant.
///
/// `make baselines` rewrites them; the reason belongs in CHANGELOG.md, with a new results version.
struct BaselineTests {
  @Test(arguments: [
    "core", "quickstart", "campus-exam-group", "indie-game-discord", "community-group-buying",
    "campus-club", "everything",
  ])
  func `a scenario without doubt about its numbers gives the stored bytes`(
    name: String
  ) async throws {
    let tables = ["summary.csv", "daily.csv", "retention.csv", "tenure.csv", "sources.csv"]
    try await expectStored(tables, in: Self.tables(of: name, .fixed), as: name)
  }

  @Test(arguments: ["core", "quickstart"])
  func `a scenario with drawn assumptions gives the stored bytes`(name: String) async throws {
    let tables = ["summary.csv", "uncertainty.csv", "drivers.csv", "assumptions.csv"]
    try await expectStored(tables, in: Self.tables(of: name, .drawn), as: "\(name)-drawn")
  }

  @Test func `a scenario that earns money gives the stored bytes`() async throws {
    let tables = [
      "costs.csv", "daily.csv", "funnel.csv", "income.csv", "offers.csv", "phases.csv",
      "summary.csv", "value.csv",
    ]
    let name = "brand-private-domain"
    try await expectStored(tables, in: Self.tables(of: name, .fixed), as: name)
  }

  @Test(arguments: ["quickstart", "campus-club"])
  func `a comparison gives the stored bytes`(name: String) async throws {
    let reading = try ScenarioReader.read(path: Self.folder("scenarios/\(name).yaml").path)
    let (scenario, maker) = (reading.scenario, reading.planMaker)
    var result = try await Comparison(scenario, threads: 2).run()
    result.explanation = try await Explanation(
      scenario, assumptions: .drawn, better: result.selection.best, other: 0, compared: 50,
      groups: maker.differences(from: 0, to: result.selection.best)
    ) { [best = result.selection.best] in maker.plan(from: 0, to: best, taking: $0) }
    .run(threads: 2, store: nil) { _ in }
    let files = ComparisonFiles.all(
      of: result, lockedScenario: "", scenarioHash: "", format: CSVFormat(byteOrderMark: false))
    let wholeRun = files.map { file in
      ReportFile(name: file.name, text: Self.withoutDays(file.text))
    }
    try expectStored(
      ["ranking.csv", "comparison.csv", "attribution.csv"], in: wholeRun, as: "\(name)-compare")
  }

  /// A table of differences without those of single days.
  private static func withoutDays(_ table: String) -> String {
    table.split(separator: "\r\n").filter { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return !table.hasPrefix("first,") || cells[3].isEmpty || cells[3] == "day"
    }.map { $0 + "\r\n" }.joined()
  }

  private func expectStored(
    _ tables: [String], in files: [ReportFile], as name: String
  ) throws {
    for table in tables {
      let file = try #require(files.first { $0.name == table })
      let baseline = Self.folder("Tests/GoldenTests/Baselines/\(name)-\(file.name)")
      if Self.rewrites {
        try file.text.write(to: baseline, atomically: true, encoding: .utf8)
      }
      let stored = try String(contentsOf: baseline, encoding: .utf8)
      #expect(Self.firstDifference(stored, file.text) == nil, "\(name) \(file.name)")
    }
  }

  @Test func `another seed gives other bytes`() async throws {
    let stored = try String(
      contentsOf: Self.folder("Tests/GoldenTests/Baselines/core-summary.csv"), encoding: .utf8)
    let other = try await Self.tables(of: "core", .fixed, seed: 1).first {
      $0.name == "summary.csv"
    }
    #expect(other?.text != stored)
  }

  /// Twenty replications, and of the daily table every thirtieth day.
  private static func tables(
    of name: String, _ assumptions: AssumptionTreatment, seed: UInt64? = nil
  ) async throws -> [ReportFile] {
    var scenario = try ScenarioReader.read(path: folder("scenarios/\(name).yaml").path).scenario
    scenario.replications = .fixed(20)
    scenario.seed = seed ?? scenario.seed
    let result = try await Forecast(scenario, threads: 2, assumptions: assumptions).run()
    return ForecastFiles.all(
      of: result, lockedScenario: "", scenarioHash: "", format: CSVFormat(byteOrderMark: false)
    ).compactMap { file in
      guard file.name.hasSuffix(".csv") else { return nil }
      return ReportFile(
        name: file.name, text: file.name == "daily.csv" ? everyThirtiethDay(file.text) : file.text)
    }
  }

  private static func everyThirtiethDay(_ table: String) -> String {
    table.split(separator: "\r\n").filter { row in
      let cells = row.split(separator: ",")
      guard cells.count > 1, let day = Int(cells[1]) else { return true }
      return day % 30 == 29
    }.map { $0 + "\r\n" }.joined()
  }

  /// The first line that differs, for a message people can read.
  private static func firstDifference(_ stored: String, _ found: String) -> String? {
    guard stored != found else { return nil }
    let lines = zip(
      stored.split(separator: "\r\n", omittingEmptySubsequences: false),
      found.split(separator: "\r\n", omittingEmptySubsequences: false))
    guard let pair = lines.first(where: { $0 != $1 }) else { return "one is longer" }
    return "stored \(pair.0), found \(pair.1)"
  }

  private static let rewrites =
    ProcessInfo.processInfo.environment["FLYWHEEL_UPDATE_BASELINES"] != nil

  private static func folder(_ path: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(path)
  }
}
