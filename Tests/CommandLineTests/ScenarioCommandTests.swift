import Foundation
import TestSupport
import Testing

struct ScenarioCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test func `a scenario in order is called valid`() throws {
    let english = try flywheel.run(["check", "club.yaml"])
    #expect(english.status == 0)
    #expect(english.output.contains("club.yaml is valid"))
    #expect(english.output.contains("2 strategies × 40 replications × 40 days"))
    let chinese = try flywheel.run(["check", "club.yaml", "--lang", "zh"])
    #expect(chinese.output.contains("2 个方案 × 40 次 × 40 天"))
    #expect(!flywheel.exists("notebooks-out"))
  }

  @Test(arguments: ["check", "show", "forecast"])
  func `all problems of a scenario are shown at once`(command: String) throws {
    let wrong = smallScenario.replacing("horizon_days: 40", with: "horizon_days: -4")
      .replacing("conversion: 4%", with: "conversoin: 4%")
    try flywheel.write(wrong, to: "wrong.yaml")
    let english = try flywheel.run([command, "wrong.yaml"])
    #expect(english.status == 65)
    #expect(english.output.isEmpty)
    #expect(english.errors.contains("wrong.yaml:4:"))
    #expect(english.errors.contains("wrong.yaml:12:"))
    #expect(english.errors.contains("Did you mean conversion?"))
    #expect(english.errors.contains("problems; nothing was run."))
    let chinese = try flywheel.run([command, "wrong.yaml", "--lang", "zh"])
    #expect(chinese.status == 65)
    #expect(chinese.errors.contains("个问题，没有开始模拟。"))
    #expect(!flywheel.exists("notebooks-out"))
  }

  @Test func `an override is checked like the file`() throws {
    let wrong = smallScenario.replacing("horizon_days: 40", with: "horizon_days: -4")
    try flywheel.write(wrong, to: "wrong.yaml")
    let outcome = try flywheel.run(["forecast", "wrong.yaml", "--seed", "3"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("wrong.yaml:4:"))
  }

  @Test(arguments: ["check", "show", "forecast"])
  func `a missing scenario ends with 66`(command: String) throws {
    let outcome = try flywheel.run([command, "nowhere.yaml"])
    #expect(outcome.status == 66)
    #expect(outcome.errors == "Error: There is no file nowhere.yaml.\n")
    let chinese = try flywheel.run([command, "nowhere.yaml", "--lang", "zh"])
    #expect(chinese.errors == "错误：找不到文件 nowhere.yaml。\n")
  }

  @Test func `what is shown is a scenario that means the same`() throws {
    let shown = try flywheel.run(["show", "club.yaml"])
    #expect(shown.status == 0)
    try flywheel.write(shown.output, to: "shown.yaml")
    let again = try flywheel.run(["show", "shown.yaml"])
    let hash = /sha256: ([0-9a-f]{64})/
    #expect(
      shown.output.firstMatch(of: hash)?.output.1 == again.output.firstMatch(of: hash)?.output.1)
    #expect(shown.output.contains(hash))
  }

  @Test func `the schema is JSON`() throws {
    let outcome = try flywheel.run(["schema"])
    #expect(outcome.status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let properties = (schema as? [String: Any])?["properties"] as? [String: Any]
    #expect(properties?["horizon_days"] != nil)
  }

  @Test func `a first scenario is valid in both languages and never overwritten`() throws {
    for language in ["en", "zh"] {
      let made = try flywheel.run(["init", "first-\(language)", "--lang", language])
      #expect(made.status == 0)
      #expect(try flywheel.run(["check", "first-\(language).yaml"]).status == 0)
      let before = try flywheel.text(of: "first-\(language).yaml")
      let again = try flywheel.run(["init", "first-\(language)", "--lang", language])
      #expect(again.status == 73)
      #expect(again.errors.contains("first-\(language).yaml"))
      #expect(try flywheel.text(of: "first-\(language).yaml") == before)
    }
  }

  @Test func `answers shape a first scenario`() throws {
    let answers = ["My readers", "2026-05-01", "x", "30"] + [String](repeating: "", count: 9)
    let made = try flywheel.run(
      ["init", "asked", "--ask"], input: answers.map { $0 + "\n" }.joined())
    #expect(made.status == 0)
    let text = try flywheel.text(of: "asked.yaml")
    #expect(text.contains("My readers") && text.contains("start: 2026-05-01"))
    #expect(text.contains("horizon_days: 30"))
    #expect(try flywheel.run(["check", "asked.yaml"]).status == 0)
  }

  @Test func `an input that ends too early writes nothing`() throws {
    let made = try flywheel.run(["init", "asked", "--ask"], input: "My readers\n")
    #expect(made.status == 64)
    #expect(!flywheel.exists("asked.yaml"))
  }
}
