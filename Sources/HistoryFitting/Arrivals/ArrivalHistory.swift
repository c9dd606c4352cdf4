/// How many joined on each day.
package struct ArrivalHistory: Sendable, Equatable {
  /// By day from 0; `nil` where nobody counted.
  package let joins: [Int?]
  /// The weekday of day 0, from 0 to 6; which one is called 0 is the caller's choice.
  package let firstWeekday: Int
  /// Further things that were known of each day, such as 1 on days of a campaign and 0 on others; each by day.
  package let regressors: [[Double]]

  /// - Throws: `nothingObserved` if no day was counted; `impossibleValue` for the place of a negative count, of a
  ///   count above 10¹², or of a regressor that is not finite or beyond ±10⁶; `unequalLengths` if a regressor has
  ///   not a value for each day.
  package init(
    joins: [Int?], firstWeekday: Int, regressors: [[Double]] = []
  ) throws(FittingError) {
    guard joins.contains(where: { $0 != nil }) else { throw .nothingObserved }
    if let place = joins.firstIndex(where: { !(0...1_000_000_000_000).contains($0 ?? 0) }) {
      throw .impossibleValue(place: place)
    }
    for regressor in regressors {
      guard regressor.count == joins.count else {
        throw .unequalLengths(found: regressor.count, needed: joins.count)
      }
      if let place = regressor.firstIndex(where: { !($0.magnitude <= 1e6) }) {
        throw .impossibleValue(place: place)
      }
    }
    self.joins = joins
    self.firstWeekday = weekday(firstWeekday)
    self.regressors = regressors
  }
}

/// A weekday from 0 to 6 for any number of days.
func weekday(_ day: Int) -> Int {
  let remainder = day % 7
  return remainder < 0 ? remainder + 7 : remainder
}
