import Foundation
import TestSupport
import Testing

@testable import flywheel

/// Whatever things are called, nothing is written outside the folder of results.
struct HostileNamesTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try FileManager.default.createDirectory(
      atPath: flywheel.folder + "/place/out", withIntermediateDirectories: true)
  }

  /// Everything in the tool's folder but the results and what the tests themselves write.
  private func others() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: flywheel.folder)
      .filter { !$0.hasPrefix("place/out/") && ![".input", ".output", ".errors"].contains($0) }
      .sorted()
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.unicodeScalars.map { "\\U" + hexadecimal($0.value) }.joined() + "\""
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func forecast(_ scenario: String) throws -> FlywheelProcess.Outcome {
    try flywheel.write(scenario, to: "place/club.yaml")
    let before = try others()
    let outcome = try flywheel.run(
      ["forecast", "place/club.yaml", "--out", "place/out", "--replications", "10", "--quiet"])
    #expect(try others() == before)
    return outcome
  }

  static let refused = [
    "../../x", "/tmp/x", "..", ".", ".hidden", "a/b", "a\\b", "a\u{0}b", "\u{0}", "a\nb",
    "a\u{1B}[2Jb",
    " a", "a ", "\u{2028}", String(repeating: "x", count: 101),
  ]

  @Test(arguments: refused)
  func `a name that could lead elsewhere is refused at its place`(name: String) throws {
    let scenario = smallScenario.replacing("name: small-club", with: "name: \(Self.quoted(name))")
    let outcome = try forecast(scenario)
    #expect(outcome.status == 65 && outcome.errors.contains("club.yaml:1:7"), "\(outcome.errors)")
    let strategy = smallScenario.replacing("name: plan", with: "name: \(Self.quoted(name))")
    let other = try forecast(strategy)
    #expect(other.status == 65 && other.errors.contains("club.yaml:18:"), "\(other.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: flywheel.folder + "/place/out") == [])
  }

  static let allowed = [
    "CON", "nul.txt", "a..b", "-rf", "~", "$HOME", "`id`", "*", "a:b", "‥∕‥∕x", "．．／x", "名字",
    "\u{202E}x", "x\u{301}", String(repeating: "名", count: 60),
  ]

  @Test(arguments: allowed)
  func `any other name is that of one folder in the results`(name: String) throws {
    let outcome = try forecast(
      smallScenario.replacing("name: small-club", with: "name: \(Self.quoted(name))"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let made = try FileManager.default.contentsOfDirectory(
      atPath: flywheel.folder + "/place/out")
    #expect(Set(made) == [name, name + ".study"])
  }

  @Test func `a name that no file system takes ends with 73 and leaves nothing`() throws {
    let name = String(repeating: "😀", count: 100)
    let outcome = try forecast(
      smallScenario.replacing("name: small-club", with: "name: \(Self.quoted(name))"))
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: flywheel.folder + "/place/out") == [])
  }

  @Test(arguments: ["../x", "/tmp/flywheel-x", "..", ".x", "a/b", "a\nb", ""])
  func `a first scenario has no such name`(name: String) throws {
    let before = try others()
    #expect(try flywheel.run(["init", name]).status == 64)
    #expect(try others() == before)
  }

  @Test(arguments: [
    "../../..", "/", "", ".csv", "...csv", "..", "\u{202E}\u{200B}.csv", " .csv", "a\u{0}b.csv",
    "x/" + String(repeating: "名", count: 300) + ".csv", "CON.csv", "a\nb.csv",
  ])
  func `results of a history have a name that is one part of a path`(path: String) {
    let name = HistoryName.ofResults(fromFile: path)
    #expect(!name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 120)
    #expect(!name.unicodeScalars.contains { "/\\".unicodeScalars.contains($0) || $0.value < 32 })
  }
}
