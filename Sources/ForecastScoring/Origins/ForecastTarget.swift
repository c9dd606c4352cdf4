/// A value that was asked for and has since become known.
package struct ForecastTarget: Sendable, Equatable {
  /// The series' name.
  package let series: String
  /// How many weeks were known when it was asked for.
  package let origin: Int
  /// How many weeks after the last known one it lies.
  package let horizon: Int
  /// What happened.
  package let observed: Double
  /// The mean change from week to week that was known at the origin, see `naiveError(of:seasonLength:)`.
  package let naiveError: Double?
  /// The random number in (0, 1) that breaks ties in its probability transform.
  package let tieBreak: Double

  /// A value that has become known.
  package init(
    series: String, origin: Int, horizon: Int, observed: Double, naiveError: Double?,
    tieBreak: Double
  ) {
    self.series = series
    self.origin = origin
    self.horizon = horizon
    self.observed = observed
    self.naiveError = naiveError
    self.tieBreak = tieBreak
  }

  /// How many weeks must be known for the value to be known.
  package var weeksUntilKnown: Int { origin + horizon }
}
