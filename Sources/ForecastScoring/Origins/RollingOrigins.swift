/// The past moments at which forecasts are made as if nothing later were known.
///
/// Citation: L. J. Tashman (2000), "Out-of-sample tests of forecasting accuracy", International Journal of
/// Forecasting 16, doi:10.1016/S0169-2070(00)00065-0.
package struct RollingOrigins: Sendable, Equatable {
  /// How many weeks are known at the first origin.
  package let first: Int
  /// How many weeks later the next origin is.
  package let step: Int
  /// How many weeks after the last known one is forecast.
  package let horizons: [Int]
  /// How many draws a forecast has.
  package let drawCount: Int

  /// - Precondition: all are at least 1.
  package init(first: Int = 8, step: Int = 1, horizons: [Int] = [4, 12], drawCount: Int = 1000) {
    precondition(first >= 1 && step >= 1, "origins are weeks from the first on, one after another")
    precondition(horizons.allSatisfy { $0 >= 1 }, "a horizon is at least one week")
    precondition(drawCount >= 1, "a forecast needs a draw")
    self.first = first
    self.step = step
    self.horizons = horizons
    self.drawCount = drawCount
  }

  /// How many origins in a row share weeks of a horizon: their errors move together.
  package func overlap(horizon: Int) -> Int { (horizon + step - 1) / step }

  /// The question at each origin after which a week asked for is known, in order of time.
  package func questions(about series: ForecastSeries, seed: UInt64) -> [ForecastQuestion] {
    stride(from: first, to: series.values.count, by: step).compactMap { origin in
      let answerable = horizons.filter { horizon in
        let week = origin + horizon - 1
        return week < series.values.count && series.values[week] != nil
      }
      guard !answerable.isEmpty else { return nil }
      return ForecastQuestion(
        series: series.name, known: Array(series.values.prefix(origin)), horizons: answerable,
        drawCount: drawCount, seed: seed)
    }
  }

  /// What each forecaster would have said at each origin, scored by what happened.
  ///
  /// - Returns: rows by series, origin, forecaster and horizon, in the order given; none where a
  ///   forecaster has no answer.
  /// - Throws: what a forecaster throws.
  package func table(
    of series: [ForecastSeries], by forecasters: [Forecaster], seed: UInt64
  ) throws -> [ScoredForecast] {
    try series.flatMap { one in
      try questions(about: one, seed: seed).flatMap { question in
        try forecasters.flatMap { forecaster in
          let answers = try forecaster.answer(question)
          return answers.map { question.scored($0, by: forecaster.name, in: one) } ?? []
        }
      }
    }
  }
}

extension ForecastQuestion {
  /// Scores the answers to this question, one for each of its horizons in their order; of those that are
  /// not known yet there is no row.
  package func scored(
    _ answers: [PredictiveSample], by forecaster: String, in series: ForecastSeries
  ) -> [ScoredForecast] {
    let scale = naiveError(of: known)
    return zip(horizons, answers).compactMap { horizon, answer in
      let week = origin + horizon - 1
      guard week < series.values.count, let observed = series.values[week] else { return nil }
      var random = random(for: "tie \(horizon)")
      let target = ForecastTarget(
        series: series.name, origin: origin, horizon: horizon, observed: observed,
        naiveError: scale, tieBreak: random.uniform())
      return ScoredForecast(of: target, by: forecaster, forecast: answer)
    }
  }
}
