package import OutputAnalysis

/// How often an interval held what happened: a row of the calibration table.
package struct IntervalCoverage: Sendable, Equatable {
  /// The nominal chance.
  package let level: Double
  /// How many held.
  package let heldCount: Int
  /// Of how many.
  package let count: Int

  /// A count of intervals that held, 0…`count`.
  package init(level: Double, heldCount: Int, count: Int) {
    self.level = level
    self.heldCount = heldCount
    self.count = count
  }

  /// The share that held; not a number of none.
  package var share: Double { Double(heldCount) / Double(count) }

  /// Wilson's interval of the chance that it holds, as for independent forecasts: too narrow where
  /// horizons overlap.
  package var interval: ConfidenceInterval { ConfidenceInterval(ofChance: heldCount, in: count) }

  /// How often the central intervals of some levels held.
  package static func table(
    of rows: [ScoredForecast], levels: [Double] = calibrationLevels
  ) -> [IntervalCoverage] {
    levels.map { level in
      let held = rows.count { row in
        row.forecast.centralInterval(level: level).contains(row.target.observed)
      }
      return IntervalCoverage(level: level, heldCount: held, count: rows.count)
    }
  }

  /// The levels of a calibration table.
  package static let calibrationLevels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
}
