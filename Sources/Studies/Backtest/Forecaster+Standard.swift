import CommunityHistory
import CommunityModel
package import ForecastScoring
import HistoryFitting

extension Forecaster {
  /// The simple forecasts that a model must beat, the one that serves without any past first.
  package static let baselines = [
    recentMean, drift, seasonalNaive(seasonLength: 52), bass, exponentialSmoothing,
  ]

  /// The number of members is what has been adopted by then, all else what is adopted in a week.
  private static let bass: Forecaster = {
    let rates = growthCurve(curve: bassRates)
    let totals = growthCurve(curve: bassTotals)
    return Forecaster(name: rates.name, title: rates.title) { question in
      let isTotal = question.series == HistoryMeasure.members.rawValue
      return try (isTotal ? totals : rates).answer(question)
    }
  }()

  /// By least squares; a week that is not known is as the one before.
  @Sendable private static func bassRates(known: [Double?], weekCount: Int) -> [Double]? {
    // A series that has no curve has no forecast of it.
    guard let curve = try? BassCurve.leastSquares(joins: filled(known)).curve else { return nil }
    return (1...max(1, weekCount)).map { curve.joins(inPeriod: $0) }
  }

  /// The first number and what the curve of the rises adds.
  @Sendable private static func bassTotals(known: [Double?], weekCount: Int) -> [Double]? {
    let totals = filled(known)
    let rises = zip(totals.dropFirst(), totals).map { max(0, $0 - $1) }
    guard let first = totals.first, weekCount > 1,
      let curve = bassRates(known: rises, weekCount: weekCount - 1)
    else { return nil }
    return curve.reduce(into: [first]) { heights, rise in heights.append((heights.last ?? 0) + rise)
    }
  }

  private static func filled(_ known: [Double?]) -> [Double] {
    var last = known.lazy.compactMap { $0 }.first ?? 0
    return known.map { value in
      last = value ?? last
      return last
    }
  }
}
