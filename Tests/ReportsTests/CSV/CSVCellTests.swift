import Testing

@testable import Reports

struct CSVCellTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("春季, 拉新", "\"春季, 拉新\""),
    ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\r\nlines", "\"two\r\nlines\""),
    ("two\nlines", "\"two\nlines\""),
    ("=SUM(A1)", "'=SUM(A1)"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("+1", "'+1"), ("-1", "'-1"), ("@cmd", "'@cmd"), ("\t=1", "'\t=1"),
    ("a=b", "a=b"), ("", ""),
    ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"),
    ("\n=1", "\"'\n=1\""), ("\r=1", "\"'\r=1\""), ("\r\n=1", "\"'\r\n=1\""), (" =1", "' =1"),
    ("\u{3000}@a", "'\u{3000}@a"), ("\u{200B}=1", "'\u{200B}=1"),
    ("\u{FEFF}\u{202E} +1", "'\u{FEFF}\u{202E} +1"),
    ("\u{1B}=1", "'\u{1B}=1"), ("\u{AD}-1", "'\u{AD}-1"),
    ("a\0b", "a\u{FFFD}b"), ("\0=1", "\u{FFFD}=1"), (" a ", "\" a \""),
    ("\u{200B}a", "\"\u{200B}a\""),
    ("=a,\"b\"\r\nc", "\"'=a,\"\"b\"\"\r\nc\""),
  ])
  func `texts are quoted and no spreadsheet runs them`(text: String, encoded: String) {
    #expect(CSVCell.text(text).encoded == encoded)
  }

  /// Excel takes at most 32,767 UTF-16 code units in a cell.
  @Test func `a text longer than a cell can be is cut`() {
    let longest = String(repeating: "长", count: 32_767)
    #expect(CSVCell.text(longest).encoded == longest)
    #expect(CSVCell.text(longest + "长").encoded == longest.dropLast() + "…")
    let emoji = CSVCell.text("=" + String(repeating: "🙂", count: 20_000)).encoded
    #expect(emoji.utf16.count <= 32_767 && emoji.hasPrefix("'=🙂") && emoji.hasSuffix("🙂…"))
  }

  @Test func `a negative number stays a number`() {
    #expect(CSVCell.number(-1.5).encoded == "-1.5")
    #expect(CSVCell.count(-3).encoded == "-3")
  }
}
