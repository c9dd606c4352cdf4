/// What a scalar says when a number is expected.
///
/// Numbers are those of YAML 1.2's core schema in decimal, and percentages. What other readers of
/// YAML would take for a number in another base, or with separators, is told apart so that it can
/// be explained.
enum NumberText: Equatable {
  /// A number as written; infinite if it is beyond the range of a double.
  case number(Double)
  /// A percentage, as a share.
  case percentage(Double)
  /// `.nan`, `.inf` and their kin.
  case notFinite
  /// Something with digits that could be read in two ways, such as `0x1F`, `1_000` or `007`.
  case ambiguous
  /// Anything else.
  case notNumber

  init(_ text: String) {
    guard let decimal = DecimalText(text) else {
      self = Self.classifyOther(text)
      return
    }
    if decimal.hasLeadingZero {
      self = .ambiguous
    } else {
      self = decimal.isPercentage ? .percentage(decimal.value) : .number(decimal.value)
    }
  }

  private static func classifyOther(_ text: String) -> NumberText {
    // Most texts are words, which how they begin tells.
    guard let first = text.utf8.first(where: { !"+-.".utf8.contains($0) }),
      (48...57).contains(first) || "iInN".utf8.contains(first)
    else { return .notNumber }
    let word = text.drop { $0 == "+" || $0 == "-" || $0 == "." }.lowercased()
    if ["inf", "infinity", "nan"].contains(word) { return .notFinite }
    let sign = text.prefix(1).filter { $0 == "+" || $0 == "-" }
    let unsigned = text.dropFirst(sign.count)
    let isOtherBase = ["0x", "0o", "0b", "0X"].contains { unsigned.hasPrefix($0) }
    let isSeparated =
      unsigned.first?.isNumber == true && unsigned.allSatisfy { "0123456789_,:. '".contains($0) }
    return isOtherBase || isSeparated ? .ambiguous : .notNumber
  }

  /// The number or share, if it is one.
  var value: Double? {
    switch self {
    case .number(let value), .percentage(let value): value
    case .notFinite, .ambiguous, .notNumber: nil
    }
  }
}
