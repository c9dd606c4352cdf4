/// Text that came from elsewhere, safe to show on a terminal.
///
/// A terminal obeys some characters instead of showing them: it moves the cursor, changes its title, or
/// turns the order of a line around. Others are not seen at all, so that two names look the same.
package enum VisibleText {
  /// The text with such characters shown by their names, except those that are to be kept.
  package static func of(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.map { kept.contains($0) ? String($0) : of($0) }.joined()
  }

  /// A character as it is shown: `␛` for escape, `<U+202E>` for what has no picture, else itself.
  package static func of(_ scalar: Unicode.Scalar) -> String {
    guard isHidden(scalar) else { return String(scalar) }
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      return String(picture)
    }
    if scalar.value == 0x7F { return "␡" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Whether a terminal would not show the character.
  ///
  /// Joiners are text: emoji and some scripts are written with them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }
}
