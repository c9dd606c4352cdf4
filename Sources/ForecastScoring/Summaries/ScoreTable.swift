/// The rows of a back-test, to be summed up.
package struct ScoreTable: Sendable {
  /// All rows.
  package let rows: [ScoredForecast]

  /// A table of rows in any order.
  package init(_ rows: [ScoredForecast]) { self.rows = rows }

  /// The rows of a forecaster, all or those of one series or horizon, by origin.
  package func rows(
    by forecaster: String, series: String? = nil, horizon: Int? = nil
  ) -> [ScoredForecast] {
    rows.filter { row in
      row.forecaster == forecaster && series.map { $0 == row.target.series } ?? true
        && horizon.map { $0 == row.target.horizon } ?? true
    }.sorted { ($0.target.origin, $0.target.horizon) < ($1.target.origin, $1.target.horizon) }
  }

  /// The rows of two forecasters about the same values of one series at one horizon, by origin.
  package func pairs(
    of forecaster: String, and other: String, series: String, horizon: Int
  ) -> [(ScoredForecast, ScoredForecast)] {
    let others = rows(by: other, series: series, horizon: horizon)
    let byOrigin = Dictionary(others.map { ($0.target.origin, $0) }) { first, _ in first }
    return rows(by: forecaster, series: series, horizon: horizon).compactMap { row in
      byOrigin[row.target.origin].map { (row, $0) }
    }
  }

  /// The forecaster of the lowest mean ranked probability score over the values that all of those named
  /// that have any row there were asked for; among equals the first.
  ///
  /// - Returns: `nil` if there is no such value.
  package func best(of forecasters: [String], series: String, horizon: Int) -> String? {
    let rowsByName = forecasters.map {
      ($0, rows(by: $0, series: series, horizon: horizon))
    }.filter { !$0.1.isEmpty }
    let origins = rowsByName.map { Set($0.1.map(\.target.origin)) }
    let common = origins.dropFirst().reduce(origins.first ?? []) { $0.intersection($1) }
    guard !common.isEmpty else { return nil }
    return rowsByName.map { name, rows in
      let scores = rows.filter { common.contains($0.target.origin) }
        .map(\.rankedProbabilityScore)
      return (name, scores.reduce(0, +))
    }.min { $0.1 < $1.1 }?.0
  }
}
