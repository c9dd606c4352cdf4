/// A week of a saved forecast and what happened in it.
package struct TrackedWeek: Sendable, Equatable {
  /// The week's place in the forecast, from 1 up.
  package let week: Int
  /// What happened; `nil` if it is not known.
  package let observed: Double?
  /// The median that was forecast.
  package let median: Double
  /// The intervals at the standard levels, in their order.
  package let intervals: [CentralInterval]
  /// The normal score of what happened by this week's forecast alone.
  package let normalScore: Double?
  /// The evidence so far that the forecast is off.
  ///
  /// About 1 or less speaks for the forecast; from one over the false alarm rate on it is an alarm. `nil`
  /// for a week that is not known, and where only bands were saved or fewer paths than four a week.
  package let evidence: Double?

  /// Whether what happened is in each interval.
  package var isInside: [Bool]? {
    observed.map { observed in intervals.map { $0.contains(observed) } }
  }
}
