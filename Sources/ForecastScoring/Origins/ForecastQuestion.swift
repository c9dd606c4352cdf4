/// What a forecaster is asked: what comes so many weeks after the last known one.
package struct ForecastQuestion: Sendable {
  /// The series' name.
  package let series: String
  /// What is known: the weeks before the origin, in order of time; nothing of later ones.
  package let known: [Double?]
  /// How many weeks after the last known one, each at least 1.
  package let horizons: [Int]
  /// How many draws are wanted for each horizon, at least 1.
  package let drawCount: Int
  private let seed: UInt64

  /// - Precondition: each horizon and the number of draws are at least 1.
  package init(
    series: String, known: [Double?], horizons: [Int], drawCount: Int = 1000, seed: UInt64
  ) {
    precondition(horizons.allSatisfy { $0 >= 1 }, "a horizon is at least one week")
    precondition(drawCount >= 1, "a forecast needs a draw")
    self.series = series
    self.known = known
    self.horizons = horizons
    self.drawCount = drawCount
    self.seed = seed
  }

  /// How many weeks are known or missing before the first that is asked for.
  package var origin: Int { known.count }

  /// The weeks that are known, by their place.
  var observations: [(week: Int, value: Double)] {
    known.enumerated().compactMap { week, value in value.map { (week, $0) } }
  }

  /// A sample for each horizon; `nil` if one of them is not a forecast.
  func answers(_ draws: (_ horizon: Int) -> [Double]?) -> [PredictiveSample]? {
    let samples = horizons.compactMap { draws($0).flatMap { PredictiveSample($0) } }
    return samples.count == horizons.count ? samples : nil
  }

  /// The random numbers of one purpose, for this series and origin alone.
  package func random(for purpose: String) -> RandomSequence {
    RandomSequence(seed: seed, name: "\(series)\u{1F}\(origin)\u{1F}\(purpose)")
  }
}
