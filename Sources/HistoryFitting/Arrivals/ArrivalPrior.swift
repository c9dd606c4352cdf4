/// What is believed of arrivals before they are counted: effects are normal around 0, so that a few days do not
/// make a weekday or a trend out of luck.
package struct ArrivalPrior: Sendable, Equatable {
  /// Standard deviation of each weekday's effect, log.
  package var weekdayDeviation: Double
  /// Standard deviation of the drift, log per day.
  package var driftDeviation: Double
  /// Standard deviation of the effect of one unit of a regressor, log.
  package var regressorDeviation: Double

  /// - Precondition: all are positive.
  package init(
    weekdayDeviation: Double, driftDeviation: Double, regressorDeviation: Double
  ) {
    precondition(
      weekdayDeviation > 0 && driftDeviation > 0 && regressorDeviation > 0,
      "the deviations of a prior are positive")
    self.weekdayDeviation = weekdayDeviation
    self.driftDeviation = driftDeviation
    self.regressorDeviation = regressorDeviation
  }

  /// Weekdays differ by half, arrivals double or halve in a month and a campaign changes them by a factor of
  /// three, at one standard deviation.
  package static let standard = ArrivalPrior(
    weekdayDeviation: 0.5, driftDeviation: 0.02, regressorDeviation: 1.1)

  /// So wide that the data alone decide.
  package static let none = ArrivalPrior(
    weekdayDeviation: 1e4, driftDeviation: 1e4, regressorDeviation: 1e4)
}
