import OutputAnalysis

/// How good the forecasts of some rows were, on average.
package struct ScoreSummary: Sendable {
  /// How many forecasts.
  package let count: Int
  /// The mean continuous ranked probability score, in the unit of the value.
  package let rankedProbabilityScore: Double
  /// The mean absolute error of the median, in the unit of the value.
  package let absoluteError: Double
  /// The mean absolute percentage error as a share, of the weeks in which something happened; `nil` if there
  /// is none.
  package let percentageError: Double?
  /// How many weeks that is.
  package let percentageCount: Int
  /// The mean error in units of the naive forecast's (MASE), where that has one; `nil` if none has.
  package let scaledError: Double?
  /// The mean Winkler score of each interval of the standard levels.
  package let intervalScores: [Double]
  /// How often the intervals of the standard levels held.
  package let coverage: [IntervalCoverage]

  /// - Returns: `nil` if there is no row.
  package init?(_ rows: [ScoredForecast]) {
    guard !rows.isEmpty else { return nil }
    let percentages = rows.compactMap(\.error.percentage)
    count = rows.count
    rankedProbabilityScore = RunningMoments(rows.map(\.rankedProbabilityScore)).mean
    absoluteError = RunningMoments(rows.map(\.error.absolute)).mean
    percentageCount = percentages.count
    percentageError = percentages.isEmpty ? nil : RunningMoments(percentages).mean
    let scaled = rows.compactMap { $0.error.scaled(by: $0.target.naiveError) }
    scaledError = scaled.isEmpty ? nil : RunningMoments(scaled).mean
    intervalScores = CentralInterval.standardLevels.indices.map { place in
      RunningMoments(rows.map { $0.intervals[place].winklerScore(of: $0.target.observed) }).mean
    }
    coverage = IntervalCoverage.table(of: rows, levels: CentralInterval.standardLevels)
  }
}
