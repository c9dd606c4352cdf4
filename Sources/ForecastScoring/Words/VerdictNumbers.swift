/// Numbers as a sentence shows them.
enum VerdictNumbers {
  /// A share in whole percent.
  static func percent(_ share: Double) -> String {
    "\(Int(min(share * 100, largest).rounded()))%"
  }

  /// A size of at least 0 with one decimal.
  static func size(_ value: Double) -> String {
    let tenths = Int((min(value, largest) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static let largest = 1e12
}
