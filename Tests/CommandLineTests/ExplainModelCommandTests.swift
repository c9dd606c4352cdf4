import TestSupport
import Testing

struct ExplainModelCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test func `the model is described in both languages without a scenario`() throws {
    let english = try flywheel.run(["explain-model"])
    #expect(english.status == 0 && english.errors.isEmpty)
    #expect(english.output.hasPrefix("# Model description (ODD)\n"))
    #expect(english.output.contains("| `learning_rate` |"))
    let chinese = try flywheel.run(["explain-model", "--lang", "zh"])
    #expect(chinese.output.hasPrefix("# 模型说明（ODD 规范）\n"))
  }

  @Test func `a scenario's own values are shown`() throws {
    let outcome = try flywheel.run(["explain-model", "club.yaml"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("# Model description (ODD): Small club\n"))
    #expect(outcome.output.contains("| `poster` | `reach_per_day` 100, `conversion` 0.04"))
    #expect(outcome.output.contains("`content.story.quality: 0.9`"))
    #expect(outcome.output.contains("`seed_members` 10"))
  }

  @Test func `the same text goes to a file, in place of an earlier one`() throws {
    let printed = try flywheel.run(["explain-model", "club.yaml"])
    try flywheel.write("old", to: "model.md")
    let written = try flywheel.run(["explain-model", "club.yaml", "--out", "model.md"])
    #expect(written.status == 0)
    #expect(written.output == "Written to model.md.\n")
    #expect(try flywheel.text(of: "model.md") == printed.output)
  }

  @Test func `a place that cannot be written ends with 73`() throws {
    let english = try flywheel.run(["explain-model", "--out", "nowhere/model.md"])
    #expect(english.status == 73 && english.output.isEmpty)
    #expect(
      english.errors == "Error: nowhere/model.md cannot be written: no such file or folder.\n")
    let chinese = try flywheel.run(["explain-model", "--out", ".", "--lang", "zh"])
    #expect(chinese.status == 73)
    #expect(chinese.errors == "错误：无法写入 .：这是一个目录。\n")
  }

  @Test(arguments: ["check", "explain-model"])
  func `a wrong scenario is refused as by check, and nothing is written`(command: String) throws {
    let wrong = smallScenario.replacing("conversion: 4%", with: "conversoin: 4%")
    try flywheel.write(wrong, to: "wrong.yaml")
    let file = command == "check" ? [] : ["--out", "model.md"]
    let outcome = try flywheel.run([command, "wrong.yaml"] + file)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors == (try flywheel.run(["check", "wrong.yaml"]).errors))
    #expect(!flywheel.exists("model.md"))
    #expect(try flywheel.run([command, "nowhere.yaml"]).status == 66)
  }
}
