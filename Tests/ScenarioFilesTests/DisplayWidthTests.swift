import Foundation
import ScenarioFiles
import Testing

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("abc", 3), ("读书会", 6), ("e\u{301}", 1), ("（）", 4), ("¥", 1), ("￥", 2), ("🙂", 2), ("", 0),
      ("한국", 4), ("カ", 2), ("ｶ", 1), ("—…", 2),
    ])
  func `columns are those of Unicode Standard Annex 11`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  /// As `wcswidth` of Python's wcwidth 0.9.4 counts them.
  @Test(
    arguments: [
      ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("👍🏽", 2), ("☺", 1), ("☺️", 2), ("1️⃣", 2), ("⌚⭐", 4), ("ᄒ", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("─▸★█▏", 5),
    ])
  func `what people see as one character is counted once`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func `every assigned character has the columns that wcwidth gives it`() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
      + "/Golden/display-widths.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var checked = 0
    for line in lines where !line.hasPrefix("#") {
      let fields = line.split(separator: ",")
      let first = try #require(UInt32(fields[0], radix: 16))
      let last = try #require(UInt32(fields[1], radix: 16))
      for scalar in (first...last).compactMap(Unicode.Scalar.init) {
        // Newer versions of Unicode class a few characters anew.
        guard scalar.properties.generalCategory != .spacingMark else { continue }
        checked += 1
        let columns = DisplayWidth.of(scalar)
        #expect(columns == Int(fields[2]), "U+\(String(scalar.value, radix: 16))")
      }
    }
    #expect(checked > 140_000)
  }

  @Test(
    arguments: [
      ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("读书会", 6, "读书会"), ("读书会营", 6, "读书…"),
      ("读书会", 5, "读书…"), ("读书会", 4, "读…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
    ])
  func `a cut text fits and says that something is missing`(
    _ text: String, _ columns: Int, _ cut: String
  ) {
    #expect(DisplayWidth.cut(text, to: columns) == cut)
    #expect(DisplayWidth.of(cut) <= columns)
  }

  @Test func `ten thousand marks on one letter are cut`() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    #expect(DisplayWidth.of(text) == 2)
    #expect(DisplayWidth.cut(text, to: 32).unicodeScalars.count < 300)
  }
}
