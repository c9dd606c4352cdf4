/// The scores that each weight would have had at past origins, for one series and horizon.
struct PastScores {
  private let combination: ForecastCombination
  private let table: ScoreTable
  private let series: String
  private let horizon: Int
  private let pairs: [String: [Pair]]

  private struct Pair {
    let baselineRow: ScoredForecast
    /// One for each weight.
    let scores: [Double]
  }

  init(
    of combination: ForecastCombination, in table: ScoreTable, series: String, horizon: Int
  ) {
    self.combination = combination
    self.table = table
    self.series = series
    self.horizon = horizon
    let pairs = combination.baselines.map { baseline in
      let rows = table.pairs(
        of: combination.model, and: baseline, series: series, horizon: horizon)
      return (baseline, rows.map { Self.pair($0, $1, kind: combination.kind) })
    }
    self.pairs = Dictionary(pairs) { first, _ in first }
  }

  private static func pair(
    _ model: ScoredForecast, _ baseline: ScoredForecast, kind: CombinationKind
  ) -> Pair {
    let scores = ForecastCombination.weights.map { weight in
      model.forecast.combined(with: baseline.forecast, weight: weight, kind: kind)
        .rankedProbabilityScore(of: model.target.observed, estimator: .plain)
    }
    return Pair(baselineRow: baseline, scores: scores)
  }

  func baselineRow(_ baseline: String, origin: Int) -> ScoredForecast? {
    pairs[baseline]?.first { $0.baselineRow.target.origin == origin }?.baselineRow
  }

  func choice(at origin: Int, overlap: Int) -> ForecastCombination.Choice {
    let known = ScoreTable(table.rows.filter { $0.target.weeksUntilKnown <= origin })
    let best = known.best(of: combination.baselines, series: series, horizon: horizon)
    let baseline = best ?? combination.baselines[0]
    let past = (pairs[baseline] ?? []).filter {
      $0.baselineRow.target.weeksUntilKnown <= origin
    }
    let sums = ForecastCombination.weights.indices.map { place in
      past.reduce(0) { $0 + $1.scores[place] }
    }
    // Among equals the one next to a half.
    let lowest = zip(ForecastCombination.weights, sums).min {
      ($0.1, abs($0.0 - 0.5)) < ($1.1, abs($1.0 - 0.5))
    }
    let independent = Double((past.count + overlap - 1) / max(1, overlap))
    let prior = ForecastCombination.priorCount
    let weight = (independent * (lowest?.0 ?? 0.5) + prior * 0.5) / (independent + prior)
    return ForecastCombination.Choice(
      baseline: baseline, weight: weight, pastCount: past.count)
  }
}
