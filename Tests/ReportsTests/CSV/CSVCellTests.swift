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
  ])
  func `texts are quoted and no spreadsheet runs them`(text: String, encoded: String) {
    #expect(CSVCell.text(text).encoded == encoded)
  }

  @Test func `a negative number stays a number`() {
    #expect(CSVCell.number(-1.5).encoded == "-1.5")
    #expect(CSVCell.count(-3).encoded == "-3")
  }
}
