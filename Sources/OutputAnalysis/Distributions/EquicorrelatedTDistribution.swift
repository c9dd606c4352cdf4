/// The largest of several t statistics that share one variance estimate and correlate equally.
///
/// With a correlation of ½ these are Dunnett's statistics of comparisons with a control; with a
/// correlation of 0 the largest magnitude is the studentized maximum modulus.
///
/// Citation: C. W. Dunnett (1955), "A multiple comparison procedure for comparing several treatments
/// with a control", Journal of the American Statistical Association 50,
/// doi:10.1080/01621459.1955.10501294.
package struct EquicorrelatedTDistribution: Sendable {
  /// How many statistics there are.
  package let count: Int

  /// Of the shared variance estimate; infinite if the variance is known.
  package let degreesOfFreedom: Double

  /// Of every pair of statistics given the variance.
  package let correlation: Double

  /// - Precondition: `count` and `degreesOfFreedom` are at least 1, `correlation` is in 0 ..< 1.
  package init(count: Int, degreesOfFreedom: Double, correlation: Double = 0.5) {
    precondition(count >= 1, "at least one statistic is needed")
    precondition(degreesOfFreedom >= 1, "at least one degree of freedom is needed")
    precondition(correlation >= 0 && correlation < 1, "the correlation must be in 0 ..< 1")
    self.count = count
    self.degreesOfFreedom = degreesOfFreedom
    self.correlation = correlation
  }

  /// Chance that all statistics are at most `c`.
  package func cumulativeOfMaximum(_ c: Double) -> Double {
    average { scaled, shared in NormalDistribution.cumulative((c * scaled + shared) / own) }
  }

  /// Chance that the magnitudes of all statistics are at most `c`.
  package func cumulativeOfLargestMagnitude(_ c: Double) -> Double {
    guard c > 0 else { return 0 }
    return average { scaled, shared in
      NormalDistribution.cumulative((c * scaled + shared) / own)
        - NormalDistribution.cumulative((shared - c * scaled) / own)
    }
  }

  /// What all statistics keep to with chance `probability`: Dunnett's one-sided constant.
  ///
  /// - Precondition: `probability` is in (0, 1).
  package func quantileOfMaximum(_ probability: Double) -> Double {
    requireProbability(probability)
    return increasingRoot(from: 0, to: 4) { cumulativeOfMaximum($0) - probability }
  }

  /// What all magnitudes keep to with chance `probability`: Dunnett's two-sided constant.
  ///
  /// - Precondition: `probability` is in (0, 1).
  package func quantileOfLargestMagnitude(_ probability: Double) -> Double {
    requireProbability(probability)
    return increasingRoot(from: 0, to: 4) { cumulativeOfLargestMagnitude($0) - probability }
  }

  /// The spread of what a statistic does not share.
  private var own: Double { (1 - correlation).squareRoot() }

  /// The average of the `count`-th power of one statistic's chance, given the scale and the shared part.
  private func average(of chance: (_ scale: Double, _ shared: Double) -> Double) -> Double {
    let weight = correlation.squareRoot()
    let step = weight > 0 ? 0.12 * min(1, own / weight) : 0.12
    return chiAverage(degreesOfFreedom: degreesOfFreedom) { scale in
      weight == 0
        ? power(chance(scale, 0), count)
        : normalAverage(step: step) { z in power(chance(scale, weight * z), count) }
    }
  }
}

/// An integer power by repeated squaring, the same bits on every machine.
func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, factor, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= factor }
    factor *= factor
    rest >>= 1
  }
  return result
}

func requireProbability(_ probability: Double) {
  precondition(probability > 0 && probability < 1, "a quantile needs a probability in (0, 1)")
}
