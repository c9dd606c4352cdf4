import OutputAnalysis

/// How far a system is from the best of the *others*: above 0 it is the best itself, below it is not.
package struct ComparisonWithBest: Sendable, Equatable {
  package let place: Int

  /// At most 0; 0 if the system is shown to be the best.
  package let lowerBound: Double

  /// At least 0; 0 if the system is shown not to be the best.
  package let upperBound: Double
}

extension PairedMoments {
  /// Hsu's constrained intervals of each mean less the largest of the other means.
  ///
  /// All are right at once with the chance `level`. Paired differences with Bonferroni's t quantile,
  /// so that neither equal variances nor a pattern of correlations is assumed.
  ///
  /// Citation: J. C. Hsu (1984), "Constrained simultaneous confidence intervals for multiple
  /// comparisons with the best", The Annals of Statistics 12, doi:10.1214/aos/1176346727.
  ///
  /// - Precondition: At least two replications and two systems; `level` in (0, 1).
  package func comparisonsWithBest(
    level: Double = ConfidenceInterval.defaultLevel
  ) -> [ComparisonWithBest] {
    precondition(level > 0 && level < 1, "the level must be in (0, 1)")
    precondition(count >= 2 && systemCount >= 2, "a comparison needs two replications and systems")
    let student = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
    let criticalValue = student.bonferroniQuantile(
      level, count: systemCount - 1, isTwoSided: false)
    return (0..<systemCount).map { place in
      let intervals = (0..<systemCount).filter { $0 != place }.map {
        comparison(place, $0).interval(criticalValue: criticalValue)
      }
      let lower = intervals.reduce(Double.infinity) { min($0, $1.lowerBound) }
      let upper = intervals.reduce(Double.infinity) { min($0, $1.upperBound) }
      return ComparisonWithBest(
        place: place, lowerBound: min(0, lower), upperBound: max(0, upper))
    }
  }
}
