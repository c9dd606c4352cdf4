import CommunityModel
import Testing

@testable import ScenarioFiles

/// Scenario files of other versions of the format.
struct FormatVersionTests {
  private func read(
    _ text: String, _ migrations: [FormatMigration] = FormatMigration.all
  ) throws(ScenarioReader.Failure) -> ScenarioReader.Reading {
    try ScenarioReader.read(
      content: Array(text.utf8), path: "club.yaml", with: nil, migrations: migrations)
  }

  /// What was called `people` is called `personas`.
  private static let renaming = FormatMigration(
    note: LocalizedText("people is now personas", "people 改名为 personas")
  ) { root in
    var root = root
    guard case .map(var entries) = root.content else { return root }
    for place in entries.indices where entries[place].key == "people" {
      entries[place].key = "personas"
    }
    root.content = .map(entries)
    return root
  }

  @Test func `the present version may be stated and changes nothing`() throws {
    let plain = try read(ScenarioTexts.full)
    let stated = try read("format: 1\n" + ScenarioTexts.full)
    #expect(stated.normalized.text == plain.normalized.text)
    #expect(stated.normalized.hash == plain.normalized.hash)
    #expect(plain.notes.isEmpty && stated.notes.isEmpty)
  }

  @Test(arguments: ["", "format: 1\n"])
  func `a file of an older version is read as if it were of this one, with a note`(
    _ head: String
  ) throws {
    let old = head + ScenarioTexts.full.replacing("\npersonas:", with: "\npeople:")
    #expect(throws: ScenarioReader.Failure.self) { try read(old) }
    let found = try read(old, [Self.renaming])
    #expect(found.normalized.text == (try read(ScenarioTexts.full)).normalized.text)
    #expect(
      found.notes.map(\.english) == [
        "club.yaml is in version 1 of the format and was read as version 2: people is now personas"
      ])
    #expect(found.notes.map(\.chinese) == ["club.yaml 用的是第 1 版格式，已按第 2 版读入：people 改名为 personas"])
    let present = try read("format: 2\n" + ScenarioTexts.full, [Self.renaming])
    #expect(present.notes.isEmpty)
  }

  @Test func `a file of a later version is refused with both numbers, and nothing else is said`() {
    let later = "format: 7\n" + ScenarioTexts.full.replacing("\npersonas:", with: "\nfolks:")
    do throws(ScenarioReader.Failure) {
      _ = try read(later)
      Issue.record("it was read")
    } catch {
      guard case .problems(let report) = error else {
        Issue.record("it is not missing")
        return
      }
      #expect(report.problems.map(\.code) == [.newerFormat])
      #expect(
        report.text(in: .english).contains(
          "the file is in version 7 of the format, and this program knows version 1"))
      #expect(report.text(in: .chinese).contains("文件用的是第 7 版格式，本程序只认到第 1 版"))
    }
  }
}
