/// A range for a difference of means.
package struct DifferenceInterval: Sendable, Equatable {
  /// Places of the systems; the difference is the first less the second.
  package let first: Int
  package let second: Int

  package let meanDifference: Double
  package let lowerBound: Double
  package let upperBound: Double

  package func contains(_ difference: Double) -> Bool {
    lowerBound <= difference && difference <= upperBound
  }
}
