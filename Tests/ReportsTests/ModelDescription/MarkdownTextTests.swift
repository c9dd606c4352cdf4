import CommunityModel
import Testing

@testable import Reports

struct MarkdownTextTests {
  @Test func `text keeps its characters and loses their powers`() {
    #expect(MarkdownText.escaped("a_b|c*<d>") == "a\\_b\\|c\\*\\<d\\>")
    #expect(MarkdownText.code("a_b|c") == "`a_b\\|c`")
    #expect(MarkdownText.code("a`b") == "a\\`b")
    #expect(MarkdownText.code("") == "")
  }

  @Test func `a table has a rule under its heading`() {
    #expect(
      MarkdownText.table(header: ["a", "b"], rows: [["1", "2"]])
        == "| a | b |\n| --- | --- |\n| 1 | 2 |")
  }

  @Test func `a range says whether numbers are whole`() {
    #expect(MarkdownText.range(0...500, isWhole: true, in: .english) == "0 … 500, whole")
    #expect(MarkdownText.range(-0.5...1, isWhole: false, in: .chinese) == "−0.5 … 1")
  }

  @Test func `a plausible range is written around the value`() {
    #expect(MarkdownText.plausible(.factor(1.3)) == "x ÷ 1.3 … x · 1.3")
    #expect(MarkdownText.plausible(.shift(0.25)) == "x ± 0.25")
    #expect(MarkdownText.plausible(.power(2)) == "x^(1/2) … x^2")
  }
}
