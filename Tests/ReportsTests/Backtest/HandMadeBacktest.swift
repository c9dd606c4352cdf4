import CommunityModel
import StudyResults

/// A back-test's result made by hand.
enum HandMadeBacktest {
  /// A combination whose error is lower than the baseline's by a share, over so many forecasts.
  static func make(
    count: Int = 2, skill: Double = 0.5, interval: ClosedRange<Double> = 0.25...0.75
  ) -> BacktestResult {
    let title = LocalizedText("messages", "消息数")
    let scores = MeanScores(rankedProbability: 4.5, percentageError: 0.25, scaledError: nil)
    func forecast(_ name: String, _ mixture: PastForecast.Mixture?) -> PastForecast {
      PastForecast(
        series: "messages", origin: 8, horizon: 4, forecaster: name, observed: 21, mean: 20.5,
        quantiles: [1, 5, 10, 20, 30, 40, 80], rankedProbabilityScore: 4.5,
        probabilityTransform: 0.625, mixture: mixture)
    }
    return BacktestResult(
      name: "club", historyHash: "00ff", scenario: nil, firstDate: CalendarDate(daysSinceEpoch: 0),
      weekCount: 12, areJoinsRises: false,
      plan: BacktestPlan(firstWeek: 8, step: 1, horizons: [4], drawCount: 100, seed: 1),
      series: [BacktestSeries(name: "messages", title: title, values: [nil, 21])],
      forecasters: [
        BacktestForecaster(name: "structural", title: title, role: .model),
        BacktestForecaster(name: "combined", title: title, role: .combination),
        BacktestForecaster(name: "drift", title: title, role: .baseline),
      ],
      forecasts: [
        forecast("structural", nil),
        forecast("combined", PastForecast.Mixture(modelWeight: 0.5, baseline: "drift")),
      ],
      skills: [
        ForecastSkill(
          series: "messages", horizon: 4, forecaster: "combined", baseline: "drift", count: count,
          scores: scores, baselineScore: 4.5 / (1 - skill), skill: skill,
          skillInterval: interval, pValue: nil)
      ],
      calibration: [
        BandCalibration(
          series: "messages", horizon: 4, forecaster: "combined", nominal: 0.8, held: 1, count: 2,
          interval: 0.125...0.875)
      ],
      verdicts: [
        BacktestOutcome(
          series: "messages", horizon: 4, bestBaseline: "drift",
          lines: [
            .init(forecaster: "combined", count: 2, scores: scores, held: 1, sentence: title)
          ])
      ],
      run: BacktestRun(
        software: SoftwareVersions(
          flywheel: "0", results: 1, swift: "6", cLibrary: "c", openBLAS: "0", openBLASKernel: "k"),
        threads: 1, startedAt: 0, seconds: 1))
  }
}
