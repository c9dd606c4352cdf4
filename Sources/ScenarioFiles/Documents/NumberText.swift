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
    let isPercentage = text.hasSuffix("%")
    let body = isPercentage ? String(text.dropLast()) : text
    guard let parts = Self.parts(of: body[...]) else {
      self = Self.classifyOther(text)
      return
    }
    if Self.hasLeadingZero(parts.mantissa) {
      self = .ambiguous
      return
    }
    // Shifting the exponent rather than dividing by 100 gives the double nearest to the share.
    let exponent = parts.exponent - (isPercentage ? 2 : 0)
    let value = Double("\(parts.mantissa)e\(exponent)") ?? .infinity
    self = isPercentage ? .percentage(value) : .number(value)
  }

  /// Mantissa and exponent of a decimal number, or `nil`.
  private static func parts(of text: Substring) -> (mantissa: String, exponent: Int)? {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard pieces.count <= 2 else { return nil }
    let unsigned = pieces[0].drop { $0 == "+" || $0 == "-" }
    let digits = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = digits.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard pieces[0].count - unsigned.count <= 1, digits.count <= 2, areDigits,
      digits.contains(where: { !$0.isEmpty })
    else { return nil }
    guard pieces.count == 2 else { return (mantissa(pieces[0], digits), 0) }
    guard let exponent = exponent(pieces[1]) else { return nil }
    return (mantissa(pieces[0], digits), exponent)
  }

  /// A mantissa with digits on both sides of its point.
  private static func mantissa(_ text: Substring, _ digits: [Substring]) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = digits[0].isEmpty ? "0" : String(digits[0])
    let fraction = digits.count < 2 || digits[1].isEmpty ? "" : ".\(digits[1])"
    return sign + whole + fraction
  }

  /// An exponent, cut to what a double can tell apart.
  private static func exponent(_ text: Substring) -> Int? {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard text.count - digits.count <= 1, !digits.isEmpty,
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let size = min(Int(digits) ?? 99_999, 99_999)
    return text.hasPrefix("-") ? -size : size
  }

  private static func hasLeadingZero(_ mantissa: String) -> Bool {
    let digits = mantissa.drop { $0 == "-" }.prefix { $0 != "." }
    return digits.count > 1 && digits.hasPrefix("0")
  }

  private static func classifyOther(_ text: String) -> NumberText {
    let word = text.drop { $0 == "+" || $0 == "-" || $0 == "." }.lowercased()
    if ["inf", "infinity", "nan"].contains(word) { return .notFinite }
    let sign = text.prefix(1).filter { $0 == "+" || $0 == "-" }
    let unsigned = text.dropFirst(sign.count)
    let isOtherBase = ["0x", "0o", "0b", "0X"].contains { unsigned.hasPrefix($0) }
    let separators = Set("0123456789_,:. '")
    let isSeparated = unsigned.first?.isNumber == true && unsigned.allSatisfy(separators.contains)
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
