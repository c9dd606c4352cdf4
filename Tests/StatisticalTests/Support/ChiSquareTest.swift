import OutputAnalysis

/// Pearson's chi-square test of counts against a law on the whole numbers from 0.
enum ChiSquareTest {
  /// The level below which a test here rejects.
  static let level = 1e-6

  /// The chance of a deviation at least as large if the law is right.
  ///
  /// Neighbouring outcomes are pooled until twenty are expected in a cell; the last cell holds the
  /// whole upper tail.
  static func chance(of values: [Int], probability: (Int) -> Double) -> Double {
    let largest = values.max() ?? 0
    var counts = [Int](repeating: 0, count: largest + 1)
    for value in values { counts[value] += 1 }
    let total = Double(values.count)
    var cells: [(observed: Double, expected: Double)] = []
    var cell = (observed: 0.0, expected: 0.0)
    for (value, count) in counts.enumerated() {
      cell.observed += Double(count)
      cell.expected += total * probability(value)
      if cell.expected >= 20 {
        cells.append(cell)
        cell = (0, 0)
      }
    }
    let covered = cells.reduce(0) { $0 + $1.expected }
    if let last = cells.popLast() {
      cells.append((last.observed + cell.observed, last.expected + total - covered))
    }
    let statistic = cells.reduce(0) { sum, cell in
      let deviation = cell.observed - cell.expected
      return sum + deviation * deviation / cell.expected
    }
    return ChiSquareDistribution(degreesOfFreedom: Double(cells.count - 1)).upperTail(statistic)
  }
}
