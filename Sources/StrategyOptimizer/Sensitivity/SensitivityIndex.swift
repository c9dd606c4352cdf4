package import OutputAnalysis

/// A share of a function's variance, and how well it is known.
package struct SensitivityIndex: Sendable, Equatable {
  /// The mean over independent scramblings, and its t interval; for this index alone.
  package let interval: ConfidenceInterval

  /// Whether the whole interval is above 0; an input that does nothing seldom has such an index.
  package var isDistinguishableFromZero: Bool { interval.lowerBound > 0 }

  init(estimates: [Double], level: Double) {
    interval = ConfidenceInterval(ofMean: RunningMoments(estimates), level: level)
  }
}
