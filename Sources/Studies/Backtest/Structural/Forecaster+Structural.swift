package import CommunityHistory
import CommunityModel
package import ForecastScoring

extension Forecaster {
  /// The laws of joining, staying and writing, fitted anew at each origin to the days before it.
  ///
  /// It answers for joins, members, weekly actives and messages, by the names of the measures.
  package static func structural(_ days: DailySeries) -> Forecaster {
    Forecaster(
      name: "structural", title: LocalizedText("the cohort model", "分批留存模型")
    ) { question in
      guard question.origin > 0, let measure = HistoryMeasure(rawValue: question.series) else {
        return nil
      }
      var forecast = StructuralForecast(after: days.firstDays(7 * question.origin), for: question)
      // A history that a law cannot be fitted to has no forecast by it.
      guard let paths = try? forecast.paths(of: measure) else { return nil }
      let samples = question.horizons.compactMap { horizon in
        PredictiveSample(paths.map { $0[horizon - 1] })
      }
      return samples.count == question.horizons.count ? samples : nil
    }
  }
}
