package import CommunityModel

/// What stands between the cells of a row.
package enum FieldSeparator: String, Sendable, CaseIterable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"

  /// Its byte in UTF-8.
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }

  /// What people call it.
  package var name: LocalizedText {
    switch self {
    case .comma: LocalizedText("comma", "逗号")
    case .semicolon: LocalizedText("semicolon", "分号")
    case .tab: LocalizedText("tab", "制表符")
    }
  }

  /// The one that stands most often, outside quotes, in the first line that is not blank; the first of
  /// those that stand equally often.
  init(detectedIn text: [UInt8]) {
    let isLineEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    var isQuoted = false
    let line = text.drop(while: isLineEnd).prefix { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return isQuoted || !isLineEnd(byte)
    }
    isQuoted = false
    let bare = line.filter { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted
    }
    let counts = Self.allCases.map { separator in bare.count { $0 == separator.byte } }
    let most = counts.max() ?? 0
    self = zip(Self.allCases, counts).first { $0.1 == most }?.0 ?? .comma
  }
}
