import Foundation
import OutputAnalysis

extension NondominatedBoxes {
  /// Averages the improvement over a point whose objectives are independent normal numbers.
  ///
  /// The sum over boxes of the product over objectives of `e(upper) - e(lower)`, where `e(c)` is the
  /// mean of `max(0, c - Y)`: `σ (φ(z) + z Φ(z))` at `z = (c - μ) / σ`.
  ///
  /// Citation: as for `NondominatedBoxes`.
  ///
  /// - Parameters:
  ///   - means: The mean of each objective, finite.
  ///   - standardDeviations: Of each objective, finite and at least 0.
  /// - Returns: The mean increase of the hypervolume, at least 0 up to rounding.
  package func expectedImprovement(means: [Double], standardDeviations: [Double]) -> Double {
    precondition(
      means.count == dimension && standardDeviations.count == dimension,
      "every objective needs a mean and a standard deviation")
    precondition(
      standardDeviations.allSatisfy { $0 >= 0 }, "a standard deviation is not negative")
    return (0..<count).reduce(0) { sum, box in
      sum
        + (0..<dimension).reduce(1) { volume, axis in
          let side = box * dimension + axis
          let (mean, deviation) = (means[axis], standardDeviations[axis])
          return volume
            * (expectedShortfall(below: upper[side], mean, deviation)
              - expectedShortfall(below: lower[side], mean, deviation))
        }
    }
  }
}

/// The mean amount by which a normal value falls below a bound.
private func expectedShortfall(below bound: Double, _ mean: Double, _ deviation: Double) -> Double {
  guard bound > -.infinity else { return 0 }
  guard deviation > 0 else { return max(0, bound - mean) }
  let z = (bound - mean) / deviation
  let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  return deviation * (density + z * NormalDistribution.cumulative(z))
}
