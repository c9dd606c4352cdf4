/// A row of the table of a back-test: one forecast of one value, and how good it was.
package struct ScoredForecast: Sendable, Equatable {
  /// What was asked for.
  package let target: ForecastTarget
  /// Who answered.
  package let forecaster: String
  /// The answer.
  package let forecast: PredictiveSample
  /// The mean of the forecast.
  package let mean: Double
  /// Its median, from which the errors are measured.
  package let median: Double
  /// Its central intervals at the standard levels, in their order.
  package let intervals: [CentralInterval]
  /// The continuous ranked probability score, in the unit of the value.
  package let rankedProbabilityScore: Double
  /// Where in the forecast the observed value lies, 0…1.
  package let probabilityTransform: Double

  /// Scores a forecast.
  package init(
    of target: ForecastTarget, by forecaster: String, forecast: PredictiveSample,
    estimator: RankedProbabilityEstimator = .fair
  ) {
    self.target = target
    self.forecaster = forecaster
    self.forecast = forecast
    mean = forecast.mean
    median = forecast.median
    intervals = CentralInterval.standardLevels.map { forecast.centralInterval(level: $0) }
    rankedProbabilityScore = forecast.rankedProbabilityScore(
      of: target.observed, estimator: estimator)
    probabilityTransform = forecast.probabilityTransform(
      of: target.observed, uniform: target.tieBreak)
  }

  /// How far the median was off.
  package var error: PointError { PointError(forecast: median, observed: target.observed) }
}
