import CommunityModel
import Foundation
import ScenarioFiles
import Testing

struct MeasuredSeriesTests {
  private func text(_ series: String, until: String = "", horizon: Int = 3) -> String {
    """
    name: a
    start: 2026-01-01
    horizon_days: \(horizon)
    personas:
      - {use: learner, pool: 100}
    channels:
      - {name: history, joins_per_day: {\(series)}\(until)}

    """
  }

  private func joins(
    _ files: [String: String], _ series: String = "csv: j.csv, column: joins", until: String = ""
  ) throws -> [Int] {
    let files = files.merging(["a.yaml": text(series, until: until)]) { first, _ in first }
    let folder = try TemporaryFolder(files)
    let scenario = try ScenarioReader.read(path: folder.path + "a.yaml").scenario
    guard case .measured(let joins, true) = scenario.strategies[0].plan.channels[0].supply else {
      return []
    }
    return joins
  }

  private func problems(_ csv: String, until: String = "") throws -> [String] {
    let folder = try TemporaryFolder([
      "a.yaml": text("csv: j.csv, column: joins", until: until), "j.csv": csv,
    ])
    do throws(ScenarioReader.Failure) {
      _ = try ScenarioReader.read(path: folder.path + "a.yaml")
      return []
    } catch {
      guard case .problems(let report) = error else { return ["missing"] }
      #expect(!report.text(in: .chinese).isEmpty)
      return report.problems.map {
        let file = $0.place.file.dropFirst(folder.path.count)
        return "\($0.code.rawValue) \(file):\($0.place.line):\($0.place.column)"
      }
    }
  }

  @Test func `a column of a CSV file is read`() throws {
    #expect(try joins(["j.csv": "day,joins\n0,3\n1,1\n2,4\n"]) == [3, 1, 4])
  }

  @Test func `of members so far the daily rise is counted, and a fall is nobody`() throws {
    let series = "csv: j.csv, column: members, cumulative: true"
    #expect(try joins(["j.csv": "members\n5\n3\n12\n"], series) == [5, 0, 9])
    #expect(
      try joins(["j.csv": "members\n5\n3\n12\n"], "csv: j.csv, column: members") == [5, 3, 12])
  }

  @Test func `quotes, a mark, other line ends and empty lines are read`() throws {
    let csv =
      "\u{FEFF}\"day, of \"\"2026\"\"\",\"joins\"\r\n\"1\r\n,\", 3 \r\n2,\"1\"\r\n3,4.0\r\n\r\n"
    #expect(try joins(["j.csv": csv]) == [3, 1, 4])
  }

  @Test func `a longer series is cut, a shorter one ends with the channel`() throws {
    #expect(try joins(["j.csv": "joins\n3\n1\n4\n1\n5\n"]) == [3, 1, 4])
    #expect(try joins(["j.csv": "joins\n3\n1\n"], until: ", until_day: 1") == [3, 1])
    #expect(try problems("joins\n3\n1\n") == ["FW412 a.yaml:7:42"])
    #expect(try problems("joins\n3\n1\n", until: ", until_day: 2") == ["FW412 a.yaml:7:42"])
  }

  @Test func `a series starts on the channel's first day`() throws {
    let csv = "joins\n3\n1\n4\n"
    #expect(try joins(["j.csv": csv], until: ", from_day: 1") == [3, 1])
    #expect(try joins(["j.csv": "joins\n3\n"], until: ", from_day: 2") == [3])
    #expect(try problems("joins\n3\n", until: ", from_day: 1") == ["FW412 a.yaml:7:42"])
  }

  @Test func `of several files the first that exists is read`() throws {
    let series = "csv: [no.csv, data/j.csv, j.csv], column: joins"
    let files = ["data/j.csv": "joins\n1\n2\n3\n", "j.csv": "joins\n4\n5\n6\n"]
    #expect(try joins(files, series) == [1, 2, 3])
    #expect(try joins(["j.csv": "joins\n4\n5\n6\n"], series) == [4, 5, 6])
  }

  @Test(
    arguments: [
      ("day,joined\n0,3\n1,1\n2,4\n", "FW410 a.yaml:7:57"), ("", "FW411 j.csv:1:1"),
      ("joins\n", "FW411 a.yaml:7:57"), ("day,joins\n0,3\n1\n2,4\n", "FW411 j.csv:3:1"),
      ("joins\n3\n\"1\n4\n", "FW411 j.csv:3:1"), ("day,joins\n0,3\n1,-1\n2,4\n", "FW411 j.csv:3:3"),
      ("joins\n3\n1.5\n4\n", "FW411 j.csv:3:1"), ("joins\n3\nmany\n4\n", "FW411 j.csv:3:1"),
      ("joins,x\n3,1\n,1\n4,1\n", "FW411 j.csv:3:1"), ("joins\n3\n1000001\n4\n", "FW411 j.csv:3:1"),
      ("joins\n3\n1e300\n4\n", "FW411 j.csv:3:1"), ("joins\n3\n.nan\n4\n", "FW411 j.csv:3:1"),
      ("joins\n3\n\u{0}\n4\n", "FW103 j.csv:3:1"),
    ])
  func `what is wrong with a CSV file is told with its line`(_ csv: String, _ problem: String)
    throws
  {
    #expect(try problems(csv) == [problem])
  }

  @Test func `the nearest column is suggested`() throws {
    let folder = try TemporaryFolder([
      "a.yaml": text("csv: j.csv, column: 加入人数"), "j.csv": "日期,加入人次\n0,1\n",
    ])
    let failure = #expect(throws: ScenarioReader.Failure.self) {
      try ScenarioReader.read(path: folder.path + "a.yaml")
    }
    guard case .problems(let report) = failure else { return }
    #expect(report.problems.map(\.suggestion) == ["加入人次"])
  }

  @Test func `a series in a strategy is read too, and the lock holds all counts`() throws {
    let strategies = """
      strategies:
        - name: plan
        - {name: other, set: {channels.history.joins_per_day: {csv: k.csv, column: joins}}}
      """
    let folder = try TemporaryFolder([
      "a.yaml": text("csv: j.csv, column: joins") + strategies, "j.csv": "joins\n1\n2\n3\n",
      "k.csv": "joins\n7\n8\n9\n",
    ])
    let reading = try ScenarioReader.read(path: folder.path + "a.yaml")
    let supplies = reading.scenario.strategies.map { $0.plan.channels[0].supply }
    #expect(
      supplies == [
        .measured(dailyJoins: [1, 2, 3], countsInvites: true),
        .measured(dailyJoins: [7, 8, 9], countsInvites: true),
      ])
    #expect(try scenario(reading.normalized.text, path: "elsewhere.yaml") == reading.scenario)
  }
}
