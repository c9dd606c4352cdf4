/// Words of commands that people copy.
enum ShellWord {
  /// A text as one word of a shell's command: in quotes where the shell would read it otherwise.
  static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && !text.hasPrefix("-")
      && text.allSatisfy { $0.isLetter || $0.isNumber || "._-+/:@%".contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
