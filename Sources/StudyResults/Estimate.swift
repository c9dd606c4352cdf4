import OutputAnalysis

/// What the replications say about one figure.
public struct Estimate: Sendable, Equatable {
  /// The replications that have a value.
  public var count: Int
  /// The mean over them; not a number if there are none.
  public var mean: Double
  /// The standard error of the mean; not a number below two values.
  public var standardError: Double
  /// How the figure differs between futures; not numbers if there is no value.
  public var quantiles: Quantiles

  /// Makes an estimate.
  public init(count: Int, mean: Double, standardError: Double, quantiles: Quantiles) {
    self.count = count
    self.mean = mean
    self.standardError = standardError
    self.quantiles = quantiles
  }

  /// The half-width of the 95 % interval of the mean (Student's t); infinite below two values.
  package var halfWidth: Double {
    guard count > 1 else { return .infinity }
    return standardError * StudentTDistribution(degreesOfFreedom: Double(count - 1)).quantile(0.975)
  }
}

/// A mean and its standard error, where the spread between futures is of no interest.
public struct MeanEstimate: Sendable, Equatable {
  /// The mean over the replications that have a value; not a number if there are none.
  public var mean: Double
  /// The standard error of the mean; not a number below two values.
  public var standardError: Double

  /// Makes an estimate.
  public init(mean: Double, standardError: Double) {
    self.mean = mean
    self.standardError = standardError
  }
}
