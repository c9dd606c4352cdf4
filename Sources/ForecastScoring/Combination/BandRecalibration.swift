import OutputAnalysis

/// Bands made wider, narrower or moved by where in past forecasts the outcomes lay.
///
/// If outcomes lay below the forecast's p-quantile with chance H(p), the recalibrated p-quantile is the
/// forecast's at H⁻¹(p). H⁻¹ is that of past probability transforms, drawn towards the even one as if as
/// many more transforms as are needed at least were even. No quantile leaves the range of the draws.
///
/// Citation: V. Kuleshov, N. Fenner, S. Ermon (2018), "Accurate uncertainties for deep learning using
/// calibrated regression", ICML, arXiv:1807.00263.
package struct BandRecalibration: Sendable, Equatable {
  private let pastTransforms: [Double]
  private let trust: Double

  /// The fewest past transforms that do not share weeks.
  package static let fewest = 20

  /// Learns from past transforms, unless there are too few.
  ///
  /// - Parameters:
  ///   - pastTransforms: of weeks that were known when the forecast is made, each in 0...1.
  ///   - overlap: how many in a row share weeks, at least 1.
  package init?(pastTransforms: [Double], overlap: Int) {
    let independent = pastTransforms.count / max(1, overlap)
    guard independent >= Self.fewest else { return nil }
    self.pastTransforms = pastTransforms
    trust = Double(independent) / Double(independent + Self.fewest)
  }

  /// The forecast with its quantiles moved; as many draws, evenly spaced.
  package func recalibrated(_ forecast: PredictiveSample) -> PredictiveSample {
    let count = forecast.draws.count
    let even = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    let moved = zip(quantiles(of: pastTransforms, at: even), even).map {
      min(max(trust * $0 + (1 - trust) * $1, 0), 1)
    }
    return PredictiveSample(forecast.quantiles(at: moved)) ?? forecast
  }

  /// The rows of one forecaster, series and horizon, each recalibrated by those before it whose weeks were
  /// known at its origin; as they are where these are too few.
  package static func rows(_ rows: [ScoredForecast], overlap: Int) -> [ScoredForecast] {
    rows.map { row in
      let past = rows.filter { $0.target.weeksUntilKnown <= row.target.origin }
      let recalibration = BandRecalibration(
        pastTransforms: past.map(\.probabilityTransform), overlap: overlap)
      return recalibration.map { recalibration in
        ScoredForecast(
          of: row.target, by: row.forecaster, forecast: recalibration.recalibrated(row.forecast),
          estimator: .plain)
      } ?? row
    }
  }
}
