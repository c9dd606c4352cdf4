import RealModule

/// Student's t distribution.
package struct StudentTDistribution: Sendable {
  package let degreesOfFreedom: Double

  /// - Precondition: `degreesOfFreedom` is finite and at least 1.
  package init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom >= 1 && degreesOfFreedom.isFinite,
      "a t distribution needs finite degrees of freedom of at least 1")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Chance of a value of at most `t`.
  package func cumulative(_ t: Double) -> Double {
    let beyond = outsideAndInside(abs(t)).outside / 2
    return t < 0 ? beyond : 1 - beyond
  }

  /// The value that is not exceeded with chance `probability`.
  ///
  /// - Precondition: `probability` is in 1e-100 ..< 1.
  package func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 1e-100 && probability < 1, "a t quantile needs a probability in 1e-100 ..< 1")
    if probability == 0.5 { return 0 }
    let tail = min(probability, 1 - probability)
    let magnitude = tail > 0.25 ? centralQuantile(1 - 2 * tail) : tailQuantile(tail)
    return probability < 0.5 ? -magnitude : magnitude
  }

  /// Where the chance of a value within ±t is `inside`.
  private func centralQuantile(_ inside: Double) -> Double {
    // The density is largest at 0, so this start is at most the quantile.
    let start = inside / (2 * densityTimesT(1e-100) / 1e-100)
    return quantileSearch(for: inside, from: start) { t in
      (outsideAndInside(t).inside, 2 * densityTimesT(t))
    }
  }

  /// Where the chance of a value above t is `tail`.
  private func tailQuantile(_ tail: Double) -> Double {
    quantileSearch(for: tail, from: tailStart(tail)) { t in
      (outsideAndInside(t).outside / 2, -densityTimesT(t))
    }
  }

  /// The smaller of the power-law bound on the quantile, close for few degrees of freedom, and the
  /// first correction to the normal quantile, close for many.
  private func tailStart(_ tail: Double) -> Double {
    let normal = -NormalDistribution.quantile(tail)
    let corrected = normal + normal * (normal * normal + 1) / (4 * degreesOfFreedom)
    let densityAtZero = densityTimesT(1e-100) / 1e-100
    let logBound =
      (Double.log(densityAtZero / tail) / degreesOfFreedom)
      + (1 - 1 / degreesOfFreedom) * Double.log(degreesOfFreedom) / 2
    return min(corrected, Double.exp(logBound))
  }

  /// Chances of a value outside and inside ±t.
  private func outsideAndInside(_ t: Double) -> (outside: Double, inside: Double) {
    let (x, y) = betaArgument(t)
    let beta = IncompleteBeta(degreesOfFreedom / 2, 0.5, x: x, y: y)
    return (beta.lower, beta.upper)
  }

  private func densityTimesT(_ t: Double) -> Double {
    let (x, y) = betaArgument(t)
    return betaKernel(degreesOfFreedom / 2, 0.5, x: x, y: y)
  }

  /// `ν / (ν + t²)` and its complement.
  private func betaArgument(_ t: Double) -> (x: Double, y: Double) {
    let ratio = t * t / degreesOfFreedom
    return (1 / (1 + ratio), 1 / (1 + 1 / ratio))
  }
}

extension StudentTDistribution {
  /// What `count` t statistics, whatever their dependence, keep to with at least the chance
  /// `probability`: Bonferroni's constant.
  ///
  /// - Precondition: `probability` is in (0, 1), `count` at least 1.
  package func bonferroniQuantile(_ probability: Double, count: Int, isTwoSided: Bool) -> Double {
    precondition(count >= 1, "at least one statistic is needed")
    requireProbability(probability)
    // From the lower tail, where a small chance keeps its digits.
    return -quantile((1 - probability) / Double(isTwoSided ? 2 * count : count))
  }
}
