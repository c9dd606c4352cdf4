/// How many columns of a terminal a text takes.
///
/// Wide are the East Asian Wide and Fullwidth characters of Unicode Standard Annex #11, emoji among them;
/// marks that stand on other characters take no column; what people see as one character takes two at most.
package enum DisplayWidth {
  /// Wide characters, except those that are shown as emoji by themselves.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x191FF,
    0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F1E6...0x1F265, 0x20000...0x3FFFD,
  ]

  /// The second and third letters of Hangul syllables, and the filler, stand with the first.
  private static let joined: [ClosedRange<UInt32>] = [
    0x1160...0x11FF, 0x3164...0x3164, 0xD7B0...0xD7FF, 0xFFA0...0xFFA0,
  ]

  /// The columns of one scalar.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: 0
    default:
      if joined.contains(where: { $0.contains(scalar.value) }) {
        0
      } else {
        isWide(scalar) ? 2 : 1
      }
    }
  }

  /// The columns of a text on one line.
  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of what people see as one character.
  private static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isEmoji = scalars.contains("\u{FE0F}") && scalars.first?.properties.isEmoji == true
    return isEmoji ? 2 : min(2, scalars.reduce(0) { $0 + of($1) })
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
  }

  /// A text cut to a number of columns, with an ellipsis where something is missing.
  ///
  /// Marks that stand on one character are cut too where there are more than any script needs.
  package static func cut(_ text: String, to columns: Int) -> String {
    let isShort = text.unicodeScalars.count <= scalarsPerColumn * columns
    guard !isShort || of(text) > columns else { return text }
    var room = (columns: columns - 1, scalars: scalarsPerColumn * columns)
    let start = text.prefix {
      room.columns -= of($0)
      room.scalars -= $0.unicodeScalars.count
      return room.columns >= 0 && room.scalars >= 0
    }
    return start + "…"
  }

  private static let scalarsPerColumn = 8
}
