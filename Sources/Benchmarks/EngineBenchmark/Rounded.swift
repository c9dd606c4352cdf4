import Foundation

/// A number with a fixed number of digits.
func rounded(_ value: Double, digits: Int = 2) -> String {
  String(format: "%.\(digits)f", value)
}
