import DenseLinearAlgebra
import OutputAnalysis

/// Ranges for the differences of all pairs that are all right at once with the chance `level`.
package struct SimultaneousIntervals: Sendable, Equatable {
  /// All pairs, the first before the second.
  package let intervals: [DifferenceInterval]

  package let level: Double

  /// Every interval reaches so many standard errors to either side.
  package let criticalValue: Double

  /// The standard error of the critical value; 0 if it was not estimated.
  package let criticalValueError: Double

  package let method: Method

  /// Where the critical value is from.
  package enum Method: Sendable, Equatable {
    /// The largest of the correlated t statistics, with the correlations seen in the sample.
    case correlatedStatistics
    /// The sum of the chances of error; needs no correlations.
    case bonferroni
  }
}

extension PairedMoments {
  /// Ranges for the differences of all pairs that are all right at once.
  ///
  /// Each pair has a standard error of its own, hence a t statistic of its own. They are taken as
  /// normal with the estimated correlations, each transformed to Student's law: the critical value is
  /// the t quantile at the chance that the equicoordinate normal quantile leaves outside. This is
  /// never wider than Bonferroni's.
  ///
  /// Estimated correlations are unusable with fewer than twenty replications for each system, or with
  /// no differences that vary; Bonferroni's critical value is then taken.
  ///
  /// More points make the critical value, and its stated error, more exact.
  ///
  /// - Precondition: At least two replications; `level`, the chance that all ranges are right, in (0, 1).
  package func simultaneousIntervals(
    level: Double = ConfidenceInterval.defaultLevel,
    method preferred: SimultaneousIntervals.Method = .correlatedStatistics,
    pointsPerShift: Int = 1021
  ) -> SimultaneousIntervals {
    precondition(level > 0 && level < 1, "the level must be in (0, 1)")
    precondition(count >= 2, "intervals need at least two replications")
    let compared = comparisons
    let varying = compared.filter { $0.standardError > 0 && $0.standardError.isFinite }
    let student = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
    var critical = Estimate(
      value: student.bonferroniQuantile(level, count: max(1, compared.count), isTwoSided: true),
      standardError: 0)
    var method = SimultaneousIntervals.Method.bonferroni
    if preferred == .correlatedStatistics, varying.count > 1, count >= 20 * systemCount,
      let estimate = correlatedCriticalValue(
        of: varying, level: level, pointsPerShift: pointsPerShift)
    {
      // Only sampling error can put the estimate above the bound.
      critical = estimate.value < critical.value ? estimate : critical
      method = .correlatedStatistics
    }
    return SimultaneousIntervals(
      intervals: compared.map { $0.interval(criticalValue: critical.value) }, level: level,
      criticalValue: critical.value, criticalValueError: critical.standardError, method: method)
  }

  private func correlatedCriticalValue(
    of pairs: [PairComparison], level: Double, pointsPerShift: Int
  ) -> Estimate? {
    let correlations = Matrix(rowCount: pairs.count, columnCount: pairs.count) { row, column in
      row == column ? 1 : differenceCorrelation(pairs[row], pairs[column])
    }
    guard correlations.elements.allSatisfy(\.isFinite) else { return nil }
    let normal = MultivariateT(
      correlation: correlations, degreesOfFreedom: .infinity, pointsPerShift: pointsPerShift)
    let quantile = normal.equicoordinateQuantile(level, sides: .both)
    let student = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
    func transformed(_ z: Double) -> Double {
      -student.quantile(NormalDistribution.cumulative(-z))
    }
    let value = transformed(quantile.value)
    return Estimate(
      value: value,
      standardError: transformed(quantile.value + quantile.standardError) - value)
  }

  /// The correlation of two differences: of `a - b` and `c - d`, from the variances of the four
  /// differences across.
  private func differenceCorrelation(_ one: PairComparison, _ other: PairComparison) -> Double {
    let covariance =
      (differenceVariance(one.first, other.second) + differenceVariance(one.second, other.first)
        - differenceVariance(one.first, other.first)
        - differenceVariance(one.second, other.second)) / 2
    let product = Double(count) * one.standardError * other.standardError
    return min(1, max(-1, covariance / product))
  }
}

extension PairComparison {
  func interval(criticalValue: Double) -> DifferenceInterval {
    let halfWidth = standardError == 0 ? 0 : criticalValue * standardError
    return DifferenceInterval(
      first: first, second: second, meanDifference: meanDifference,
      lowerBound: meanDifference - halfWidth, upperBound: meanDifference + halfWidth)
  }
}
