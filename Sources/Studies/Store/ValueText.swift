/// Any value as a text that only equal values share: every stored property by name, in the order of
/// declaration, real numbers to the bit.
///
/// It is found by reflection, so that a property added later is in it without anybody's doing. The
/// same value gives the same text in every process.
struct ValueText {
  private(set) var text = ""

  init(of value: Any) {
    append(value)
  }

  private mutating func append(_ value: Any) {
    switch value {
    case let number as Double: text += String(number.bitPattern, radix: 36)
    case let number as Float: text += String(number.bitPattern, radix: 36)
    case let number as any BinaryInteger: text += String(number)
    case let string as String: append(quoted: string)
    case let truth as Bool: text += truth ? "true" : "false"
    default: append(parts: Mirror(reflecting: value), of: value)
    }
  }

  private mutating func append(parts mirror: Mirror, of value: Any) {
    switch mirror.displayStyle {
    case .enum where mirror.children.isEmpty:
      text += "." + String(reflecting: value)
    case .set, .dictionary:
      // These have another order in every process.
      append(list: mirror.children.map { Self(of: $0.value).text }.sorted())
    case .class:
      preconditionFailure("a reference says nothing about the value behind it")
    default:
      text += "("
      for child in mirror.children {
        text += (child.label ?? "") + ":"
        append(child.value)
        text += ","
      }
      text += ")"
    }
  }

  private mutating func append(list: [String]) {
    text += "(" + list.joined(separator: ",") + ")"
  }

  /// The length comes first, so that no string can look like what follows it.
  private mutating func append(quoted string: String) {
    text += "\(string.utf8.count)'" + string
  }
}
