/// The text of one file, as lines for messages and bytes for the parser.
package struct SourceText: Sendable {
  /// The path as messages show it.
  package let path: String
  /// The text in UTF-8, without a byte order mark.
  let bytes: [UInt8]

  /// Takes a file's content as text.
  ///
  /// - Throws: a problem if the content is too long, is not UTF-8 or has control characters.
  init(
    path: String, content: [UInt8], limit: Int = ScenarioLimits.fileBytes
  ) throws(ScenarioProblem) {
    let hasMark = content.starts(with: [0xEF, 0xBB, 0xBF])
    self.path = path
    self.bytes = hasMark ? Array(content.dropFirst(3)) : content
    let start = SourcePlace(file: path, line: 1, column: 1)
    guard content.count <= limit else {
      throw .fileTooLarge(limit: limit, at: start)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(at: SourcePlace(file: path, line: firstInvalidLine(), column: 1))
    }
    if let place = Self.firstControlCharacter(in: text, path: path) {
      throw .controlCharacter(at: place)
    }
  }

  /// The lines, broken where YAML breaks them.
  package var lines: [String] {
    var lines = [""]
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if Self.isBreak(scalar) {
        if !(scalar == "\n" && previous == "\r") { lines.append("") }
      } else {
        lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return lines
  }

  /// Whether YAML ends a line there.
  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  private static func firstControlCharacter(in text: String, path: String) -> SourcePlace? {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        line += 1
        column = 1
        continue
      }
      let isControl = (scalar.value < 32 && scalar != "\t" && scalar != "\r") || scalar.value == 127
      if isControl { return SourcePlace(file: path, line: line, column: column) }
      column += 1
    }
    return nil
  }

  private func firstInvalidLine() -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let invalid = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (invalid ?? 0) + 1
  }
}
