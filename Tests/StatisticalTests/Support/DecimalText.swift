/// Numbers as an article writes them.
enum DecimalText {
  /// A number with so many digits after the point, with a true minus sign.
  static func fixed(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let whole = Int((abs(value) * scale).rounded())
    let sign = value < 0 && whole > 0 ? "−" : ""
    guard digits > 0 else { return sign + String(whole) }
    let fraction = String(whole % Int(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return sign + "\(whole / Int(scale)).\(zeros)\(fraction)"
  }

  /// A share in per cent: `74.7 %`.
  static func percent(_ share: Double) -> String {
    fixed(100 * share, digits: 1) + " %"
  }

  /// A range of shares in per cent: `25.0–50.0 %`.
  static func percent(_ shares: ClosedRange<Double>) -> String {
    fixed(100 * shares.lowerBound, digits: 1) + "–" + percent(shares.upperBound)
  }
}
