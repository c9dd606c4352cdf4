/// A model and the best baseline as one forecast, with weights that only the past decides.
///
/// At each origin, what counts are forecasts whose weeks were known by then. They decide which baseline is
/// best, and which weight of the model, of 0, 0.05, …, 1, has the lowest mean ranked probability score; the
/// weight is then drawn towards a half as if eight more past forecasts asked for that. Without a past
/// forecast it is a half, with the first baseline.
package struct ForecastCombination: Sendable, Equatable {
  /// The model's name in the table.
  package let model: String
  /// The baselines' names in the table, the one that serves without any past first; at least one.
  package let baselines: [String]
  /// How two forecasts become one.
  package let kind: CombinationKind

  /// - Precondition: there is a baseline.
  package init(model: String, baselines: [String], kind: CombinationKind = .quantileAverage) {
    precondition(!baselines.isEmpty, "a combination needs a baseline")
    self.model = model
    self.baselines = baselines
    self.kind = kind
  }

  /// What the past decides.
  package struct Choice: Sendable, Equatable {
    /// The baseline's name.
    package let baseline: String
    /// The weight of the model, 0…1.
    package let weight: Double
    /// How many past forecasts decided it.
    package let pastCount: Int

    /// A baseline, the model's weight in 0...1, and how many past forecasts decided them.
    package init(baseline: String, weight: Double, pastCount: Int) {
      self.baseline = baseline
      self.weight = weight
      self.pastCount = pastCount
    }
  }

  /// A combined forecast of the past, and what had decided it.
  package struct PastForecast: Sendable, Equatable {
    /// The forecast and its scores.
    package let row: ScoredForecast
    /// The baseline and the weight.
    package let choice: Choice
  }

  /// How many past forecasts the pull to a half counts as.
  static let priorCount = 8.0
  static let weights = (0...20).map { Double($0) / 20 }

  /// The combined forecast at each past origin, by what had happened before it; none where the model or the
  /// chosen baseline has no row.
  ///
  /// The overlap is how many origins in a row share weeks of the horizon.
  package func forecasts(
    in table: ScoreTable, series: String, horizon: Int, overlap: Int
  ) -> [PastForecast] {
    let past = PastScores(of: self, in: table, series: series, horizon: horizon)
    return table.rows(by: model, series: series, horizon: horizon).compactMap { row in
      let choice = past.choice(at: row.target.origin, overlap: overlap)
      let partner = past.baselineRow(choice.baseline, origin: row.target.origin)
      return partner.map { partner in
        let combined = row.forecast.combined(
          with: partner.forecast, weight: choice.weight, kind: kind)
        let scored = ScoredForecast(
          of: row.target, by: name, forecast: combined, estimator: .plain)
        return PastForecast(row: scored, choice: choice)
      }
    }
  }

  /// What all that was known at an origin decides, for a forecast whose outcome is not known yet.
  package func choice(
    at origin: Int, in table: ScoreTable, series: String, horizon: Int, overlap: Int
  ) -> Choice {
    PastScores(of: self, in: table, series: series, horizon: horizon)
      .choice(at: origin, overlap: overlap)
  }

  /// The name of its rows.
  package var name: String { "\(model)+best-baseline" }
}
