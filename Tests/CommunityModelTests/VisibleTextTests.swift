import CommunityModel
import Testing

struct VisibleTextTests {
  @Test(
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("a\rb\nc\td", "a␍b␊c␉d"), ("\u{07}\u{7F}\0", "␇␡␀"),
      ("\u{9B}2J", "<U+009B>2J"), ("\u{202E}gnp", "<U+202E>gnp"),
      ("a\u{2066}b\u{2069}", "a<U+2066>b<U+2069>"),
      ("\u{200B}\u{FEFF}\u{AD}", "<U+200B><U+FEFF><U+00AD>"),
      ("\u{200E}\u{61C}", "<U+200E><U+061C>"),
      ("a\u{2028}b", "a<U+2028>b"), ("\u{E0041}", "<U+E0041>"),
    ])
  func `what a terminal obeys or hides is named`(_ text: String, _ shown: String) {
    #expect(VisibleText.of(text) == shown)
    #expect(VisibleText.of(shown) == shown)
  }

  @Test(arguments: ["读书会 🙂", "👨‍👩‍👧 ☺️ 🇨🇳", "e\u{301}", "می\u{200C}خواهم", "العربية", ""])
  func `text of every script stays as it is`(_ text: String) {
    #expect(VisibleText.of(text) == text)
  }

  @Test func `what is to be kept is kept`() {
    #expect(VisibleText.of("a\nb\tc\r", keeping: ["\n", "\t"]) == "a\nb\tc␍")
  }
}
