extension ArraySlice<UInt8> {
  /// The text without blanks around it, in UTF-8: spaces, tabs, line ends, no-break spaces and
  /// ideographic spaces.
  func trimmingBlanks() -> ArraySlice<UInt8> {
    // Most cells begin and end with a letter or digit.
    if let first, let last, Self.isVisible(first), Self.isVisible(last) { return self }
    var trimmed = self
    while let length = Self.blanks.first(where: { trimmed.starts(with: $0) })?.count {
      trimmed = trimmed.dropFirst(length)
    }
    while let length = Self.blanks.first(where: { trimmed.suffix($0.count).elementsEqual($0) })?
      .count
    {
      trimmed = trimmed.dropLast(length)
    }
    return trimmed
  }

  private static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }

  private static let blanks: [[UInt8]] = [" ", "\t", "\r", "\n", "\u{A0}", "\u{3000}"].map {
    Array($0.utf8)
  }
}
