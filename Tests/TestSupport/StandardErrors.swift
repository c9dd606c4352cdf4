/// How far a sample mean lies from an expected value, measured in its standard errors.
public struct StandardErrors: Sendable {
  /// The sample mean.
  public let mean: Double
  /// The standard error of the mean.
  public let standardError: Double

  /// Summarises a sample.
  ///
  /// - Precondition: There are at least two values.
  public init(_ sample: [Double]) {
    precondition(sample.count >= 2, "a standard error needs two values")
    let count = Double(sample.count)
    let mean = sample.reduce(0, +) / count
    let squares = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    standardError = (squares / (count - 1) / count).squareRoot()
  }

  /// The distance of the mean from a value, in standard errors.
  public func distance(from expected: Double) -> Double {
    abs(mean - expected) / standardError
  }
}
