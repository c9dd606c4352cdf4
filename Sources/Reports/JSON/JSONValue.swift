/// A JSON text whose members keep their order, so that equal results give equal bytes.
indirect enum JSONValue: Equatable, Sendable {
  case object([JSONMember])
  case array([JSONValue])
  case string(String)
  /// Not finite: `null`.
  case number(Double)
  case integer(Int)
  case natural(UInt64)
  case boolean(Bool)

  /// The text, indented by two spaces a level.
  func text(indentation: Int = 0) -> String {
    switch self {
    case .object(let members):
      lines(
        members.map { Self.quoted($0.key) + ": " + $0.value.text(indentation: indentation + 2) }
      )
      .wrapped("{", "}", indentation)
    case .array(let values):
      lines(values.map { $0.text(indentation: indentation + 2) }).wrapped("[", "]", indentation)
    case .string(let string): Self.quoted(string)
    case .number(let number): number.isFinite ? NumberText.text(number) : "null"
    case .integer(let integer): String(integer)
    case .natural(let natural): String(natural)
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }

  /// The text without blanks.
  var compactText: String {
    switch self {
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.compactText }.joined(separator: ",")
        + "}"
    case .array(let values):
      "[" + values.map(\.compactText).joined(separator: ",") + "]"
    default: text()
    }
  }

  private func lines(_ lines: [String]) -> JSONLines { JSONLines(lines: lines) }

  private static func quoted(_ string: String) -> String {
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    return "\"" + (isPlain ? string : string.unicodeScalars.map(escaped).joined()) + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.value < 0x20:
      "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
}

/// One member of a JSON object.
struct JSONMember: Equatable, Sendable {
  let key: String
  let value: JSONValue

  init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// The elements of an object or array, each already text.
private struct JSONLines {
  let lines: [String]

  func wrapped(_ open: String, _ close: String, _ indentation: Int) -> String {
    guard !lines.isEmpty else { return open + close }
    let margin = String(repeating: " ", count: indentation)
    let body = lines.map { margin + "  " + $0 }.joined(separator: ",\n")
    return open + "\n" + body + "\n" + margin + close
  }
}
