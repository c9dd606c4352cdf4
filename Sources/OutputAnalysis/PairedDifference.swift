/// How two strategies differ, replication by replication, under common random numbers.
///
/// Both strategies of a pair see the same random numbers, so much of the chance is the same on both
/// sides and cancels in the difference; the interval of the mean difference is then far narrower
/// than the two intervals of the means suggest.
///
/// Citation: A. M. Law, "Simulation Modeling and Analysis", sections "Confidence intervals for the
/// difference between the expected responses of two systems" and "Common random numbers".
public struct PairedDifference: Sendable, Equatable {
  /// Outcomes of the strategy under study.
  public private(set) var candidate = RunningMoments()

  /// Outcomes of the strategy it is compared with.
  public private(set) var reference = RunningMoments()

  /// Candidate less reference, per replication.
  public private(set) var difference = RunningMoments()

  /// A comparison of no replications.
  public init() {}

  /// Takes in one replication of both strategies with the same random numbers.
  public mutating func add(candidate candidateValue: Double, reference referenceValue: Double) {
    candidate.add(candidateValue)
    reference.add(referenceValue)
    difference.add(candidateValue - referenceValue)
  }

  /// Takes in all replications of `other`.
  public mutating func merge(_ other: PairedDifference) {
    candidate.merge(other.candidate)
    reference.merge(other.reference)
    difference.merge(other.difference)
  }

  /// Student's t interval of the mean difference.
  ///
  /// - Precondition: `level` is in (0, 1).
  public func interval(
    level: Double = ConfidenceInterval.defaultLevel
  ) -> ConfidenceInterval {
    ConfidenceInterval(ofMean: difference, level: level)
  }

  /// How many times more replications independent random numbers would need for the same precision.
  ///
  /// The sum of the variances over the variance of the difference: 1 if the pairs do not correlate,
  /// below 1 if common random numbers do harm, infinite if the difference never varies, not a
  /// number below two replications or if nothing varies.
  public var varianceReductionFactor: Double {
    (candidate.variance + reference.variance) / difference.variance
  }
}
