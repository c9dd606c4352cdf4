/// A normal law of one number.
package struct NormalLaw: Sendable, Equatable {
  package let mean: Double
  package let variance: Double

  package init(mean: Double, variance: Double) {
    self.mean = mean
    self.variance = variance
  }

  package var deviation: Double { variance.squareRoot() }
}
