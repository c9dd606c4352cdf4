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
}
