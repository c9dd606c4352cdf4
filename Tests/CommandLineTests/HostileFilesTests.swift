import Foundation
import TestSupport
import Testing

/// What is in the place of a file but is none is neither waited for nor read without end.
@Suite(.timeLimit(.minutes(20)))
struct HostileFilesTests {
  private let flywheel: FlywheelProcess
  private static let refusal = "is a folder, a pipe or a device"

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
    try flywheel.write(SmallHistory.counts, to: "log.csv")
  }

  private func makePipe(_ name: String) throws {
    let path = flywheel.folder + "/" + name
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try #require(mkfifo(path, 0o600) == 0)
  }

  /// A file without content that is larger than any disk.
  private func makeHoles(_ name: String) throws {
    try flywheel.write("", to: name)
    try #require(truncate(flywheel.folder + "/" + name, 1 << 40) == 0)
  }

  @Test(arguments: ["check", "show", "forecast", "compare", "verify"])
  func `a scenario is a plain file`(command: String) throws {
    try makePipe("pipe.yaml")
    for path in ["pipe.yaml", ".", "/dev/zero"] {
      let outcome = try flywheel.run([command, path])
      #expect(outcome.status == 66 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("\(path) \(Self.refusal)"), "\(outcome.errors)")
    }
    let chinese = try flywheel.run([command, "pipe.yaml", "--lang", "zh"])
    #expect(chinese.status == 66 && chinese.errors.contains("不是普通文件"))
    #expect(!flywheel.exists("notebooks-out"))
  }

  @Test func `a scenario extends plain files, by itself or by options`() throws {
    try makePipe("pipe.yaml")
    for path in ["pipe.yaml", ".", "/dev/zero"] {
      try flywheel.write("name: a\nextends: \(path)\n", to: "over.yaml")
      let outcome = try flywheel.run(["check", "over.yaml"])
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("over.yaml:2:10"), "\(outcome.errors)")
      #expect(outcome.errors.contains("FW417") && outcome.errors.contains(Self.refusal))
    }
    let overridden = try flywheel.run(["forecast", "pipe.yaml", "--seed", "3"])
    #expect(overridden.status == 65 && overridden.errors.contains(Self.refusal))
    #expect(try flywheel.run(["explain", "FW417"]).output.contains("plain files"))
  }

  @Test func `a scenario names plain files`() throws {
    try makePipe("pipe.csv")
    let series = smallScenario.replacing(
      "reach_per_day: 100, conversion: 4%", with: "joins_per_day: {csv: pipe.csv, column: joins}")
    try flywheel.write(series, to: "series.yaml")
    let outcome = try flywheel.run(["check", "series.yaml"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("FW417") && outcome.errors.contains("series.yaml:12:"))
    try flywheel.write(smallScenario + "history: {file: pipe.csv}\n", to: "history.yaml")
    let fit = try flywheel.run(["fit", "history.yaml"])
    #expect(fit.status == 66 && fit.errors.contains(Self.refusal), "\(fit.errors)")
  }

  @Test func `a history is a plain file`() throws {
    try makePipe("pipe.csv")
    for path in ["pipe.csv", "/dev/zero"] {
      let outcome = try flywheel.run(["describe", path])
      #expect(outcome.status == 66 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("\(path) \(Self.refusal)"), "\(outcome.errors)")
    }
  }

  @Test func `a file of holes is told to be too large, unread`() throws {
    try makeHoles("holes.yaml")
    let scenario = try flywheel.run(["check", "holes.yaml"])
    #expect(scenario.status == 65 && scenario.errors.contains("FW501"), "\(scenario.errors)")
    try makeHoles("holes.csv")
    let history = try flywheel.run(["describe", "holes.csv"])
    #expect(history.status == 65 && history.errors.contains("256"), "\(history.errors)")
  }

  @Test func `a study, a manifest and a secret are plain files`() throws {
    let forecast = ["forecast", "club.yaml", "--replications", "10", "--quiet"]
    #expect(try flywheel.run(forecast).status == 0)
    try makePipe("notebooks-out/small-club/manifest.json")
    let track = try flywheel.run(["track", "small-club", "--history", "log.csv"])
    #expect(track.status == 65 && track.errors.contains("does not hold a forecast"))
    let again = try flywheel.run(forecast)
    #expect(again.status == 73, "\(again.errors)")
    try makePipe("out/small-club.study")
    let refused = try flywheel.run(forecast + ["--out", "out"])
    #expect(refused.status == 73 && refused.errors.contains("small-club.study"))
    let runs = try flywheel.run(["runs", "out"])
    #expect(runs.status == 0 && runs.errors.contains("small-club.study"))
    try makePipe("salted/.flywheel-salt")
    let described = try flywheel.run(["describe", "log.csv", "--out", "salted"])
    #expect(described.status == 65 && described.errors.contains(".flywheel-salt"))
  }
}
