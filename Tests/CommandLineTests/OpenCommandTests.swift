import Foundation
import TestSupport
import Testing

struct OpenCommandTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    for (age, name) in ["old", "春季", "small-club.compare"].enumerated() {
      let report = try flywheel.makeRun(name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000 + 60 * Double(age))],
        ofItemAtPath: report)
    }
    try flywheel.makeProgram("browser", "printf '%s\\n' \"$@\" > shown")
    try flywheel.makeProgram("broken", "exit 3")
    try flywheel.makeProgram("slow", "printf '%s\\n' \"$@\" > shown; exec sleep 20")
  }

  @Test(
    arguments: [
      (["春季"], "春季"), (["notebooks-out/old"], "old"), (["notebooks-out/old/report.html"], "old"),
      ([], "small-club.compare"), (["club.yaml"], "small-club.compare"),
      (["small-club"], "small-club.compare"),
    ] as [([String], String)])
  func `a run is found by name, path, scenario or age`(arguments: [String], name: String) throws {
    try flywheel.write(smallScenario, to: "club.yaml")
    let outcome = try open(arguments, browser: "browser")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == "Opened notebooks-out/\(name)/report.html in the browser.\n")
    let shown = try flywheel.text(of: "shown")
    #expect(shown.hasPrefix("/") && shown.hasSuffix("/notebooks-out/\(name)/report.html\n"))
  }

  @Test func `a browser that stays open keeps nobody waiting`() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try open(["old"], browser: "slow")
    #expect(outcome.output.hasPrefix("Opened ") && start.duration(to: clock.now) < .seconds(15))
    #expect(try flywheel.text(of: "shown").hasSuffix("/old/report.html\n"))
  }

  @Test func `browsers are tried in turn, with the file where they want it`() throws {
    let outcome = try open(["old"], browser: "none:broken:browser --new %s --at-end")
    #expect(outcome.output.hasPrefix("Opened "))
    let words = try flywheel.text(of: "shown").split(separator: "\n")
    #expect(words.count == 3 && words[0] == "--new" && words[2] == "--at-end")
  }

  @Test(arguments: ["broken", "none", "", "::"])
  func `without a browser the file is named`(browser: String) throws {
    let english = try open(["old"], browser: browser)
    #expect(english.status == 0 && english.errors.isEmpty)
    #expect(
      english.output.hasPrefix("No browser could be started here. Open this file by hand:\n/"))
    #expect(english.output.hasSuffix("/notebooks-out/old/report.html\n"))
    let chinese = try open(["old", "--lang", "zh"], browser: browser)
    #expect(chinese.output.hasPrefix("这里没能启动浏览器，请手动打开这个文件：\n/"))
  }

  @Test func `a run that is not there ends with 66 and those that are`() throws {
    let english = try open(["odl"], browser: "browser")
    #expect(english.status == 66 && english.output.isEmpty)
    #expect(
      english.errors
        == "Error: There is no run “odl”. Did you mean “old”? In notebooks-out/ there are: old, "
        + "small-club.compare, 春季\n")
    let chinese = try open(["nothing", "--lang", "zh"], browser: "browser")
    #expect(
      chinese.status == 66 && chinese.errors.contains("notebooks-out/ 里有：old、small-club.compare、春季")
    )
    #expect(try open(["--out", "nowhere"], browser: "browser").status == 66)
    #expect(!flywheel.exists("shown"))
  }

  @Test func `a run without a report, a scenario that never ran, a wrong one`() throws {
    try FileManager.default.removeItem(atPath: flywheel.folder + "/notebooks-out/old/report.html")
    let empty = try open(["old"], browser: "browser")
    #expect(empty.status == 66 && empty.errors.contains("notebooks-out/old has no report.html"))
    try flywheel.write(
      smallScenario.replacing("name: small-club", with: "name: other"), to: "new one.yaml")
    let never = try open(["new one.yaml"], browser: "browser")
    #expect(never.status == 66 && never.errors.contains("flywheel forecast 'new one.yaml'"))
    try flywheel.write("name: x\n", to: "wrong.yaml")
    #expect(try open(["wrong.yaml"], browser: "browser").status == 65)
  }

  private func open(_ arguments: [String], browser: String) throws -> FlywheelProcess.Outcome {
    try flywheel.run(
      ["open"] + arguments,
      environment: ["PATH": flywheel.folder + "/bin", "BROWSER": browser])
  }
}

extension FlywheelProcess {
  /// A folder of results as a run leaves it.
  ///
  /// - Returns: The path of its report.
  @discardableResult
  func makeRun(_ name: String) throws -> String {
    let path = folder + "/notebooks-out/" + name
    try FileManager.default.createDirectory(
      atPath: path + "/charts", withIntermediateDirectories: true)
    try write("<html>", to: "notebooks-out/\(name)/report.html")
    return path + "/report.html"
  }

  /// A program of the shell in the folder `bin`, which need not be on anybody's search path to work.
  func makeProgram(_ name: String, _ script: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/bin", withIntermediateDirectories: true)
    try write("#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n", to: "bin/" + name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder + "/bin/" + name)
  }
}
