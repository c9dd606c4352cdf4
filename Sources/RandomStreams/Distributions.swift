import PortableMath

/// Transformations of uniform words, the same bits on every processor.
package enum Distributions {
  /// A standard exponential number (mean 1) from one word; at most 22.9.
  package static func exponentialThreshold(_ word: UInt32) -> Double {
    -naturalLogarithm(UnitInterval.double(word))
  }

  /// A standard exponential number from two words, fine enough for a pool of a billion.
  package static func exponentialThreshold(_ high: UInt32, _ low: UInt32) -> Double {
    -naturalLogarithm(UnitInterval.double(high, low))
  }

  /// A standard normal number from one word, by inversion; within ±6.4.
  package static func standardNormal(_ word: UInt32) -> Double {
    NormalDistribution.quantile(UnitInterval.double(word))
  }

  /// A lognormal number with mean 1 from one word, for a log standard deviation.
  package static func unitMeanLognormal(_ word: UInt32, logSpread: Double) -> Double {
    exponential(logSpread * standardNormal(word) - 0.5 * logSpread * logSpread)
  }
}
