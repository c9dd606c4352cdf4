/// One cell of a table file.
enum CSVCell: Hashable {
  case text(String)
  case number(Double)
  case count(Int)

  /// A number, or an empty cell where there is none.
  static func optional(_ number: Double?) -> CSVCell { number.map(CSVCell.number) ?? .text("") }

  /// Whether something is so.
  static func answer(_ isSo: Bool) -> CSVCell { .text(isSo ? "yes" : "no") }

  /// As RFC 4180 writes it.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front. Numbers keep
  /// their sign: they come from here, not from a file somebody sent. NUL, at which some readers end, is
  /// written as U+FFFD, and what is longer than a cell of Excel can be is cut.
  var encoded: String {
    switch self {
    case .text(let text): Self.isPlain(text) ? text : quoted(shortened(disarmed(text)))
    case .number(let number): NumberText.text(number)
    case .count(let count): String(count)
    }
  }

  /// Whether a text is a word of ASCII letters, digits and underscores, as most are: it stays as it is.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count < longestText
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private func disarmed(_ text: String) -> String {
    let text = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    let first = text.unicodeScalars.first { !Self.isSkipped($0) }
    let begins = text.unicodeScalars.first.map(Self.lineStarts.contains) ?? false
    guard begins || first.map(Self.formulaStarts.contains) ?? false else { return text }
    return "'" + text
  }

  /// Whether spreadsheets, or people who copy a cell, may lose a character at the beginning and so see what
  /// follows it.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control || properties.generalCategory == .format
  }

  private func shortened(_ text: String) -> String {
    guard text.utf16.count > Self.longestText else { return text }
    var room = Self.longestText - 1
    let start = text.unicodeScalars.prefix {
      room -= $0.utf16.count
      return room >= 0
    }
    return String(start) + "…"
  }

  private func quoted(_ text: String) -> String {
    let isSpecial =
      text.unicodeScalars.contains(where: Self.specials.contains)
      || text.unicodeScalars.first.map(Self.isSkipped) ?? false
      || text.unicodeScalars.last.map(Self.isSkipped) ?? false
    guard isSpecial else { return text }
    let hasQuotes = text.utf8.contains(UInt8(ascii: "\""))
    return "\"" + (hasQuotes ? text.replacing("\"", with: "\"\"") : text) + "\""
  }

  /// Full-width forms too: Excel in Chinese and Japanese takes them for the others.
  private static let formulaStarts: [Unicode.Scalar] = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  /// Spreadsheets that break lines here see what follows at a beginning.
  private static let lineStarts: [Unicode.Scalar] = ["\t", "\r", "\n"]
  private static let specials: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
  /// UTF-16 code units in a cell of Excel at most.
  private static let longestText = 32_767
}
