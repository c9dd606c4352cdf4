/// What a cell of counts or amounts says.
enum CountCell: Equatable {
  case value(Double)
  /// Nothing, or a word for nothing: the number is not known.
  case missing
  case negative
  case unreadable
  /// More than any group has.
  case huge

  private static let wordsForNothing: Set<String> = [
    "-", "--", "—", "na", "n/a", "#n/a", "null", "nil", "none", "nan", "无", "空", "缺失",
  ]

  /// Reads a number: digits, perhaps in groups of three, with a fraction or a power of ten.
  init(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else {
      self = .missing
      return
    }
    guard text.count <= 32, let number = Self.number(text) else {
      let isWord = text.count <= 8
      let word = isWord ? String(decoding: text, as: UTF8.self).lowercased() : ""
      self = Self.wordsForNothing.contains(word) ? .missing : .unreadable
      return
    }
    if number < 0 {
      self = .negative
    } else {
      self = number <= HistoryLimits.largestCount ? .value(number) : .huge
    }
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let unsigned = text.dropFirst(isSigned ? 1 : 0)
    guard let first = unsigned.first, isDigit(first), unsigned.allSatisfy(isOfNumber) else {
      return nil
    }
    guard unsigned.contains(UInt8(ascii: ",")) else {
      return Double(String(decoding: text, as: UTF8.self))
    }
    let whole = unsigned.prefix { $0 != UInt8(ascii: ".") }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    return Double(String(decoding: text.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || ".,eE+-".utf8.contains(byte)
  }
}
