import CommunityModel
import Foundation
import InputFiles
import ScenarioFiles
import TestSupport
import Testing

/// Files made to cost time or memory are refused quickly.
@Suite(.timeLimit(.minutes(20)))
struct ScenarioLimitsTests {
  /// A minute of computing is far beyond what any of them takes.
  private func problems(_ text: String) -> [ScenarioProblem] {
    let (found, seconds) = timed { ScenarioFilesTests.problems(text) }
    #expect(seconds < 60)
    return found
  }

  private func codes(_ text: String) -> [ProblemCode] { problems(text).map(\.code) }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `nesting is refused at the limit, however deep`(_ opening: String) {
    for depth in [70, 1_000, 100_000] {
      let text = "name: " + (opening == "[" || opening == "{a: " ? "" : "\n  ")
      let found = problems(text + String(repeating: opening, count: depth))
      #expect(found.map(\.code) == [.tooDeep], "depth \(depth)")
    }
  }

  @Test func `nesting within the limit is read on`() {
    let text = "name: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(codes(text).contains(.wrongType))
    #expect(!codes(text).contains(.tooDeep))
  }

  @Test func `aliases that multiply are refused where they pass the limit`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = problems(text)
    #expect(found.map(\.code) == [.tooManyNodes])
    #expect(found.map(\.place.line) == [5])
    #expect(codes(text + "? *a30\n: x\n") == [.tooManyNodes])
  }

  @Test func `aliases that nest are refused where they pass the limit`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...80 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(codes(text) == [.tooDeep])
  }

  @Test func `files that are too long are refused unread`() {
    let text = ScenarioTexts.small + "# " + String(repeating: "x", count: ScenarioLimits.fileBytes)
    #expect(codes(text) == [.fileTooLarge])
  }

  @Test func `files with too many values are refused`() {
    let text = "name: [" + String(repeating: "1,", count: 300_000) + "]"
    #expect(codes(text) == [.tooManyNodes])
  }

  @Test func `maps with too many keys are refused`() {
    let keys = (0..<2_000).map { "k\($0): 1\n" }.joined()
    #expect(codes(keys) == [.tooManyItems])
    #expect(problems(keys).map(\.place.line) == [ScenarioLimits.keys + 1])
  }

  @Test func `a file with mistakes everywhere is answered soon`() {
    let keys = (0..<900).map { "horizonn\($0): 1" }.joined(separator: ", ")
    let channels = (0..<50).map { "  - {name: c\($0), \(keys)}\n" }.joined()
    let strategies = (0..<64).map { "  - name: s\($0)\n" }.joined()
    let text = ScenarioTexts.small + "channels:\n" + channels + "strategies:\n" + strategies
    #expect(codes(text).count == ScenarioLimits.problems)
  }

  @Test(
    arguments: [
      "[", "{", "- ", "? ", "a: ", "&a ", "\"", "%", ",", "*a ", "|", "[a, ", "!", "-", ":", "a\n",
      "- a\n", "'a' ", "[]", "{}", "\\", "\t", "\r", "# a\n", "a: &a\n", "--- ", "...\n", "一",
    ])
  func `a full file of the same few bytes is answered soon`(_ piece: String) {
    let count = ScenarioLimits.fileBytes / piece.utf8.count
    #expect(!codes(String(repeating: piece, count: count)).isEmpty)
    #expect(!codes("name: " + String(repeating: piece, count: count - 6)).isEmpty)
  }

  @Test func `a line without end is told in a short message`() throws {
    let text = ScenarioTexts.small + "x: \"" + String(repeating: "长", count: 100_000) + "\"\n"
    let found = try #require(report(Array(text.utf8)))
    #expect(found.problems.map(\.code) == [.unknownKey])
    #expect(found.text(in: .english).utf8.count < 2_000)
  }

  @Test func `lists longer than the model takes are refused`() {
    let personas = (0..<65).map { "  - {use: learner, name: p\($0), pool: 1}\n" }.joined()
    let head = "name: a\nstart: 2026-01-01\nhorizon_days: 30\npersonas:\n"
    #expect(codes(head + personas) == [.tooManyItems])
    let strategies = (0..<65).map { "  - name: s\($0)\n" }.joined()
    #expect(codes(ScenarioTexts.small + "strategies:\n" + strategies) == [.tooManyItems])
    let channels = (0..<129).map {
      "  - {name: c\($0), joins_per_day: {counts: [1]}, until_day: 0}\n"
    }
    let found = problems(ScenarioTexts.small + "channels:\n" + channels.joined())
    #expect(found.map(\.code) == [.tooManyItems])
    #expect(found.map(\.place.line) == [6 + 129])
  }

  @Test func `a device that never ends and a folder are no files`() {
    for path in ["/dev/zero", "/"] {
      do throws(ScenarioReader.Failure) {
        _ = try ScenarioReader.read(path: path)
        Issue.record("read \(path)")
      } catch {
        guard case .unread(.notPlain, path) = error else {
          Issue.record("\(error)")
          return
        }
      }
    }
  }

  @Test func `a series of a million columns, a long line and an open quote are answered soon`()
    throws
  {
    let columns = String(repeating: "x,", count: 1_000_000)
    let files = [
      "columns.csv": columns + "joins\n" + columns + "1\n",
      "line.csv": "joins\n" + String(repeating: "1", count: ScenarioLimits.seriesBytes - 100),
      "long.csv": "joins\n" + String(repeating: "1", count: ScenarioLimits.seriesBytes),
      "header.csv": "jo\u{301}ins" + String(repeating: "x", count: 4_000_000) + "\n1\n",
      "quote.csv": "joins\n\"1" + String(repeating: "\n1,", count: 1_000_000),
    ]
    let folder = try TemporaryFolder(files)
    let cases: [(file: String, column: String, code: ProblemCode?)] = [
      ("columns", "joins", nil), ("columns", "other", .unknownColumn),
      ("line", "joins", .badSeries), ("long", "joins", .fileTooLarge),
      ("quote", "joins", .badSeries),
      ("header", "jo\u{301}ins", .unknownColumn),
    ]
    for (file, column, code) in cases {
      let text =
        ScenarioTexts.small + """
          channels:
            - {name: c, joins_per_day: {csv: \(file).csv, column: \(column)}, until_day: 0}

          """
      let (reading, seconds) = timed {
        Result { () throws(ScenarioReader.Failure) in
          try ScenarioReader.read(content: Array(text.utf8), path: folder.path + "a.yaml")
        }
      }
      #expect(seconds < 60, "\(file)")
      do throws(ScenarioReader.Failure) {
        _ = try reading.get()
        #expect(code == nil, "\(file)")
      } catch {
        guard case .problems(let report) = error else { throw error }
        #expect(report.problems.map(\.code) == [code], "\(file)")
        #expect(report.text(in: .english).utf8.count < 2_000)
      }
    }
  }

  @Test func `a missing file is told apart from a bad one`() {
    for path in ["no-such-file.yaml", "a\u{0}b.yaml", ""] {
      do throws(ScenarioReader.Failure) {
        _ = try ScenarioReader.read(path: path)
        Issue.record("read \(path)")
      } catch {
        guard case .unread(.missing, let missing) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(missing == path)
      }
    }
  }
}
