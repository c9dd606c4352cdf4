import RealModule

/// A forecast as a normal law.
package struct NormalForecast: Sendable, Equatable {
  /// The mean.
  package let mean: Double
  /// The standard deviation; 0 for a point.
  package let deviation: Double

  /// - Returns: `nil` unless both are finite and the deviation is not negative.
  package init?(mean: Double, deviation: Double) {
    guard mean.isFinite, deviation.isFinite, deviation >= 0 else { return nil }
    self.mean = mean
    self.deviation = deviation
  }

  /// σ [z (2Φ(z) − 1) + 2φ(z) − 1/√π]; the absolute error for a point.
  ///
  /// Citation: T. Gneiting, A. E. Raftery (2007), "Strictly proper scoring rules, prediction, and
  /// estimation", Journal of the American Statistical Association 102, section 4.2,
  /// doi:10.1198/016214506000001437.
  package func rankedProbabilityScore(of observed: Double) -> Double {
    guard deviation > 0 else { return (observed - mean).magnitude }
    let z = (observed - mean) / deviation
    let density = Double.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
    // 2Φ(z) − 1, without the loss of digits near 0.
    let centered = Double.erf(z * 0.5.squareRoot())
    return deviation * (z * centered + 2 * density - 1 / Double.pi.squareRoot())
  }

  /// Minus the logarithm of the density, the smaller the better; `nil` for a point, which has none.
  package func logScore(of observed: Double) -> Double? {
    guard deviation > 0 else { return nil }
    let z = (observed - mean) / deviation
    return z * z / 2 + Double.log(deviation) + Double.log(2 * Double.pi) / 2
  }
}
