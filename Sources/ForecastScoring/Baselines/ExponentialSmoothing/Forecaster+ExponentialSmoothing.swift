import CommunityModel
import RealModule

extension Forecaster {
  /// Exponential smoothing with or without a damped trend, of the values or of log(1 + value), whichever has
  /// the least corrected Akaike criterion, with paths of normal errors for the spread.
  ///
  /// With fewer than five known weeks, or if all are equal, it is the naive forecast, the seasonal one
  /// with a season of one week. Values are never below 0, and under logarithms never above a thousand times
  /// the largest known and a thousand more, so that a short history forecasts no infinity.
  package static let exponentialSmoothing = Forecaster(
    name: "exponential-smoothing", title: LocalizedText("exponential smoothing", "指数平滑")
  ) { question in
    guard let fit = SmoothingFit.best(for: question.known) else {
      return try seasonalNaive(seasonLength: 1).answer(question)
    }
    let highest = 1000 * ((question.known.compactMap { $0 }.max() ?? 0) + 1)
    let limit = fit.isLogarithmic ? Double.log(onePlus: highest) : .greatestFiniteMagnitude
    let horizonLimit = question.horizons.max() ?? 0
    var random = question.random(for: "exponential-smoothing")
    var draws = Array(repeating: [Double](), count: horizonLimit)
    for _ in 0..<question.drawCount {
      var state = fit.end
      for week in 0..<horizonLimit {
        let error = fit.errorDeviation * random.normal()
        let value = min(max(0, fit.recursion.expectation(after: state) + error), limit)
        draws[week].append(fit.isLogarithmic ? Double.expMinusOne(value) : value)
        state = fit.recursion.state(after: state, error: error)
      }
    }
    return question.answers { draws[$0 - 1] }
  }
}
