import RealModule

/// Weekly counts that follow something else, such as messages the people who are active: a multiple of it, with
/// deviations that last.
package struct ProportionalCounts: ParametricLaw, Equatable {
  /// Logarithm of the count for each unit of what it follows.
  package let level: Double
  /// How counts leave that.
  package let noise: PersistentNoise

  /// A law of a level and a noise.
  package init(level: Double, noise: PersistentNoise) {
    self.level = level
    self.noise = noise
  }

  package init(parameters: [Double]) {
    self.init(level: parameters[0], noise: PersistentNoise(parameters: parameters[1...]))
  }

  /// The law under which counts are most likely, with priors: the level is normal around 0 with a
  /// deviation of 3, since how much people do differs between groups by orders of magnitude, and noise is as
  /// `PersistentNoise` believes.
  ///
  /// - Parameters:
  ///   - counts: by week; `nil` where nobody counted.
  ///   - exposures: what they follow, by week; as many.
  /// - Returns: the law with its errors.
  /// - Throws: `unequalLengths`; `nothingObserved` if no week was counted; `impossibleValue` for the place of a
  ///   number that is negative, not finite or above 10¹²; `noFiniteLikelihood`.
  package static func fit(
    counts: [Double?], exposures: [Double]
  ) throws(FittingError) -> FittedLaw<ProportionalCounts> {
    try requireWeeks(counts, beside: exposures)
    let beliefs =
      [PriorBelief("level", .plain(unit: 1), in: -30...30, median: 0, deviation: 3)]
      + PersistentNoise.beliefs
    let likelihood = LogLikelihood(
      parameters: beliefs.map(\.parameter),
      value: { Self(parameters: $0).followed(counts: counts, exposures: exposures).logLikelihood },
      prior: { PriorBelief.logDensity(of: $0, under: beliefs) })
    let ratios = zip(counts, exposures).compactMap { count, exposure in
      count.map { Double.log(($0 + 0.5) / (exposure + 0.5)) }
    }
    let start = ratios.reduce(0, +) / Double(ratios.count)
    return FittedLaw(try likelihood.maximum(from: [[start, 0.8, 0.3, 0.2]]))
  }

  /// Counts of the weeks that follow, as they may turn out.
  ///
  /// - Parameters:
  ///   - counts: of the weeks known.
  ///   - exposures: of the weeks known, as many.
  ///   - laterExposures: of the weeks asked for.
  ///   - generator: what the numbers are drawn from.
  /// - Returns: one count for each week asked for.
  package func path(
    after counts: [Double?], exposures: [Double], laterExposures: [Double],
    using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    noise.counts(
      after: followed(counts: counts, exposures: exposures).end,
      expected: expected(laterExposures), limit: PersistentNoise.limit(after: counts),
      using: &generator)
  }

  private func followed(
    counts: [Double?], exposures: [Double]
  ) -> (logLikelihood: Double, end: PersistentNoise.State) {
    noise.followed(counts: counts, expected: expected(exposures))
  }

  private func expected(_ exposures: [Double]) -> [Double] {
    let factor = Double.exp(level)
    return exposures.map { factor * $0 }
  }
}

/// - Throws: `unequalLengths`, `nothingObserved` or `impossibleValue` for what are no weekly counts.
func requireWeeks(_ counts: [Double?], beside expected: [Double]) throws(FittingError) {
  guard counts.count == expected.count else {
    throw .unequalLengths(found: expected.count, needed: counts.count)
  }
  guard counts.contains(where: { $0 != nil }) else { throw .nothingObserved }
  let possible = 0...1e12
  for (place, expectation) in expected.enumerated()
  where !possible.contains(expectation) || !possible.contains(counts[place] ?? 0) {
    throw .impossibleValue(place: place)
  }
}
