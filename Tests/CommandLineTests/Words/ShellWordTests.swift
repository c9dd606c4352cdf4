import Testing

@testable import flywheel

struct ShellWordTests {
  @Test(
    arguments: [
      ("scenarios/春季_1.yaml", "scenarios/春季_1.yaml"), ("a b", "'a b'"), ("it's", "'it'\\''s'"),
      ("$(rm x)", "'$(rm x)'"), ("`x`", "'`x`'"), ("-x", "'-x'"), ("", "''"), ("a;b", "'a;b'"),
      ("a\nb", "'a\nb'"),
    ])
  func `a shell reads it as one word`(_ text: String, _ word: String) {
    #expect(ShellWord.quoted(text) == word)
  }
}
