import CommunityModel
import Testing

@testable import ScenarioFiles

/// How problems are shown.
struct ProblemReportTests {
  @Test func `the line stands below with a caret under what is wrong`() throws {
    let text = ScenarioTexts.small + "title: {zh: 亲子🙂共读营, 英: 营}\n"
    let found = try #require(report(Array(text.utf8), path: "scenarios/a.yaml"))
    #expect(
      found.text(in: .english) == """
        error[FW203]: title.en is missing (English title).
         --> scenarios/a.yaml:6:8
          |
        5 |   - {use: learner, pool: 100}
        6 | title: {zh: 亲子🙂共读营, 英: 营}
          |        ^
          |
          = help: flywheel explain FW203

        error[FW201]: there is no key 英 in title; keys are zh, en.
         --> scenarios/a.yaml:6:21
          |
        5 |   - {use: learner, pool: 100}
        6 | title: {zh: 亲子🙂共读营, 英: 营}
          |                           ^^
          |
          = help: flywheel explain FW201

        """)
    let chinese = found.text(in: .chinese)
    #expect(chinese.hasPrefix("错误[FW203] 缺少 title.en（英文标题）。\n --> scenarios/a.yaml:6:8\n"))
    #expect(chinese.contains("  = 说明: flywheel explain FW203\n\n错误[FW201] title 中没有"))
  }

  @Test func `what may have been meant stands beside the caret`() throws {
    let text = ScenarioTexts.small + "sede: 3\n"
    let found = try #require(report(Array(text.utf8)))
    #expect(found.text(in: .english).contains("6 | sede: 3\n  | ^^^^ Did you mean seed?\n"))
    #expect(found.text(in: .chinese).contains("  | ^^^^ 你是想写 “seed” 吗？\n"))
  }

  @Test func `tabs keep the caret under its value`() throws {
    let text = ScenarioTexts.small + "seed:\t\tx\n"
    let found = try #require(report(Array(text.utf8)))
    #expect(found.text(in: .english).contains("6 | seed:    x\n  |          ^\n"))
  }

  @Test func `numbers of lines line up where they gain a digit`() throws {
    let text = ScenarioTexts.small + "# a\n# b\n# c\n# d\nsede: 3\n"
    let found = try #require(report(Array(text.utf8)))
    #expect(found.text(in: .english).contains("\n   |\n 9 | # d\n10 | sede: 3\n   | ^^^^"))
  }

  @Test func `a long line is cut on both sides`() throws {
    let text = ScenarioTexts.small + "title: {zh: \(String(repeating: "营", count: 200)), 英: 营}\n"
    let found = try #require(report(Array(text.utf8)))
    let lines = found.text(in: .english).split(separator: "\n")
    let place = try #require(lines.lastIndex { $0.hasPrefix("6 | ") })
    #expect(lines[place].hasPrefix("6 | …营") && lines[place].hasSuffix("英: 营}"))
    let caret = try #require(lines[place + 1].firstIndex(of: "^"))
    let wrong = try #require(lines[place].firstIndex(of: "英"))
    #expect(
      DisplayWidth.of(lines[place + 1][..<caret]) == DisplayWidth.of(lines[place][..<wrong]))
  }

  @Test func `what a file says never reaches a terminal as it is`() throws {
    let bidi = "\u{202E}\u{2066}\u{200B}"
    let text = ScenarioTexts.small + "seed: \"\\e[2J\\x9b\(bidi)\"\n"
    let found = try #require(report(Array(text.utf8), path: "a\u{1B}[2J.yaml"))
    for language in [found.text(in: .english), found.text(in: .chinese)] {
      #expect(language.contains("a␛[2J.yaml:6:7"))
      let isHostile = language.unicodeScalars.contains {
        $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(!isHostile)
    }
  }

  @Test func `a character of thousands of marks makes no long message`() throws {
    let text = ScenarioTexts.small + "seed: a\(String(repeating: "\u{301}", count: 10_000))\n"
    let found = try #require(report(Array(text.utf8)))
    #expect(found.text(in: .english).unicodeScalars.count < 1_000)
  }

  @Test(arguments: [("FW201", "FW201"), ("fw201", "FW201"), ("201", "FW201"), ("Fw451", "FW451")])
  func `a code is known in every spelling`(_ text: String, _ code: String) {
    #expect(ProblemCode(naming: text)?.rawValue == code)
  }

  @Test(arguments: ["FW999", "", "FW", "two", "2011"])
  func `what is no code is none`(_ text: String) {
    #expect(ProblemCode(naming: text) == nil)
  }

  @Test func `a code nearby is found`() {
    #expect(ProblemCode.nearest(to: "fw2011")?.hasPrefix("FW201") == true)
    #expect(ProblemCode.nearest(to: "xylophone") == nil)
  }
}
