/// A decimal number as it is written, with or without `%` behind it.
struct DecimalText {
  private enum Part {
    case start, whole, fraction, exponentStart, exponent, end
  }

  private let text: String
  private var part = Part.start
  private var isNegative = false
  private var startsWithZero = false
  private var wholeCount = 0
  private var fractionCount = 0
  /// What the digits are without the point; right as long as they are few.
  private var digits: UInt64 = 0
  private var isExponentNegative = false
  /// Digits of the exponent; `nil` if there is none.
  private var exponentCount: Int?
  /// Cut to what a double can tell apart.
  private var exponentSize = 0
  /// Whether `%` stands behind it.
  private(set) var isPercentage = false

  /// `nil` if the text is no decimal number.
  init?(_ text: String) {
    self.text = text
    for byte in text.utf8 {
      guard take(byte) else { return nil }
    }
    guard wholeCount + fractionCount > 0, exponentCount != 0 else { return nil }
  }

  /// Whether a zero stands before other digits, such as in `007`.
  var hasLeadingZero: Bool { startsWithZero && wholeCount > 1 }

  /// The double nearest to it, a share if it is a percentage; infinite if it is beyond the range of a double.
  var value: Double {
    // Shifting the exponent rather than dividing by 100 gives the double nearest to the share.
    let exponent = (isExponentNegative ? -exponentSize : exponentSize) - (isPercentage ? 2 : 0)
    let shift = exponent - fractionCount
    guard wholeCount + fractionCount <= Self.exactDigits, abs(shift) < Self.exactPowers.count else {
      return Double("\(mantissa)e\(exponent)") ?? .infinity
    }
    // Neither has an error as a double, so that one operation gives the nearest.
    let (number, power) = (Double(digits), Self.exactPowers[abs(shift)])
    let size = shift < 0 ? number / power : number * power
    return isNegative ? -size : size
  }

  /// The number without exponent and `%`, with digits on both sides of its point.
  private var mantissa: String {
    let unsigned = text.drop { $0 == "+" || $0 == "-" }.prefix { $0.isNumber || $0 == "." }
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].isEmpty ? "0" : parts[0]
    let fraction = parts.count < 2 || parts[1].isEmpty ? "" : ".\(parts[1])"
    return (isNegative ? "-" : "") + whole + fraction
  }

  /// Takes in one byte more; whether it can stand there.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57: takeDigit(byte - 48)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): takeSign(isMinus: byte == UInt8(ascii: "-"))
    case UInt8(ascii: "."): takePoint()
    case UInt8(ascii: "e"), UInt8(ascii: "E"): takeExponent()
    case UInt8(ascii: "%"): takePercent()
    default: false
    }
  }

  private mutating func takeDigit(_ digit: UInt8) -> Bool {
    switch part {
    case .start, .whole:
      if wholeCount == 0 { startsWithZero = digit == 0 }
      part = .whole
      wholeCount += 1
    case .fraction: fractionCount += 1
    case .exponentStart, .exponent:
      part = .exponent
      exponentCount = (exponentCount ?? 0) + 1
      exponentSize = min(10 * exponentSize + Int(digit), Self.largestExponent)
      return true
    case .end: return false
    }
    digits = digits &* 10 &+ UInt64(digit)
    return true
  }

  private mutating func takeSign(isMinus: Bool) -> Bool {
    switch part {
    case .start: (part, isNegative) = (.whole, isMinus)
    case .exponentStart: (part, isExponentNegative) = (.exponent, isMinus)
    case .whole, .fraction, .exponent, .end: return false
    }
    return true
  }

  private mutating func takePoint() -> Bool {
    guard part == .start || part == .whole else { return false }
    part = .fraction
    return true
  }

  private mutating func takeExponent() -> Bool {
    guard part == .whole || part == .fraction else { return false }
    (part, exponentCount) = (.exponentStart, 0)
    return true
  }

  private mutating func takePercent() -> Bool {
    guard part != .end else { return false }
    (part, isPercentage) = (.end, true)
    return true
  }

  private static let largestExponent = 99_999
  /// Numbers of so many digits are doubles.
  private static let exactDigits = 15
  /// Powers of ten that are doubles.
  private static let exactPowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
