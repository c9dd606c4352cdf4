import RealModule

/// The chi-square distribution.
package struct ChiSquareDistribution: Sendable {
  package let degreesOfFreedom: Double

  /// - Precondition: `degreesOfFreedom` is finite and at least 1.
  package init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom >= 1 && degreesOfFreedom.isFinite,
      "a chi-square distribution needs finite degrees of freedom of at least 1")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Chance of a value of at most `x`; 0 below 0.
  package func cumulative(_ x: Double) -> Double { halved(x).lower }

  /// Chance of a value above `x`, the p-value of a chi-square test; small chances keep their
  /// digits.
  package func upperTail(_ x: Double) -> Double { halved(x).upper }

  /// The value that is not exceeded with chance `probability`.
  ///
  /// - Precondition: `probability` is in 1e-100 ..< 1.
  package func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 1e-100 && probability < 1,
      "a chi-square quantile needs a probability in 1e-100 ..< 1")
    let start = quantileStart(probability)
    if probability < 0.5 {
      return quantileSearch(for: probability, from: start) { x in
        (cumulative(x), gammaKernel(degreesOfFreedom / 2, x: x / 2))
      }
    }
    return quantileSearch(for: 1 - probability, from: start) { x in
      (upperTail(x), -gammaKernel(degreesOfFreedom / 2, x: x / 2))
    }
  }

  /// The cube-root approximation, or, low in the lower tail where that fails, the leading term.
  ///
  /// Citation: E. B. Wilson, M. M. Hilferty (1931), "The distribution of chi-square", PNAS 17,
  /// doi:10.1073/pnas.17.12.684.
  private func quantileStart(_ probability: Double) -> Double {
    let spread = 2 / (9 * degreesOfFreedom)
    let root = 1 - spread + NormalDistribution.quantile(probability) * spread.squareRoot()
    let cube = degreesOfFreedom * root * root * root
    let shape = degreesOfFreedom / 2
    let leadingTerm =
      2 * Double.exp((Double.log(probability) + Double.logGamma(shape + 1)) / shape)
    return max(cube, leadingTerm)
  }

  private func halved(_ x: Double) -> IncompleteGamma {
    IncompleteGamma(degreesOfFreedom / 2, x: max(x, 0) / 2)
  }
}
