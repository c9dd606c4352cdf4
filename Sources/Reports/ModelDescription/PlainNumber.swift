import Foundation

/// How a model description writes numbers.
enum PlainNumber {
  /// Groups of three digits, and after the point no more than some significant digits in all; six
  /// are as many as anybody states.
  static func text(_ number: Double, digits: Int = 6) -> String {
    let magnitude = abs(number)
    guard magnitude < 1e15 else { return String(format: "%g", number) }
    let exponent = magnitude > 0 ? Int(log10(magnitude).rounded(.down)) : 0
    let decimals = min(max(0, digits - 1 - exponent), 12)
    let parts = String(format: "%.\(decimals)f", magnitude).split(separator: ".")
    let fraction = parts.dropFirst().first?.reversed().drop { $0 == "0" }.reversed() ?? []
    let sign = number < 0 ? "−" : ""
    return sign + grouped(parts[0]) + (fraction.isEmpty ? "" : "." + String(fraction))
  }

  private static func grouped(_ digits: Substring) -> String {
    digits.enumerated().reduce(into: "") { text, digit in
      let rest = digits.count - digit.offset
      if digit.offset > 0, rest.isMultiple(of: 3) { text.append(",") }
      text.append(digit.element)
    }
  }
}
