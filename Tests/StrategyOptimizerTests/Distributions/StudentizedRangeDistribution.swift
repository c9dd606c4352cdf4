@testable import OutputAnalysis

/// The range of independent normal numbers over an estimate of their standard deviation.
///
/// Tukey's constant for the differences of all pairs; the difference of two means is compared with it
/// times the standard error of *one* mean.
///
/// Citation: J. W. Tukey (1953), "The problem of multiple comparisons"; the integral as in
/// M. D. Copenhaver, B. Holland (1988), "Computation of the distribution of the maximum studentized
/// range statistic", Journal of Statistical Computation and Simulation 30,
/// doi:10.1080/00949658808811082.
struct StudentizedRangeDistribution: Sendable {
  /// How many numbers the range is of.
  let count: Int

  /// Of the estimate; infinite if the standard deviation is known.
  let degreesOfFreedom: Double

  /// - Precondition: `count` is at least 2, `degreesOfFreedom` at least 1.
  init(count: Int, degreesOfFreedom: Double) {
    precondition(count >= 2, "a range needs at least two numbers")
    precondition(degreesOfFreedom >= 1, "at least one degree of freedom is needed")
    self.count = count
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Chance of a range of at most `q`.
  func cumulative(_ q: Double) -> Double {
    guard q > 0 else { return 0 }
    return Double(count)
      * chiAverage(degreesOfFreedom: degreesOfFreedom) { scale in
        normalAverage(step: 0.12) { largest in
          power(
            NormalDistribution.cumulative(largest)
              - NormalDistribution.cumulative(largest - q * scale), count - 1)
        }
      }
  }

  /// The range that is not exceeded with chance `probability`.
  ///
  /// - Precondition: `probability` is in (0, 1).
  func quantile(_ probability: Double) -> Double {
    requireProbability(probability)
    return increasingRoot(from: 0, to: 6) { cumulative($0) - probability }
  }
}
