import CNumberText

/// How numbers are written in files, whatever the locale.
enum NumberText {
  /// Up to ten significant digits without trailing zeros, and an exponent where `%g` of C uses one;
  /// empty for what is not a finite number.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    if abs(number) < wholeLimit, let whole = Int(exactly: number) { return String(whole) }
    return unsafe String(unsafeUninitializedCapacity: room) { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        Int(unsafe number_text(number, characters.baseAddress, characters.count))
      }
    }
  }

  /// Whole numbers below it have no more than ten digits.
  private static let wholeLimit = 1e10
  /// A sign, ten digits, a point, an exponent of three digits with its sign and letter, and the end.
  private static let room = 24
}
