import CommunityModel
import Foundation
import ScenarioFiles
import Testing

struct MalformedScenarioTests {
  @Test(arguments: MalformedCase.all)
  func `a mistake is told with its code on its line`(_ mistake: MalformedCase) throws {
    let (text, line) = try #require(mistake.changed)
    let found = problems(text).map { "\($0.code.rawValue) on line \($0.place.line)" }
    #expect(found.contains("\(mistake.code) on line \(line)"), "found \(found)")
  }

  @Test func `there are enough cases, and every code has one`() {
    #expect(MalformedCase.all.count >= 150)
    let covered = Set(MalformedCase.all.map(\.code))
    let elsewhere: Set = [
      "FW102", "FW104", "FW106", "FW408", "FW410", "FW411", "FW417", "FW501", "FW502", "FW503",
      "FW505",
    ]
    let all = Set(ProblemCode.allCases.map(\.rawValue))
    #expect(all.subtracting(covered) == elsewhere)
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "~", "\u{FEFF}"])
  func `an empty file is told as one`(_ text: String) {
    #expect(problems(text).map(\.code) == [.emptyFile])
  }

  @Test(arguments: ["- a\n", "plain text", "[1, 2]", "42"])
  func `a file that is no map is told as one`(_ text: String) {
    #expect(problems(text).map(\.code) == [.rootNotMap])
  }

  @Test func `bytes that are not UTF-8 are told with their line`() throws {
    let found = try #require(report(Array("name: a\nx: ".utf8) + [0xFF, 0xFE, 0x0A]))
    #expect(found.problems.map(\.code) == [.notUTF8])
    #expect(found.problems.first?.place.line == 2)
    #expect(report([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2])?.problems.isEmpty == false)
  }

  @Test func `a mark at the start, other line ends and tabs between values are accepted`() throws {
    let marked = "\u{FEFF}" + ScenarioTexts.full
    let windows = ScenarioTexts.full.replacing("\n", with: "\r\n")
    let tabbed = ScenarioTexts.full.replacing("seed: 7", with: "seed:\t7\t# seven")
    let plain = try scenario(ScenarioTexts.full)
    #expect(try scenario(marked) == plain)
    #expect(try scenario(windows) == plain)
    #expect(try scenario(tabbed) == plain)
    let wrong = windows.replacing("seed: 7", with: "seed: x")
    #expect(problems(wrong).map(\.place.line) == [6])
  }

  @Test func `a condition may compare with a number as low as integers go`() throws {
    let text = ScenarioTexts.full.replacing(
      "members >= 500", with: "members >= -9223372036854775808")
    let events = try scenario(text).events
    #expect(events.contains { $0.condition.threshold == -0x1p63 })
  }

  @Test func `an alias repeats what its anchor marked`() throws {
    let text = ScenarioTexts.full
      .replacing("topics: {parenting: 0.6, reading: 0.4}", with: "topics: &t {a: 0.5, b: 0.5}")
      .replacing("topics: {parenting: 0.7, reading: 0.3}", with: "topics: *t")
    let plan = try #require(try scenario(text).strategies.first).plan
    #expect(plan.positioning.topics == plan.personas[0].topics)
    #expect(plan.positioning.topics.map(\.topic) == ["a", "b"])
  }

  @Test func `all problems are told at once, from top to bottom`() {
    let text = ScenarioTexts.full
      .replacing("horizon_days: 180", with: "horizon_days: 180 days")
      .replacing("pool: 2000\n", with: "pool: -3\n")
      .replacing("quality: 0.8", with: "qality: 0.8")
      .replacing("by_day: 60", with: "by_day: soon")
      .replacing("currency: CNY", with: "currency: CNY\ncurrency: EUR")
    let found = problems(text)
    #expect(found.map(\.code.rawValue) == ["FW302", "FW202", "FW301", "FW201", "FW302"])
    #expect(found.map(\.place.line) == found.map(\.place.line).sorted())
  }

  @Test func `more problems than anyone reads are counted`() throws {
    let keys = (0..<500).map { "key_number_\($0): 1" }.joined(separator: "\n")
    let found = try #require(report(Array((ScenarioTexts.small + keys).utf8)))
    #expect(found.problems.count == ScenarioLimits.problems)
    #expect(found.omittedCount == 500 - ScenarioLimits.problems)
    #expect(found.text(in: .english).hasSuffix("… and 400 more problems.\n"))
  }
}
