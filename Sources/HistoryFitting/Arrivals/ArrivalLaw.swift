import RealModule

/// Joins of a day: negative binomial around a mean whose logarithm is a level, a straight drift, an effect of the
/// weekday and effects of what else is known of the day.
package struct ArrivalLaw: Sendable, Equatable {
  /// Logarithm of the mean of a usual day at `center`.
  package let level: Double
  /// Change of the logarithm of the mean per day.
  package let drift: Double
  /// Added to the logarithm of the mean, by weekday from 0 to 6; the sum is 0.
  package let weekdayEffects: [Double]
  /// Added to the logarithm of the mean for one unit of each regressor.
  package let regressorEffects: [Double]
  /// Variance is `mean + dispersion · mean²`.
  package let dispersion: Double
  /// The day from which the drift counts.
  package let center: Double
  /// The weekday of day 0.
  package let firstWeekday: Int

  /// Expected joins on a day of the history or after it, at most 10¹²; regressors left out count as 0.
  package func mean(day: Int, regressors: [Double] = []) -> Double {
    var sum =
      level + drift * (Double(day) - center) + weekdayEffects[weekday(firstWeekday &+ day % 7)]
    for (effect, value) in zip(regressorEffects, regressors) { sum += effect * value }
    return .exp(min(sum, Self.largestLogMean))
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

  static let largestLogMean = Double.log(1e12)
}
