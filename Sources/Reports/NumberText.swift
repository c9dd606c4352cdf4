import Foundation

/// How numbers are written in files, whatever the locale.
enum NumberText {
  /// Up to ten significant digits without trailing zeros, and an exponent where `%g` of C uses one;
  /// empty for what is not a finite number.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    // Adding zero turns −0 into 0.
    return String(format: "%.10g", number + 0)
  }
}
