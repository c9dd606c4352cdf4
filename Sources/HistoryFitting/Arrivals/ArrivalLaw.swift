import RealModule

/// Joins of a day: negative binomial around a mean whose logarithm is a level, a straight drift, an effect of the
/// weekday and effects of what else is known of the day.
package struct ArrivalLaw: Sendable, Equatable {
  /// Logarithm of the mean of a usual day in the middle of the history.
  package let level: Double
  /// Change of the logarithm of the mean per day of the history.
  package let drift: Double
  /// Added to the logarithm of the mean, by weekday from 0 to 6; the sum is 0.
  package let weekdayEffects: [Double]
  /// Added to the logarithm of the mean for one unit of each regressor.
  package let regressorEffects: [Double]
  /// Variance is `mean + dispersion · mean²`.
  package let dispersion: Double
  /// Days of the history, counted or not; positive.
  package let dayCount: Int
  /// The weekday of day 0.
  package let firstWeekday: Int

  /// Expected joins on a day of the history or after it, at most 10¹²; regressors left out count as 0.
  package func mean(day: Int, regressors: [Double] = []) -> Double {
    var sum =
      level + drift * driftDays(day) + weekdayEffects[weekday(firstWeekday &+ day % 7)]
    for (effect, value) in zip(regressorEffects, regressors) { sum += effect * value }
    return .exp(min(sum, Self.largestLogMean))
  }

  /// How many days of drift lie between the middle of the history and a day.
  ///
  /// After the history the drift fades: what was seen over n days goes on for a tenth of them in all, as in the
  /// damped trends of E. S. Gardner, E. McKenzie (1985), Management Science 31, doi:10.1287/mnsc.31.10.1237.
  /// Launches grow fast and turn: going on for as long as was seen promised several times what came.
  private func driftDays(_ day: Int) -> Double {
    let seen = Double(dayCount)
    let beyond = max(Double(day) - (seen - 1), 0)
    let fade = Self.fadeShare * seen
    return min(Double(day), seen - 1) - (seen - 1) / 2 - fade * .expMinusOne(-beyond / fade)
  }

  /// Joins of days as they may turn out, each day on its own.
  package func joins(
    on days: Range<Int>, regressors: [[Double]] = [],
    using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    days.enumerated().map { place, day in
      let values = regressors.map { $0.indices.contains(place) ? $0[place] : 0 }
      return generator.negativeBinomial(
        mean: mean(day: day, regressors: values), dispersion: dispersion)
    }
  }

  private static let fadeShare = 0.1
  static let largestLogMean = Double.log(1e12)
}
