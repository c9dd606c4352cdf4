import RealModule

/// Weekly counts around an expectation whose level shifts: negative binomial, the level gamma with mean 1 in the
/// long run.
///
/// Unlike a normal law of logarithms it keeps the mean of what is expected, and weeks without anybody beside
/// weeks with hundreds do not make it believe in weeks with many thousands.
package struct ShiftingCounts: ParametricLaw, Equatable {
  /// The share of what is known of the level that is left a week later, in (0, 1); the rest is forgotten in favour
  /// of the long run.
  package let keeping: Double
  /// Shape of the law of levels in the long run, positive; their variance is 1 over it.
  package let evenness: Double
  /// Variance of a week is `mean + dispersion · mean²` beside what the level adds; positive.
  package let dispersion: Double

  package init(parameters: [Double]) {
    keeping = parameters[0]
    evenness = parameters[1]
    dispersion = parameters[2]
  }

  private static let halvingWeeks = 26.0

  /// What is known of a level: a gamma law.
  private struct Level {
    var shape: Double
    var rate: Double

    /// A week later, if nothing is seen.
    func later(_ law: ShiftingCounts) -> Level {
      let fresh = (1 - law.keeping) * law.evenness
      return Level(shape: law.keeping * shape + fresh, rate: law.keeping * rate + fresh)
    }
  }

  /// The law under which counts are most likely, with priors: knowledge of a level halves in seven weeks, levels
  /// differ by as much as they are high, and weeks by seven tenths of that, each by a factor of three at one
  /// standard deviation (keeping: of its odds).
  ///
  /// How much weeks vary is learnt above all from the last year, since groups change: a week half a year back
  /// counts half as much as the last one.
  ///
  /// - Parameters:
  ///   - counts: by week; `nil` where nobody counted.
  ///   - expected: by week; as many.
  /// - Returns: the law with its errors.
  /// - Throws: `unequalLengths`; `nothingObserved` if no week was counted; `impossibleValue` for the place of a
  ///   number that is negative, not finite or above 10¹²; `noFiniteLikelihood`.
  package static func fit(
    counts: [Double?], expected: [Double]
  ) throws(FittingError) -> FittedLaw<ShiftingCounts> {
    try requireWeeks(counts, beside: expected)
    let beliefs = [
      PriorBelief("keeping", .logOdds, in: 0.05...0.999, median: 0.9, deviation: 1.1),
      PriorBelief("evenness", .logarithm, in: 1e-2...1e3, median: 1, deviation: 1.1),
      PriorBelief("dispersion", .logarithm, in: 1e-4...1e2, median: 0.5, deviation: 1.1),
    ]
    let likelihood = LogLikelihood(
      parameters: beliefs.map(\.parameter),
      value: { Self(parameters: $0).followed(counts: counts, expected: expected).logLikelihood },
      prior: { PriorBelief.logDensity(of: $0, under: beliefs) })
    return FittedLaw(try likelihood.maximum(from: [[0.9, 1, 0.5], [0.7, 1, 1.5]]))
  }

  /// Counts of the weeks that follow, as they may turn out.
  ///
  /// - Parameters:
  ///   - counts: of the weeks known; `nil` where nobody counted.
  ///   - expected: of the weeks known, as many.
  ///   - laterExpected: of the weeks asked for.
  ///   - generator: what the numbers are drawn from.
  /// - Returns: one count for each week asked for.
  package func path(
    after counts: [Double?], expected: [Double], laterExpected: [Double],
    using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    var level = followed(counts: counts, expected: expected).end
    var units = Double.exp(generator.logGammaVariate(shape: level.shape))
    return laterExpected.map { expectation in
      // A gamma number thinned by a beta one is a gamma number of the kept shape; what is fresh comes to it.
      let kept = Double.exp(generator.logGammaVariate(shape: keeping * level.shape))
      let lost = Double.exp(generator.logGammaVariate(shape: (1 - keeping) * level.shape))
      let fresh = Double.exp(generator.logGammaVariate(shape: (1 - keeping) * evenness))
      units = (kept + lost > 0 ? units * kept / (kept + lost) : 0) + fresh
      level = level.later(self)
      let mean = min(expectation * units / level.rate, 1e12)
      return Double(generator.negativeBinomial(mean: mean, dispersion: dispersion))
    }
  }

  /// Follows counts week by week: after each the level is forgotten in part, then learns from the next.
  ///
  /// A week of a dispersed law says less than one of Poisson's, by the factor 1 + dispersion · mean; the mean is
  /// taken halfway between what was expected and what came, so that a surprise does not count in full.
  ///
  /// Citation: A. C. Harvey, C. Fernandes (1989), "Time series models for count or qualitative observations",
  /// Journal of Business & Economic Statistics 7, doi:10.1080/07350015.1989.10509750; forgetting in favour of an
  /// alternative: R. Kulhavý, M. B. Zarrop (1993), "On a general concept of forgetting", International Journal of
  /// Control 58, doi:10.1080/00207179308923037.
  private func followed(
    counts: [Double?], expected: [Double]
  ) -> (logLikelihood: Double, end: Level) {
    var level = Level(shape: evenness, rate: evenness)
    var logLikelihood = 0.0
    for week in counts.indices {
      if week > 0 { level = level.later(self) }
      guard let count = counts[week] else { continue }
      let mean = max(expected[week] * level.shape / level.rate, 1e-9)
      let law = NegativeBinomial(
        mean: mean, dispersion: dispersion + (1 + dispersion) / level.shape)
      let age = Double(counts.count - 1 - week)
      logLikelihood += .exp2(-age / Self.halvingWeeks) * law.logChance(of: count)
      let weight = 1 / (1 + dispersion * (mean + count) / 2)
      level.shape += weight * count
      level.rate += weight * expected[week]
    }
    return (logLikelihood, level)
  }
}
