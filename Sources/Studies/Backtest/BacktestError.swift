package import CommunityHistory

/// Why a history cannot be judged.
package enum BacktestError: Error, Equatable {
  /// Nothing lies after the first origin by the shortest horizon.
  case tooShort(weeks: Int, needed: Int)
  /// A series that was asked for is not known on any whole week.
  case unknownSeries(HistoryMeasure, known: [HistoryMeasure])
  /// Nothing that can be forecast is known.
  case nothingToForecast
}
