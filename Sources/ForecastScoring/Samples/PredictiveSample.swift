import OutputAnalysis

/// A forecast of one value, as equally likely draws.
package struct PredictiveSample: Sendable, Equatable {
  /// In ascending order; at least one, all below `limit` in size.
  package let draws: [Double]

  /// Takes draws in any order.
  ///
  /// - Returns: `nil` if there is no draw, or one is not a number or as large as `limit`.
  package init?(_ draws: [Double]) {
    guard !draws.isEmpty, draws.allSatisfy({ $0.magnitude < Self.limit }) else { return nil }
    self.draws = draws.sorted()
  }

  /// Larger than any count, and small enough that sums of squares are finite.
  package static let limit = 1e100

  /// The mean of the draws.
  package var mean: Double { RunningMoments(draws).mean }

  /// The median of the draws.
  package var median: Double { quantiles(at: [0.5])[0] }

  /// Quantiles of type 7 of Hyndman and Fan, in the order of `probabilities`.
  ///
  /// - Precondition: each probability is in 0...1.
  package func quantiles(at probabilities: [Double]) -> [Double] {
    OutputAnalysis.quantiles(of: draws, at: probabilities)
  }

  /// The interval that leaves the same chance on either side.
  ///
  /// - Precondition: `level` is in (0, 1).
  package func centralInterval(level: Double) -> CentralInterval {
    let ends = quantiles(at: [(1 - level) / 2, (1 + level) / 2])
    return CentralInterval(level: level, lower: ends[0], upper: ends[1])
  }

  /// As many draws as told, at evenly spaced places of the distribution.
  ///
  /// - Precondition: `count` is at least 1.
  func evenDraws(count: Int) -> [Double] {
    quantiles(at: (0..<count).map { (Double($0) + 0.5) / Double(count) })
  }
}
