import Testing

@testable import flywheel

struct TextStyleTests {
  private let style = TextStyle(.always, for: .output)

  @Test func `own codes stay, others are named`() {
    let own = style.bold("a") + style.blue("b") + "\n\tc"
    #expect(TextStyle.visible(own) == own)
    #expect(TextStyle.visible(style.red("x\u{1B}[2Jy")) == "\u{1B}[31mx␛[2Jy\u{1B}[0m")
    #expect(TextStyle.visible("\u{1B}\u{1B}[0m\u{1B}") == "␛\u{1B}[0m␛")
    #expect(TextStyle.visible("\u{1B}]0;title\u{07}") == "␛]0;title␇")
    #expect(TextStyle.visible("\u{1B}[8mhidden") == "␛[8mhidden")
    #expect(TextStyle.visible("") == "")
  }

  @Test func `own codes take no column`() {
    #expect(TextStyle.columns(style.bold("营a")) == 3)
    #expect(TextStyle.columns("\u{1B}[31mx\u{1B}[0m") == 1)
    #expect(TextStyle.columns("a[31mb") == 6)
  }

  @Test func `without colour there are no codes`() {
    let plain = TextStyle(.never, for: .output)
    #expect(plain.bold("a") + plain.blue("b") == "ab")
  }
}
