/// How numbers are written in files and messages.
enum NumberWording {
  /// The shortest text that reads as the same double; whole numbers without a fraction.
  static func text(_ value: Double) -> String {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    return "\(value)"
  }

  /// A range as messages show it.
  static func text(_ range: ClosedRange<Double>) -> String {
    "\(text(range.lowerBound))...\(text(range.upperBound))"
  }
}
