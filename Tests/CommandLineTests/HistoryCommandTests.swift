import Foundation
import TestSupport
import Testing

/// `flywheel fit` and `flywheel track`, from the files to the folders of results.
struct HistoryCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(
      smallScenario.replacing("start: 2026-03-02", with: "start: 2024-01-01"), to: "club.yaml")
    try flywheel.write(SmallHistory.events, to: "log.csv")
  }

  private static let fit = ["fit", "club.yaml", "--history", "log.csv"]

  @Test func `Ctrl-C keeps what was simulated and says so`() throws {
    let stopped = try flywheel.run(Self.fit, interruptedAfter: 1)
    #expect(stopped.status == 130)
    #expect(stopped.errors.contains("run again to go on"))
    #expect(
      !FileManager.default.fileExists(
        atPath: flywheel.folder + "/notebooks-out/small-club.fit/manifest.json"))
  }

  @Test func `what cannot be fitted is said`() throws {
    for (arguments, status, text) in [
      (["--strategy", "plam"], 64, "Did you mean “plan”?"),
      (["--threads", "0"], 64, "--threads must be in"),
      (["--history", "nowhere.csv"], 66, "nowhere.csv"),
    ] {
      let outcome = try flywheel.run(["fit", "club.yaml", "--history", "log.csv"] + arguments)
      #expect(outcome.status == Int32(status), "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(text), "\(outcome.errors)")
    }
    try flywheel.write("date,joins\n2020-01-01,3\n2020-01-02,4\n", to: "old.csv")
    let old = try flywheel.run(["fit", "club.yaml", "--history", "old.csv"])
    #expect(old.status == 65 && old.errors.contains("none of them is simulated"), "\(old.errors)")
  }

  @Test func `a forecast is tracked, told and written, and learned from`() throws {
    #expect(try flywheel.run(["forecast", "club.yaml", "--quiet"]).status == 0)
    let track = ["track", "small-club", "--history", "log.csv"]
    let outcome = try flywheel.run(track + ["--no-update"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("5 of 5 forecast weeks have happened"))
    #expect(outcome.output.contains("all 40 futures were in"))
    let names = Set(try flywheel.files(in: "notebooks-out/small-club.track").keys)
    #expect(names.isSuperset(of: ["tracking.csv", "forecast_weeks.csv", "manifest.json"]))
    // One joins a day, where about four were forecast.
    let table = try flywheel.text(of: "notebooks-out/small-club.track/tracking.csv")
    #expect(table.contains("joins,recruiting,5,0,"))
    #expect(table.contains(",off,"))
    let chinese = try flywheel.run(
      track + ["--no-update", "--lang", "zh", "--csv-header", "zh", "--strategy", "better"])
    #expect(chinese.status == 0 && chinese.output.contains("预测的 5 周里已过去 5 周"))
    #expect(
      try flywheel.text(of: "notebooks-out/small-club.track/tracking.csv").contains("与预测相差"))
    let document = try flywheel.run(["track", "--history", "log.csv", "--json"])
    let json = try JSONSerialization.jsonObject(with: Data(document.output.utf8)) as? [String: Any]
    #expect(json?["schema"] as? String == "flywheel.track/1")
    #expect(json?["updated"] as? String == "notebooks-out/small-club.fit/fitted.yaml")
    let learned = try flywheel.files(in: "notebooks-out/small-club.fit")
    #expect(
      Set(learned.keys).isSuperset(of: [
        "parameters.csv", "checks.csv", "fitted.yaml", "posterior.csv",
      ]))
    for (name, content) in learned {
      #expect(!String(decoding: content, as: UTF8.self).contains(SmallHistory.idStart), "\(name)")
    }
    let fitted = try flywheel.run(
      ["forecast", "notebooks-out/small-club.fit/fitted.yaml", "--replications", "20", "--quiet"])
    #expect(fitted.status == 0)
    // What was forecast from a fitted scenario is learned from anew, without counting the data twice.
    let again = try flywheel.run(["track", "small-club", "--history", "log.csv", "--quiet"])
    #expect(again.status == 0, "\(again.errors)")
    try FileManager.default.removeItem(
      atPath: flywheel.folder + "/notebooks-out/small-club.fit/scenario.lock.yaml")
    let lost = try flywheel.run(track)
    #expect(lost.status == 0 && lost.output.contains("Nothing was learned"))
  }

  @Test func `what is no forecast of this version is refused`() throws {
    #expect(try flywheel.run(["forecast", "club.yaml", "--quiet"]).status == 0)
    let path = "notebooks-out/small-club/manifest.json"
    let manifest = try flywheel.text(of: path)
    let track = ["track", "small-club", "--history", "log.csv"]
    for (wrong, text) in [
      (manifest.replacing(#/"results": \d+/#, with: "\"results\": 1"), "version 1 of the results"),
      ("{", "does not hold a forecast"),
      (manifest.replacing("\"replications\": 40", with: "\"replications\": -1"), "does not hold"),
    ] {
      try flywheel.write(wrong, to: path)
      let outcome = try flywheel.run(track)
      #expect(outcome.status == 65 && outcome.errors.contains(text), "\(outcome.errors)")
    }
    let missing = try flywheel.run(["track", "nobody", "--history", "log.csv"])
    #expect(missing.status == 66 && missing.errors.contains("There is no run “nobody”"))
  }
}
