import ForecastScoring

/// A row with a forecast and an outcome, for a horizon of one week unless told otherwise.
func row(
  _ forecaster: String, origin: Int, horizon: Int = 1, observed: Double,
  forecast: PredictiveSample, tieBreak: Double = 0.5
) -> ScoredForecast {
  let target = ForecastTarget(
    series: "s", origin: origin, horizon: horizon, observed: observed, naiveError: 1,
    tieBreak: tieBreak)
  return ScoredForecast(of: target, by: forecaster, forecast: forecast)
}
