import Foundation
import TestSupport
import Testing

/// `flywheel backtest`, from the file to the folder of results.
struct BacktestCommandTests {
  private let flywheel: FlywheelProcess

  /// Twenty weeks of a group that grows by a day's wave.
  private static let days = (0..<140).map { day -> String in
    let month = day / 28 + 1
    let date = "2024-0\(month)-" + (day % 28 < 9 ? "0" : "") + "\(day % 28 + 1)"
    let active = 60 + day / 3 + (day * 37) % 11
    return "\(date),\(2 + (day * 13) % 5),\(active),\(active * 3 + (day * 7) % 13)"
  }

  init() throws {
    flywheel = try FlywheelProcess()
    // A month has 28 days here, so that the dates are easy to make; the others are missing days.
    let header = "date,joins,weekly_active,messages"
    try flywheel.write(([header] + Self.days).joined(separator: "\n") + "\n", to: "club.csv")
  }

  private static let fast = ["--draws", "100", "--step", "3", "--horizon", "2,4"]

  private func results(_ folder: String) throws -> [String: Data] {
    try flywheel.files(in: folder + "/club.backtest").filter { $0.key != "manifest.json" }
  }

  @Test func `a history is judged, told and written`() throws {
    let outcome = try flywheel.run(["backtest", "club.csv"] + Self.fast)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("weekly active members, 4 weeks ahead"))
    #expect(outcome.output.contains("with the best baseline"))
    #expect(outcome.output.contains("Written to notebooks-out/club.backtest/"))
    #expect(outcome.output.contains("Report  notebooks-out/club.backtest/report.html"))
    let names = try Set(flywheel.files(in: "notebooks-out/club.backtest").keys)
    #expect(
      names.isSuperset(of: [
        "report.html", "skill.csv", "forecasts.csv", "calibration.csv", "analysis.ipynb",
        "manifest.json",
      ]))
    let charts = try Set(flywheel.files(in: "notebooks-out/club.backtest/charts").keys)
    #expect(
      charts.isSuperset(of: [
        "past-weekly-active-4.en.vl.json", "skill.zh.vl.json", "bands.zh.vl.json",
      ]))
    let found = try flywheel.run(["open", "club"], environment: ["PATH": "", "BROWSER": ""])
    #expect(found.output.contains("notebooks-out/club.backtest/report.html"), "\(found.errors)")
  }

  @Test func `the same seed gives the same bytes for any number of threads, another one others`()
    throws
  {
    for (folder, options) in [
      ("one", ["--threads", "1"]), ("seven", ["--threads", "7"]), ("other", ["--seed", "2"]),
    ] {
      let run = ["backtest", "club.csv", "--out", folder] + Self.fast + options
      #expect(try flywheel.run(run).status == 0)
    }
    #expect(try results("one") == results("seven"))
    #expect(try results("one") != results("other"))
  }

  @Test func `Chinese, one line and a document for programs`() throws {
    let run = ["backtest", "club.csv", "--series", "messages"] + Self.fast
    let chinese = try flywheel.run(run + ["--lang", "zh", "--csv-header", "zh"])
    #expect(chinese.status == 0 && chinese.output.contains("消息数，提前 4 周"))
    #expect(chinese.output.contains("最佳基准的组合"))
    #expect(try flywheel.text(of: "notebooks-out/club.backtest/skill.csv").contains("预测方法"))
    let line = try flywheel.run(run + ["--quiet"])
    #expect(line.output.split(separator: "\n").count == 1)
    #expect(line.output.hasPrefix("messages:2 "))
    let document = try flywheel.run(run + ["--json"])
    #expect(document.output.contains("\"schema\": \"flywheel.backtest/1\""))
  }

  @Test func `what cannot be done is said with its exit code`() throws {
    let missing = try flywheel.run(["backtest", "nothing.csv"])
    #expect(missing.status == 66 && missing.errors.contains("no file nothing.csv"))
    try flywheel.write("", to: "empty.csv")
    #expect(try flywheel.run(["backtest", "empty.csv"]).status == 65)
    let unknown = try flywheel.run(["backtest", "club.csv", "--series", "revenue"])
    #expect(unknown.status == 65 && unknown.errors.contains("It knows: joins, messages"))
    let short = try flywheel.run(["backtest", "club.csv", "--first-week", "200"])
    #expect(short.status == 65 && short.errors.contains("--first-week"))
    let chinese = try flywheel.run(
      ["backtest", "club.csv", "--first-week", "200", "--lang", "zh"])
    #expect(chinese.status == 65 && chinese.errors.contains("个整周"))
    for wrong in [
      ["--series", "nonsense"], ["--horizon", "0"], ["--horizon", "4,,5"], ["--step", "0"],
      ["--draws", "5"], ["--threads", "0"],
    ] {
      #expect(try flywheel.run(["backtest", "club.csv"] + wrong).status == 64, "\(wrong)")
    }
    #expect(!flywheel.exists("notebooks-out/club.backtest"))
    try flywheel.write("", to: "taken")
    let refused = try flywheel.run(["backtest", "club.csv", "--out", "taken"] + Self.fast)
    #expect(refused.status == 73)
  }
}
