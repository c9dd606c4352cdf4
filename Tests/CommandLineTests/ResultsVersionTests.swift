import Foundation
import TestSupport
import Testing

/// Results that another results version wrote: they are shown as they are, and nothing is made up about them.
struct ResultsVersionTests {
  private let flywheel: FlywheelProcess
  private let lock = "notebooks-out/small/scenario.lock.yaml"

  init() throws {
    flywheel = try FlywheelProcess()
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/notebooks-out", withIntermediateDirectories: true)
    let stored = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Versions/results-1")
    try FileManager.default.copyItem(
      at: stored, to: URL(fileURLWithPath: flywheel.folder + "/notebooks-out/small"))
  }

  @Test func `what would have to simulate them again is refused with both versions`() throws {
    let before = try flywheel.files(in: "notebooks-out")
    try flywheel.write(SmallHistory.events, to: "log.csv")
    for command in [["verify", lock], ["track", "small", "--history", "log.csv"]] {
      let english = try flywheel.run(command)
      #expect(english.status == 65 && english.output.isEmpty, "\(command)")
      #expect(english.errors.contains("version 1 of the results"), "\(english.errors)")
      #expect(english.errors.contains("version 2"), "\(english.errors)")
      let chinese = try flywheel.run(command + ["--lang", "zh"])
      #expect(chinese.status == 65 && chinese.errors.contains("第 1 版"), "\(chinese.errors)")
    }
    #expect(try flywheel.files(in: "notebooks-out") == before)
  }

  @Test func `a scenario that is taken from them is checked and run as what it is`() throws {
    try FileManager.default.copyItem(
      atPath: flywheel.folder + "/" + lock, toPath: flywheel.folder + "/taken.yaml")
    let verified = try flywheel.run(["verify", "taken.yaml"])
    #expect(verified.status == 0 && verified.errors.isEmpty, "\(verified.errors)")
    let forecast = try flywheel.run(["forecast", lock, "--out", "again"])
    #expect(forecast.status == 0)
    #expect(
      forecast.errors.hasPrefix(
        "Note: \(lock) was saved with version 1 of the results, and this program computes version 2"
      ))
    let chinese = try flywheel.run(["compare", lock, "--out", "again", "--lang", "zh"])
    #expect(chinese.errors.hasPrefix("提示：\(lock) 是和第 1 版结果一起保存的，本程序算的是第 2 版"))
    // Those of this version say nothing.
    let present = try flywheel.run(["forecast", "again/small/scenario.lock.yaml", "--quiet"])
    #expect(present.status == 0 && present.errors.isEmpty)
  }

  @Test func `results of this version are the same bytes when their scenario is run again`() throws
  {
    _ = try flywheel.run(["forecast", lock, "--out", "first", "--quiet"])
    _ = try flywheel.run(
      ["forecast", "first/small/scenario.lock.yaml", "--out", "second", "--quiet"])
    for table in ["daily.csv", "summary.csv", "report.html"] {
      #expect(
        try flywheel.data(of: "first/small/\(table)") == flywheel.data(of: "second/small/\(table)"))
    }
  }

  @Test func `their report opens as it is`() throws {
    try flywheel.write("the old report", to: "notebooks-out/small/report.html")
    let outcome = try flywheel.run(["open", "small"], environment: ["PATH": "", "BROWSER": ""])
    #expect(outcome.status == 0 && outcome.output.contains("small/report.html"))
    #expect(try flywheel.text(of: "notebooks-out/small/report.html") == "the old report")
  }
}
