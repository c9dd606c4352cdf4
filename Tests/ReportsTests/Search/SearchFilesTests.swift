import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Reports

struct SearchFilesTests {
  @Test func `a search leaves a report, a plan, tables and charts`() {
    let names = files(HandMadeSearch().make()).map(\.name)
    #expect(names.prefix(2) == ["report.html", "best.yaml"])
    #expect(
      names.filter { $0.hasSuffix(".csv") } == [
        "changes.csv", "evaluations.csv", "sensitivity.csv", "tornado.csv", "dependence.csv",
        "robustness.csv", "scenario_discovery.csv", "ranking.csv", "comparison.csv", "daily.csv",
      ])
    #expect(
      names.suffix(3) == ["analysis.ipynb", "scenario.lock.yaml", "manifest.json"])
  }

  @Test func `what there is not has no file`() {
    var made = HandMadeSearch()
    (made.recommended, made.robustness) = (nil, nil)
    let names = SearchFiles.all(
      of: made.make(), bestPlan: nil, lockedScenario: "", scenarioHash: "", format: CSVFormat()
    ).map(\.name)
    #expect(!names.contains("best.yaml"))
    #expect(!names.contains("robustness.csv") && !names.contains("scenario_discovery.csv"))
    #expect(!names.contains("pareto.csv"))
    made.goals = ExtremeSearchTests.goals
    #expect(files(made.make()).contains { $0.name == "pareto.csv" })
  }

  @Test func `only the manifest depends on how the run went`() {
    var slow = HandMadeSearch().make()
    slow.run.seconds = 99
    slow.run.threads = 7
    let (one, other) = (files(HandMadeSearch().make()), files(slow))
    #expect(one.dropLast() == other.dropLast())
    #expect(one.last != other.last)
  }

  @Test func `every evaluation has its row, every value its column`() {
    let rows = table("evaluations.csv", HandMadeSearch().make())
    #expect(
      rows[0] == [
        "number", "origin", "variable:channels.poster.budget", "variable:operator.hosts",
        "variable:positioning", "variable:activities.talk.days", "changes", "replications",
        "engaged:day_1", "engaged:day_1_se", "constraint:cost <= 5000",
        "constraint:cost <= 5000_se", "constraint:chance(poster) >= 0.5",
        "constraint:chance(poster) >= 0.5_se", "known_cost", "preview", "expected_gain", "expected",
        "expected_se", "chance_of_feasibility", "leader", "leader_expected",
      ])
    #expect(rows.count == 8 && rows.allSatisfy { $0.count == rows[0].count })
    #expect(
      rows[1] == [
        "1", "today", "200", "2", "study", "", "", "30", "100", "1", "6000", "1", "0.75", "1", "0",
        "101", "", "", "", "0.9", "1", "100",
      ])
    #expect(
      rows[5] == [
        "5", "model", "326", "3", "study", "0 6", "channels.poster.budget: 326.0", "30", "112", "1",
        "4000", "1", "0.75", "1", "400", "113", "2.5", "112", "1", "0.93", "5", "112",
      ])
  }

  @Test func `today's values stand beside those found`() {
    let rows = table("changes.csv", HandMadeSearch().make())
    #expect(rows[0] == ["strategy", "recommended", "path", "today", "value", "changed"])
    #expect(rows.count == 1 + 3 * 4)
    #expect(rows[5] == ["found-1", "yes", "channels.poster.budget", "200", "326", "yes"])
    #expect(rows[7] == ["found-1", "yes", "positioning", "study", "study", "no"])
  }

  @Test func `futures, conditions and ends are as they were found`() {
    let result = HandMadeSearch().make()
    let futures = table("robustness.csv", result)
    #expect(futures[0] == ["replication", "recommended", "today", "best", "regret"])
    #expect(futures[2] == ["1", "111", "96", "found-1", "1"] && futures.count == 41)
    let box = table("scenario_discovery.csv", result)
    #expect(
      box[1] == [
        "channels.poster.conversion", "share that joins", "加入比例", "share", "", "0.12", "0.01",
        "0.75", "0.6", "0.25", "0.02",
      ])
    let tornado = table("tornado.csv", result)
    #expect(tornado[3].suffix(6) == ["", "", "", "{fun: 1}", "-3", "1"])
    let dependence = table("dependence.csv", result)
    #expect(dependence.count == 1 + 11 + 6 + 2 + 2)
    #expect(dependence[7] == ["channels.poster.budget", "300", "yes", "112", "2", "0.9"])
    #expect(table("sensitivity.csv", result).count == 4)
  }

  @Test func `the front has a row a plan`() {
    var made = HandMadeSearch()
    made.goals = ExtremeSearchTests.goals
    let rows = table("pareto.csv", made.make())
    #expect(rows.count == 4)
    #expect(rows[1].prefix(5) == ["found-1", "5", "yes", "112", "1"])
  }

  @Test func `names that a spreadsheet would run are disarmed`() {
    var made = HandMadeSearch()
    made.names[1] = "=1+1"
    let file = files(made.make()).first { $0.name == "changes.csv" }
    #expect(file?.text.contains("'=1+1,yes") == true)
  }

  @Test func `the manifest says what was found and how to find it again`() throws {
    let text = files(HandMadeSearch().make()).last?.text ?? ""
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(manifest["study"] as? String == "optimize")
    #expect(
      manifest["reproduce"] as? String == "flywheel optimize scenario.lock.yaml --seed 7")
    let recommended = manifest["recommended"] as? [String: Any]
    #expect(recommended?["name"] as? String == "found-1")
    #expect(recommended?["evaluation"] as? Int == 5)
    let run = manifest["run"] as? [String: Any]
    #expect(run?["stop_reason"] as? String == "evaluations")
  }

  private func files(_ result: SearchResult) -> [ReportFile] {
    SearchFiles.all(
      of: result, bestPlan: "name: best\n", lockedScenario: "name: x\n", scenarioHash: "abc",
      format: CSVFormat())
  }

  /// A table read back, cell by cell; none of these has commas or quotes in its cells.
  private func table(_ name: String, _ result: SearchResult) -> [[String]] {
    let text = files(result).first { $0.name == name }?.text ?? ""
    return text.replacing("\u{FEFF}", with: "").split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
