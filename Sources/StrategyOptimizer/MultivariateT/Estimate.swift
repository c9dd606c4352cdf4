/// A number found by sampling, and its standard error.
package struct Estimate: Sendable, Equatable {
  package let value: Double
  package let standardError: Double

  package init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// The mean of independent estimates and its standard error.
  init(meanOf values: [Double]) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(value: mean, standardError: (squares / (count * (count - 1))).squareRoot())
  }
}
