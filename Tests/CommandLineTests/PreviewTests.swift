import Foundation
import TestSupport
import Testing

/// `flywheel forecast --preview`.
struct PreviewTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test func `a preview says what it is and writes nothing`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--preview", "--lang", "en"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for text in [
      "Small club · 40 days (2026-03-02 to 2026-04-10) · preview",
      "Preview: averages only, no range and no chance.", "▸ plan", "▸ better",
      "members at the end", "engaged on the last day", "visitors on the last day",
      "back on day 30", "flywheel forecast club.yaml simulates", "██ ",
    ] {
      #expect(outcome.output.contains(text), "\(text) is missing")
    }
    #expect(!outcome.output.contains("in 10 futures") && !outcome.output.contains("seed"))
    #expect(!FileManager.default.fileExists(atPath: flywheel.folder + "/notebooks-out"))
  }

  @Test func `a preview is shown in Chinese`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--preview", "--lang", "zh"])
    #expect(outcome.status == 0)
    for text in [
      "小社群 · 40 天（2026-03-02 至 2026-04-10）· 预览", "预览：只算平均，没有范围，也没有把握。",
      "期末成员", "第 30 天留存", "下一步  flywheel forecast club.yaml 会真正模拟",
    ] {
      #expect(outcome.output.contains(text), "\(text) is missing")
    }
  }

  @Test func `programs read a preview that says what simulations say on average`() throws {
    let preview = try object(["forecast", "club.yaml", "--preview", "--json"])
    #expect(preview["schema"] as? String == "flywheel.preview/1")
    let forecast = try object(
      ["forecast", "club.yaml", "--json", "--fixed-assumptions", "--replications", "200"])
    #expect(preview["scenario_sha256"] as? String != nil)
    for (expected, found) in zip(try strategies(preview), try strategies(forecast)) {
      #expect(expected["name"] as? String == found["name"] as? String)
      let members = (expected["summary"] as? [String: Any])?["members_end"] as? Double
      let estimate = (found["summary"] as? [String: [String: Any]])?["members_end"]
      let mean = try #require(estimate?["mean"] as? Double)
      #expect(abs(try #require(members) / mean - 1) < 0.05)
      let daily = try #require(expected["daily"] as? [String: [Double]])
      #expect(daily["members"]?.count == 40)
      #expect((expected["summary"] as? [String: Any])?["gini"] is NSNull)
    }
  }

  @Test func `quiet is one line`() throws {
    let outcome = try flywheel.run(["forecast", "club.yaml", "--preview", "--quiet"])
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.wholeMatch(of: /plan \d+; better \d+\n/) != nil)
  }

  @Test(arguments: [
    ["--replications", "50"], ["--seed", "3"], ["--threads", "1"], ["--fixed-assumptions"],
    ["--out", "elsewhere"], ["--fresh"], ["--no-bom"], ["--csv-header", "zh"],
  ])
  func `options of simulations and files are refused`(options: [String]) throws {
    let outcome = try flywheel.run(
      ["forecast", "club.yaml", "--preview", "--lang", "en"] + options)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("does not go with \(options[0])."))
    #expect(!FileManager.default.fileExists(atPath: flywheel.folder + "/elsewhere"))
  }

  @Test func `a wrong scenario is refused as ever`() throws {
    try flywheel.write("name: x\n", to: "wrong.yaml")
    #expect(try flywheel.run(["forecast", "wrong.yaml", "--preview"]).status == 65)
    #expect(try flywheel.run(["forecast", "none.yaml", "--preview"]).status == 66)
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try flywheel.run(arguments)
    #expect(outcome.status == 0)
    return try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func strategies(_ document: [String: Any]) throws -> [[String: Any]] {
    try #require(document["strategies"] as? [[String: Any]])
  }
}
