import RealModule

/// How weekly counts leave what is expected of them, on the scale of logarithms: a deviation that lasts and one
/// that is new each week, beside the luck of counting.
///
/// The lasting one is autoregressive: uₜ = persistence · uₜ₋₁ + a normal shock. As the persistence goes to 1
/// the level wanders freely, as in exponential smoothing; as it goes to 0 every week stands alone.
package struct PersistentNoise: Sendable, Equatable {
  /// The share of the lasting deviation that is left a week later, in (0, 1).
  package let persistence: Double
  /// Standard deviation of what is added to it each week, log; positive.
  package let shock: Double
  /// Standard deviation of what each week has of its own, log; positive.
  package let passing: Double

  /// - Precondition: the persistence is in (0, 1), the deviations are positive.
  package init(persistence: Double, shock: Double, passing: Double) {
    precondition(
      0 < persistence && persistence < 1 && shock > 0 && passing > 0,
      "a deviation fades and has a size")
    self.persistence = persistence
    self.shock = shock
    self.passing = passing
  }

  /// Three parameters in the order of `beliefs`.
  init(parameters: ArraySlice<Double>) {
    let values = Array(parameters)
    self.init(persistence: values[0], shock: values[1], passing: values[2])
  }

  /// A level that moves by about 15 % in a week and keeps most of it, each within a factor of three at one
  /// standard deviation: wide enough for a quiet group and for one that lives by campaigns.
  static let beliefs = [
    PriorBelief("persistence", .logOdds, in: 0.001...0.995, median: 0.8, deviation: 1.2),
    PriorBelief("shock", .logarithm, in: 1e-3...5, median: 0.15, deviation: 1.1),
    PriorBelief("passing", .logarithm, in: 1e-3...5, median: 0.15, deviation: 1.1),
  ]

  /// The lasting deviation in a week, as far as it is known.
  package struct State: Sendable, Equatable {
    /// Its mean, log.
    package let mean: Double
    /// Its variance.
    package let variance: Double
  }

  /// Follows counts week by week.
  ///
  /// The difference of the logarithms of count and expectation, each with a half added so that 0 has a place,
  /// is taken as normal; 1/(count + ½) is the variance of the luck of counting.
  ///
  /// - Parameters:
  ///   - counts: by week, not negative; `nil` where nobody counted.
  ///   - expected: by week, not negative; as many.
  /// - Returns: the logarithm of the likelihood, and the deviation in the last week.
  /// - Citation: R. E. Kalman (1960), "A new approach to linear filtering and prediction problems", Journal
  ///   of Basic Engineering 82, doi:10.1115/1.3662552; the half: J. B. S. Haldane (1956), Annals of Human
  ///   Genetics 20, doi:10.1111/j.1469-1809.1955.tb01285.x.
  package func followed(
    counts: [Double?], expected: [Double]
  ) -> (logLikelihood: Double, end: State) {
    var (mean, variance) = (0.0, shock * shock / (1 - persistence * persistence))
    var logLikelihood = 0.0
    for week in counts.indices {
      if week > 0 {
        mean *= persistence
        variance = persistence * persistence * variance + shock * shock
      }
      guard let count = counts[week] else { continue }
      let own = passing * passing + 1 / (count + Self.half)
      let surprise = Double.log((count + Self.half) / (expected[week] + Self.half)) - mean
      let spread = variance + own
      logLikelihood -= (.log(2 * .pi * spread) + surprise * surprise / spread) / 2
      mean += variance / spread * surprise
      variance *= own / spread
    }
    return (logLikelihood, State(mean: mean, variance: variance))
  }

  /// Counts of the weeks that follow, as they may turn out.
  ///
  /// - Parameters:
  ///   - state: the deviation in the last week before them.
  ///   - expected: by week, not negative.
  ///   - limit: the largest mean that a week can have, at most 10¹², so that a short history forecasts no
  ///     infinity.
  ///   - generator: what the numbers are drawn from.
  /// - Returns: one count for each week.
  package func counts(
    after state: State, expected: [Double], limit: Double,
    using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    var deviation = state.mean + state.variance.squareRoot() * generator.standardNormal()
    return expected.map { expectation in
      deviation = persistence * deviation + shock * generator.standardNormal()
      let factor = Double.exp(deviation + passing * generator.standardNormal())
      let mean = (expectation + Self.half) * factor - Self.half
      return Double(generator.poisson(mean: min(max(mean, 0), limit)))
    }
  }

  /// The largest mean that is believed after counts: a thousand times the largest, and a thousand more.
  package static func limit(after counts: [Double?]) -> Double {
    min(1000 * ((counts.compactMap { $0 }.max() ?? 0) + 1), 1e12)
  }

  private static let half = 0.5
}
