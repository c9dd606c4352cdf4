import CommunityModel
import Foundation
import Reports
import ScenarioFiles
import Studies
import Testing

/// Strategies share all luck: rows of the tables differ only where a change makes them.
struct CommonLuckTests {
  @Test func `a strategy that changes nothing gives the same bytes but for its name`() async throws
  {
    let tables = try await Self.tables(set: "content.daily-story.quality: 0.9")
    for table in tables {
      #expect(Self.rows(of: table, "plan") == Self.rows(of: table, "other"), "\(table.name)")
      #expect(!Self.rows(of: table, "plan").isEmpty)
    }
  }

  @Test func `a strategy that changes a number gives other bytes`() async throws {
    let tables = try await Self.tables(set: "content.daily-story.quality: 0.95")
    for table in tables where table.name != "costs.csv" {
      #expect(Self.rows(of: table, "plan") != Self.rows(of: table, "other"), "\(table.name)")
    }
  }

  @Test func `a channel that grows on day 30 changes nothing before day 30`() async throws {
    let tables = try await Self.tables(set: "channels.school-talk.reach_per_day: 900")
    let daily = try #require(tables.first { $0.name == "daily.csv" })
    let (plan, other) = (Self.rows(of: daily, "plan"), Self.rows(of: daily, "other"))
    let days = Set(plan.map { $0.split(separator: ",", omittingEmptySubsequences: false)[1] })
    let before = 30 * plan.count / days.count
    #expect(plan.prefix(before) == other.prefix(before))
    #expect(plan.dropFirst(before).first != other.dropFirst(before).first)
  }

  /// The tables by strategy of the reading club and of one strategy beside it, fifteen replications.
  private static func tables(set change: String) async throws -> [ReportFile] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appendingPathComponent("scenarios/quickstart.yaml").path
    let text = """
      extends: \(path)
      replications: 15
      strategies:
        - name: plan
        - {name: other, set: {\(change)}}

      """
    let scenario = try ScenarioReader.read(content: Array(text.utf8), path: "test.yaml").scenario
    let wanted = scenario.strategies.filter { ["plan", "other"].contains($0.name) }
    var two = scenario
    two.strategies = wanted
    let result = try await Forecast(two, threads: 2).run()
    return ForecastFiles.all(
      of: result, lockedScenario: "", scenarioHash: "", format: CSVFormat()
    ).filter { $0.name.hasSuffix(".csv") && $0.name != "assumptions.csv" }
  }

  /// The rows of one strategy without its name.
  private static func rows(of table: ReportFile, _ strategy: String) -> [Substring] {
    table.text.split(separator: "\r\n").filter { $0.hasPrefix("\(strategy),") }
      .map { $0.dropFirst(strategy.count) }
  }
}
