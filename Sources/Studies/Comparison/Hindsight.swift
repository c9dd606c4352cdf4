/// How strategies did beside each other future by future, which is only known afterwards.
///
/// Rows are the values of all strategies in each future, larger being better; futures in which a strategy has
/// no finite value are left out.
enum Hindsight {
  /// The share of the futures in which each strategy has the largest value, equals in equal parts.
  ///
  /// - Returns: a share for each strategy; none if no future is left.
  static func firstShares(of rows: [[Double]]) -> [Double] {
    means(of: rows) { row, largest in
      let firsts = row.count { $0 == largest }
      return row.map { $0 == largest ? 1 / Double(firsts) : 0 }
    }
  }

  /// By how much the best strategy of each future exceeds each strategy on average.
  ///
  /// - Returns: a number of at least 0 for each strategy; none if no future is left.
  static func regrets(of rows: [[Double]]) -> [Double] {
    means(of: rows) { row, largest in row.map { largest - $0 } }
  }

  private static func means(
    of rows: [[Double]], _ scores: (_ row: [Double], _ largest: Double) -> [Double]
  ) -> [Double] {
    let complete = rows.filter { $0.allSatisfy(\.isFinite) }
    guard let first = complete.first else { return [] }
    var sums = first.map { _ in 0.0 }
    for row in complete {
      for (place, score) in scores(row, row.max() ?? 0).enumerated() { sums[place] += score }
    }
    return sums.map { $0 / Double(complete.count) }
  }
}
