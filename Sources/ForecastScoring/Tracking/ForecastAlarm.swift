/// That a forecast is off, and since when.
package struct ForecastAlarm: Sendable, Equatable {
  /// The week in which it became certain enough, from 1 up.
  package let week: Int
  /// Since which week it has most likely been off.
  package let since: Int
  /// What happened from then on, all weeks known together, over the sum of the medians, less 1; `nil` if that
  /// sum is not positive.
  package let deviation: Double?
}
