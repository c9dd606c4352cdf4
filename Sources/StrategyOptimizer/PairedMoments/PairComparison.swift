/// How the means of two systems compare, and what their common random numbers were worth.
///
/// All are not a number below two replications.
package struct PairComparison: Sendable, Equatable {
  /// Places of the systems; differences are the first less the second.
  package let first: Int
  package let second: Int

  package let meanDifference: Double

  /// The standard error of the mean difference under common random numbers.
  package let standardError: Double

  /// The correlation of the two systems' values; not a number if one of them never varies.
  package let correlation: Double

  /// How many times more replications independent random numbers would need for the same precision:
  /// infinite if the difference never varies, not a number if nothing varies.
  package let varianceReductionFactor: Double
}

extension PairedMoments {
  package func comparison(_ first: Int, _ second: Int) -> PairComparison {
    let differenceVariance = differenceVariance(first, second)
    let sum = variance(first) + variance(second)
    let product = variance(first).squareRoot() * variance(second).squareRoot()
    return PairComparison(
      first: first, second: second,
      meanDifference: meanDifference(first, second),
      standardError: (differenceVariance / Double(count)).squareRoot(),
      // Rounding may lead just beyond ±1; what is not a number stays so.
      correlation: product > 0 ? min(1, max(-1, covariance(first, second) / product)) : .nan,
      varianceReductionFactor: sum / differenceVariance)
  }

  /// All pairs, the first before the second.
  package var comparisons: [PairComparison] {
    (0..<systemCount).flatMap { first in
      (first + 1..<max(first + 1, systemCount)).map { comparison(first, $0) }
    }
  }
}
