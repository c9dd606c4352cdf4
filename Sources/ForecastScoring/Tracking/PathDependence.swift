import OutputAnalysis

/// How the weeks of a forecast move together, to tell what each week adds to those before it.
///
/// The law of the paths is taken to be a Gaussian copula: normal scores of the ranks of each week, and their
/// correlations. With one part in as many as there are paths added to the diagonal, it has a Cholesky factor
/// also where weeks repeat each other.
struct PathDependence {
  private let pathCount: Int
  private let correlations: [[Double]]

  /// - Parameter paths: at least two, all of as many weeks.
  init(_ paths: [[Double]]) {
    pathCount = paths.count
    let count = Double(paths.count)
    let columns = (paths.first ?? []).indices.map { week in
      let ranks = meanRanks(paths.map { $0[week] })
      let scores = ranks.map { NormalDistribution.quantile(($0 - 0.5) / count) }
      let length = scores.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // Scores of one rank alone are all 0.
      return scores.map { length > 1e-9 ? $0 / length : 0 }
    }
    let shrinkage = 1 / (1 + 1 / count)
    correlations = columns.enumerated().map { row, first in
      columns.enumerated().map { column, second in
        row == column ? 1 : shrinkage * zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
  }

  /// The most weeks that so many paths can tell apart.
  static func weekLimit(pathCount: Int) -> Int { pathCount / 4 }

  /// The normal scores of observed weeks, each less what the weeks before it let expect: independent
  /// standard normal numbers if the forecast is true.
  ///
  /// They are made smaller for the error of the correlations, as the prediction error of a regression on
  /// the earlier weeks is larger than its residuals.
  ///
  /// - Parameter observed: the weeks, in ascending order, and their normal scores.
  /// - Returns: a number for each, in the order of the weeks.
  func innovations(of observed: [(week: Int, score: Double)]) -> [Double] {
    var factor: [[Double]] = []
    var innovations: [Double] = []
    for (place, one) in observed.enumerated() {
      var row: [Double] = []
      for column in 0..<place {
        let shared = zip(row, factor[column]).reduce(0) { $0 + $1.0 * $1.1 }
        let correlation = correlations[one.week][observed[column].week]
        row.append((correlation - shared) / factor[column][column])
      }
      let explained = row.reduce(0) { $0 + $1 * $1 }
      let own = max(1 - explained, 1 / Double(pathCount)).squareRoot()
      let expected = zip(row, innovations).reduce(0) { $0 + $1.0 * $1.1 }
      innovations.append((one.score - expected) / own)
      factor.append(row + [own])
    }
    let paths = Double(pathCount)
    return innovations.enumerated().map { place, innovation in
      innovation * ((paths - Double(place)) / (paths + Double(place))).squareRoot()
    }
  }
}
