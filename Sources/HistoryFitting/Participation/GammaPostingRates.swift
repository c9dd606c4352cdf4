/// Messages per member and stretch of time whose mean varies as a gamma number: the negative binomial law, whose
/// tail is too thin for most groups; kept to be compared with.
package struct GammaPostingRates: ParametricLaw, Equatable {
  /// Messages per member; positive.
  package let mean: Double
  /// Squared coefficient of variation of the rates; positive.
  package let dispersion: Double

  /// - Precondition: both are positive.
  package init(mean: Double, dispersion: Double) {
    precondition(mean > 0 && dispersion > 0, "means and dispersions are positive")
    self.mean = mean
    self.dispersion = dispersion
  }

  package init(parameters: [Double]) {
    self.init(mean: parameters[0], dispersion: parameters[1])
  }

  /// Share of members that write at least once, `1 − (1 + dispersion · mean)^(−1/dispersion)`.
  package var posterShare: Double { 1 - law.zeroChance }

  var law: NegativeBinomial { NegativeBinomial(mean: mean, dispersion: dispersion) }
}
