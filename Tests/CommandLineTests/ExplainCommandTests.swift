import TestSupport
import Testing

struct ExplainCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
  }

  @Test(arguments: ["FW201", "fw201", "201"])
  func `a code is explained in both languages`(code: String) throws {
    let english = try flywheel.run(["explain", code])
    #expect(english.status == 0 && english.errors.isEmpty)
    #expect(english.output.hasPrefix("FW201  No such key exists at this place. "))
    let chinese = try flywheel.run(["explain", code, "--lang", "zh"])
    #expect(chinese.output.hasPrefix("FW201  此处没有这个键。"))
  }

  @Test func `without a code all are listed, a line each`() throws {
    let english = try flywheel.run(["explain"])
    let lines = english.output.split(separator: "\n")
    #expect(english.status == 0 && lines.count > 40)
    for line in lines.dropLast() {
      #expect(line.wholeMatch(of: #/FW\d{3}  \S.*[.:)]?/#) != nil, "\(line)")
    }
    #expect(lines.last == "More about one: flywheel explain FW201")
    let chinese = try flywheel.run(["explain", "--lang", "zh"]).output.split(separator: "\n")
    #expect(chinese.count == lines.count && chinese.last == "详细说明：flywheel explain FW201")
  }

  @Test func `an unknown code ends with 64 and the nearest one`() throws {
    let english = try flywheel.run(["explain", "fw2011"])
    #expect(english.status == 64 && english.output.isEmpty)
    #expect(english.errors.contains("There is no problem code “fw2011”. Did you mean FW201?"))
    let chinese = try flywheel.run(["explain", "好", "--lang", "zh"])
    #expect(chinese.status == 64)
    #expect(chinese.errors == "错误：没有 “好” 这个错误代码。全部代码：flywheel explain\n")
  }

  @Test func `a problem names the command that explains it`() throws {
    try flywheel.write("name: a\nchrun: 3\n", to: "a.yaml")
    let outcome = try flywheel.run(["check", "a.yaml"])
    #expect(outcome.errors.contains("= help: flywheel explain FW201\n"))
    #expect(outcome.errors.hasSuffix("\n\n4 problems; nothing was run.\n"), "\(outcome.errors)")
  }
}
