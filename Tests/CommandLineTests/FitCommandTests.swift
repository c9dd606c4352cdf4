import Foundation
import TestSupport
import Testing

/// `flywheel fit`, from a scenario and a history to the folder of results.
struct FitCommandTests {
  private let flywheel: FlywheelProcess

  /// A scenario of two weeks.
  static let scenario = """
    name: club
    title: {zh: 小社群, en: Small club}
    start: 2026-03-02
    horizon_days: 14
    seed: 5
    personas:
      - {use: learner, pool: 500}
    seed_members: {learner: 10}
    channels:
      - {name: poster, reach_per_day: 100, conversion: 4%}
    content:
      - {name: story, value: learning, posts_per_week: 7, quality: 0.7}

    """

  /// Two weeks by number, with joins and daily active members.
  static let history =
    "day,joins,active\n"
    + (0..<14).map { "\($0),\(4 + $0 * 5 % 4),\(8 + $0 / 2)\n" }.joined()

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(Self.scenario, to: "club.yaml")
    try flywheel.write(Self.history, to: "past.csv")
  }

  private func fit(_ options: [String] = []) throws -> FlywheelProcess.Outcome {
    try flywheel.run(["fit", "club.yaml", "--history", "past.csv"] + options)
  }

  private func results(_ folder: String) throws -> [String: Data] {
    try flywheel.files(in: folder + "/club.fit").filter { $0.key != "manifest.json" }
  }

  @Test func `what was learned is told and written, the same whatever the threads`() throws {
    let english = try fit(["--lang", "en"])
    #expect(english.status == 0 && english.errors.isEmpty, "\(english.errors)")
    #expect(english.output.contains("Small club · 14 days of history · seed 5"))
    #expect(english.output.contains("Report  notebooks-out/club.fit/report.html"))
    #expect(english.output.contains("flywheel forecast notebooks-out/club.fit/fitted.yaml"))
    let names = try Set(flywheel.files(in: "notebooks-out/club.fit").keys)
    #expect(
      names.isSuperset(of: [
        "report.html", "parameters.csv", "checks.csv", "fitted.yaml", "posterior.csv",
        "analysis.ipynb", "scenario.lock.yaml", "manifest.json",
      ]))
    let charts = try Set(flywheel.files(in: "notebooks-out/club.fit/charts").keys)
    #expect(
      charts == [
        "learned.en.vl.json", "learned.zh.vl.json", "checks.en.vl.json", "checks.zh.vl.json",
      ])
    let chinese = try fit(["--lang", "zh", "--threads", "3", "--out", "other"])
    #expect(chinese.output.contains("报告    other/club.fit/report.html"), "\(chinese.errors)")
    #expect(try results("notebooks-out") == results("other"))
  }

  @Test func `a fit is found by the name of its scenario`() throws {
    #expect(try fit(["--quiet"]).status == 0)
    let found = try flywheel.run(["open", "club"], environment: ["PATH": "", "BROWSER": ""])
    #expect(found.output.contains("notebooks-out/club.fit/report.html"), "\(found.errors)")
  }
}
