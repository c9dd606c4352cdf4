/// One cell of a table file.
enum CSVCell: Hashable {
  case text(String)
  case number(Double)
  case count(Int)

  /// As RFC 4180 writes it.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front. Numbers keep
  /// their sign: they come from here, not from a file somebody sent.
  var encoded: String {
    switch self {
    case .text(let text): quoted(disarmed(text))
    case .number(let number): NumberText.text(number)
    case .count(let count): String(count)
    }
  }

  private func disarmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, Self.formulaStarts.contains(first) else {
      return text
    }
    return "'" + text
  }

  private func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: Self.specials.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Tab and carriage return are skipped by some spreadsheets, which then see what follows them.
  private static let formulaStarts: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r"]
  private static let specials: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
}
