package import DenseLinearAlgebra
import OutputAnalysis

/// Correlated normal numbers over one common chi: the multivariate t law, centred at 0.
///
/// With infinite degrees of freedom it is the multivariate normal law. The correlation may be
/// singular, as that of all differences of some systems is. Probabilities are found by sampling with
/// fixed points and come with a standard error.
package struct MultivariateT: Sendable {
  package let correlation: Matrix

  /// At least 1, possibly infinite.
  package let degreesOfFreedom: Double

  private let pointsPerShift: Int

  private static let shiftCount = 12

  /// Which sides of 0 an equicoordinate range is bounded on.
  package enum Sides: Sendable {
    /// All variables at most `c`.
    case upper
    /// All magnitudes at most `c`.
    case both
  }

  /// - Parameters:
  ///   - correlation: Symmetric, ones on the diagonal (zeros for a variable that is always 0),
  ///     positive semidefinite up to rounding.
  ///   - degreesOfFreedom: Of the common chi.
  ///   - pointsPerShift: Twelve times as many points are sampled.
  package init(correlation: Matrix, degreesOfFreedom: Double, pointsPerShift: Int = 1021) {
    precondition(
      correlation.rowCount == correlation.columnCount, "a correlation matrix must be square")
    precondition(
      correlation.elements.allSatisfy { $0.magnitude <= 1 + 1e-9 },
      "correlations must be in -1...1")
    precondition(degreesOfFreedom >= 1, "a t law needs at least one degree of freedom")
    precondition(pointsPerShift >= 1, "at least one point must be sampled")
    self.correlation = correlation
    self.degreesOfFreedom = degreesOfFreedom
    self.pointsPerShift = pointsPerShift
  }

  /// The chance that every variable is between its ends, which may be infinite.
  package func probability(lower: [Double], upper: [Double]) -> Estimate {
    precondition(
      lower.count == correlation.rowCount && upper.count == correlation.rowCount,
      "every variable needs a lower and an upper end")
    precondition(zip(lower, upper).allSatisfy { $0 <= $1 }, "lower ends must not be above upper")
    return sampler(lower: lower, upper: upper).estimate(lower: lower, upper: upper)
  }

  /// The `c` that all variables keep to with the chance `probability`.
  ///
  /// The same points are used for every trial value, so the search is for a zero of one smooth
  /// function; the error is that of the probability over its slope.
  package func equicoordinateQuantile(_ probability: Double, sides: Sides) -> Estimate {
    precondition(probability > 0 && probability < 1, "a quantile needs a probability in (0, 1)")
    let count = Double(correlation.rowCount)
    let sideCount = sides == .both ? 2.0 : 1
    let tail = (1 - probability) / sideCount
    var high = singleQuantile(1 - tail / count)
    if correlation.rowCount == 1 { return Estimate(value: high, standardError: 0) }
    var low = singleQuantile(1 - tail)
    let ends = Self.ends(high, sides: sides, count: correlation.rowCount)
    let sampler = sampler(lower: ends.lower, upper: ends.upper)
    func chance(_ c: Double) -> Estimate {
      let ends = Self.ends(c, sides: sides, count: correlation.rowCount)
      return sampler.estimate(lower: ends.lower, upper: ends.upper)
    }
    var lowExcess = chance(low).value - probability
    if lowExcess >= 0 { return Estimate(value: low, standardError: 0) }
    var highExcess = chance(high).value - probability
    if highExcess <= 0 { return Estimate(value: high, standardError: 0) }
    // False position, halving the excess of an end that stays (the Illinois method).
    var found = high
    // A thousandth of the sampling error, or less.
    let tolerance = 1e-7
    for _ in 0..<60 where high - low > tolerance * high {
      found = low - lowExcess * (high - low) / (highExcess - lowExcess)
      let excess = chance(found).value - probability
      if excess.magnitude < tolerance * (1 - probability) { break }
      if excess < 0 {
        (low, lowExcess) = (found, excess)
        highExcess /= 2
      } else {
        (high, highExcess) = (found, excess)
        lowExcess /= 2
      }
    }
    let step = 1e-4 * found
    let slope = (chance(found + step).value - chance(found - step).value) / (2 * step)
    return Estimate(value: found, standardError: chance(found).standardError / slope)
  }

  private func singleQuantile(_ probability: Double) -> Double {
    degreesOfFreedom.isFinite
      ? StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(probability)
      : NormalDistribution.quantile(probability)
  }

  private static func ends(
    _ c: Double, sides: Sides, count: Int
  ) -> (lower: [Double], upper: [Double]) {
    (
      Array(repeating: sides == .both ? -c : -.infinity, count: count),
      Array(repeating: c, count: count)
    )
  }

  private func sampler(lower: [Double], upper: [Double]) -> RectangleSampler {
    RectangleSampler(
      variables: SeparatedVariables(correlation: correlation, lower: lower, upper: upper),
      degreesOfFreedom: degreesOfFreedom, shiftCount: Self.shiftCount,
      pointsPerShift: pointsPerShift)
  }
}
