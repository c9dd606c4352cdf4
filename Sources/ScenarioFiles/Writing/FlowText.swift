/// Values on one line, as YAML and as people read them.
enum FlowText {
  /// A value in flow style.
  static func text(_ node: DocumentNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): scalar(text, isPlain: isPlain)
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\(key($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// A scalar so that it reads as the same text, and as a number only if it was one.
  static func scalar(_ text: String, isPlain: Bool) -> String {
    isPlain && isSafe(text) ? text : quoted(text)
  }

  /// A key, in quotes where it needs them.
  static func key(_ key: String) -> String { isSafe(key) ? key : quoted(key) }

  /// Whether a text can stand without quotes wherever it is: a word, a number or a path of keys.
  private static func isSafe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    let isInner = text.unicodeScalars.allSatisfy {
      isWordScalar($0) || "-+.%_".unicodeScalars.contains($0)
    }
    let startsWell = isWordScalar(first) || (["-", "+", "."].contains(first) && text.count > 1)
    return isInner && startsWell && last != "-" && !text.hasPrefix("--")
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122, 0x4E00...0x9FFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if scalar.properties.isWhitespace && scalar != " " || scalar.value < 32 {
          quoted += "\\U" + hex(scalar.value)
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
