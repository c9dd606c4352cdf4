/// Means, variances and covariances of systems that saw the same random numbers, replication by
/// replication.
///
/// The differences of all pairs are summarised by themselves, never as a difference of large sums, so
/// that two strategies that differ little are told apart to the last digit, and two that never differ
/// have a difference of exactly 0.
///
/// Squares of the values must be representable: beyond magnitudes of 10¹⁵⁰ variances are infinite.
///
/// Citation: as for `RunningMoments` (Welford 1962).
package struct PairedMoments: Sendable, Equatable {
  package let systemCount: Int

  /// Replications taken in.
  package private(set) var count = 0

  private var ownMeans: [Double]
  private var ownSquares: [Double]

  /// Of `x[low] - x[high]`, at `high * (high - 1) / 2 + low`.
  private var differenceMeans: [Double]
  private var differenceSquares: [Double]

  /// A summary of no replications.
  ///
  /// - Precondition: `systemCount` is at least 1.
  package init(systemCount: Int) {
    precondition(systemCount >= 1, "paired moments need at least one system")
    self.systemCount = systemCount
    let pairCount = systemCount * (systemCount - 1) / 2
    ownMeans = Array(repeating: 0, count: systemCount)
    ownSquares = ownMeans
    differenceMeans = Array(repeating: 0, count: pairCount)
    differenceSquares = differenceMeans
  }

  /// Takes in one replication: the values of all systems, in their order.
  package mutating func add(_ values: [Double]) {
    precondition(values.count == systemCount, "a replication needs one value for every system")
    count += 1
    let n = Double(count)
    var pair = 0
    for high in 0..<systemCount {
      Self.add(values[high], n, &ownMeans[high], &ownSquares[high])
      for low in 0..<high {
        Self.add(
          values[low] - values[high], n, &differenceMeans[pair], &differenceSquares[pair])
        pair += 1
      }
    }
  }

  private static func add(
    _ value: Double, _ count: Double, _ mean: inout Double, _ squares: inout Double
  ) {
    let deviation = value - mean
    mean += deviation / count
    squares += deviation * (value - mean)
  }

  /// Degrees of freedom of every variance.
  package var degreesOfFreedom: Int { count - 1 }

  /// The mean of a system; not a number without replications.
  package func mean(_ place: Int) -> Double { count > 0 ? ownMeans[place] : .nan }

  /// The unbiased variance of a system's values; not a number below two replications.
  package func variance(_ place: Int) -> Double { scaled(ownSquares[place]) }

  /// The standard error of a system's mean; not a number below two replications.
  package func standardError(_ place: Int) -> Double {
    (variance(place) / Double(count)).squareRoot()
  }

  /// The mean of the first less the second, 0 for a system and itself.
  package func meanDifference(_ first: Int, _ second: Int) -> Double {
    guard count > 0 else { return .nan }
    guard first != second else { return 0 }
    let mean = differenceMeans[Self.pair(first, second)]
    return first < second ? mean : -mean
  }

  /// The unbiased variance of the difference of two systems, 0 for a system and itself.
  package func differenceVariance(_ first: Int, _ second: Int) -> Double {
    scaled(first == second ? 0 : differenceSquares[Self.pair(first, second)])
  }

  /// The covariance of two systems in one replication.
  package func covariance(_ first: Int, _ second: Int) -> Double {
    (variance(first) + variance(second) - differenceVariance(first, second)) / 2
  }

  /// The place of the largest mean, the lowest of equals.
  package var leader: Int {
    (1..<max(1, systemCount)).reduce(0) { meanDifference($1, $0) > 0 ? $1 : $0 }
  }

  private func scaled(_ squares: Double) -> Double {
    count > 1 ? squares / Double(count - 1) : .nan
  }

  private static func pair(_ first: Int, _ second: Int) -> Int {
    let (low, high) = (min(first, second), max(first, second))
    return high * (high - 1) / 2 + low
  }
}

extension PairedMoments {
  /// Summarises `rows`, one replication each.
  package init(systemCount: Int, rows: some Sequence<[Double]>) {
    self.init(systemCount: systemCount)
    for row in rows { add(row) }
  }
}
