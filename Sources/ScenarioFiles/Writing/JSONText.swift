/// A JSON value whose keys keep their order.
indirect enum JSONText {
  case text(String)
  /// A number, `true` or `false`, as written.
  case literal(String)
  case list([JSONText])
  case object([(String, JSONText)])

  static func number(_ value: Double) -> JSONText { .literal(NumberWording.text(value)) }

  /// The text, indented by two blanks a level.
  func written(indent: Int = 0) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return Self.quoted(text)
    case .literal(let literal): return literal
    case .list(let items):
      if items.isEmpty { return "[]" }
      return "[\n"
        + items.map { inner + $0.written(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map {
        "\(inner)\(Self.quoted($0.0)): \($0.1.written(indent: indent + 2))"
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
