import Foundation

/// Numbers as tables show them.
enum Figure {
  static func text(_ value: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  static func percent(_ share: Double) -> String { text(100 * share, digits: 0) + " %" }
}
