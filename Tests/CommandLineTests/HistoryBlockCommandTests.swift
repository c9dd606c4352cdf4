import Foundation
import TestSupport
import Testing

/// Commands that find a history by the `history:` block of a scenario.
struct HistoryBlockCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    let block = "history: {file: past.csv, columns: {time: 编号, joins: 新来的}}\n"
    try flywheel.write(FitCommandTests.scenario + block, to: "club.yaml")
    try flywheel.write(FitCommandTests.scenario, to: "bare.yaml")
    try flywheel.write(
      FitCommandTests.history.replacing("day,joins", with: "编号,新来的"), to: "past.csv")
  }

  private func learned(in folder: String) throws -> Data {
    try flywheel.data(of: folder + "/club.fit/parameters.csv")
  }

  @Test func `the block says what options would say, in the results as well`() throws {
    let fit = try flywheel.run(["fit", "club.yaml"])
    #expect(fit.status == 0 && fit.output.contains("14 days of history"), "\(fit.errors)")
    let stated = try flywheel.run([
      "fit", "bare.yaml", "--history", "past.csv", "--column", "time=编号", "--column", "joins=新来的",
      "--out", "stated", "--quiet",
    ])
    #expect(stated.status == 0, "\(stated.errors)")
    #expect(try learned(in: "notebooks-out") == learned(in: "stated"))
    let lock = "notebooks-out/club.fit/scenario.lock.yaml"
    #expect(try flywheel.text(of: lock).contains("file: \"../../past.csv\""))
    let again = try flywheel.run(["fit", lock, "--out", "deeper/again", "--quiet"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try learned(in: "notebooks-out") == learned(in: "deeper/again"))
    #expect(
      try flywheel.text(of: "deeper/again/club.fit/fitted.yaml")
        .contains("file: \"../../../past.csv\""))
  }

  @Test func `a forecast is tracked and a scenario judged by its own history`() throws {
    #expect(
      try flywheel.run(["forecast", "club.yaml", "--replications", "20", "--quiet"]).status == 0)
    let track = try flywheel.run(["track", "club", "--no-update", "--quiet"])
    #expect(track.status == 0, "\(track.errors)")
    let backtest = try flywheel.run([
      "backtest", "--scenario", "club.yaml", "--first-week", "1", "--horizon", "1", "--draws",
      "100",
      "--quiet",
    ])
    #expect(backtest.status == 0, "\(backtest.errors)")
    #expect(flywheel.exists("notebooks-out/past.backtest/skill.csv"))
  }

  @Test func `options win over the block, key by key`() throws {
    let column = try flywheel.run(["fit", "club.yaml", "--column", "joins=none"])
    #expect(column.status == 65, "\(column.errors)")
    #expect(column.errors.hasPrefix("past.csv:1: history.columns.joins is none, but"))
    let file = try flywheel.run(["fit", "club.yaml", "--history", "nowhere.csv"])
    #expect(file.status == 66 && file.errors == "Error: There is no file nowhere.csv.\n")
    try flywheel.write("编号,来\n0,1\n1,2\n", to: "other.csv")
    let other = try flywheel.run(["fit", "club.yaml", "--history", "other.csv"])
    #expect(other.status == 65 && other.errors.hasPrefix("other.csv:1: history.columns.joins is"))
    let bare = try flywheel.run(["fit", "bare.yaml", "--history", "past.csv"])
    #expect(bare.status == 65 && bare.errors.contains("--column time"), "\(bare.errors)")
    #expect(!bare.errors.contains("history.columns"))
  }

  @Test func `a history that is not there, or not named, is said`() throws {
    try FileManager.default.removeItem(atPath: flywheel.folder + "/past.csv")
    #expect(try flywheel.run(["check", "club.yaml"]).status == 0)
    for command in [["fit", "club.yaml"], ["backtest", "--scenario", "club.yaml"]] {
      let english = try flywheel.run(command)
      #expect(english.status == 66, "\(english.errors)")
      #expect(english.errors.contains("no file past.csv, which the scenario names in history.file"))
      let chinese = try flywheel.run(command + ["--lang", "zh"])
      #expect(chinese.status == 66 && chinese.errors.contains("它写在场景的 history.file 里"))
    }
    for command in [["fit", "bare.yaml"], ["backtest", "--scenario", "bare.yaml"], ["backtest"]] {
      let english = try flywheel.run(command)
      #expect(english.status == 64, "\(english.errors)")
      #expect(english.errors.contains("Nothing says where the history is"))
      let chinese = try flywheel.run(command + ["--lang", "zh"])
      #expect(chinese.status == 64 && chinese.errors.contains("没有说明历史数据在哪里"))
    }
    #expect(!flywheel.exists("notebooks-out"))
  }
}
