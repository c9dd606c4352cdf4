import OutputAnalysis
import RandomStreams

/// The variance of a function of independent uniform inputs, divided among them.
///
/// Every interaction is shared equally by the inputs it is of, so that the effects are never negative
/// and add up to 1; each lies between its input's first-order and total index.
///
/// From the first point of a row to the second, inputs change one after the other in random order;
/// `(f(first) - (f(before) + f(after)) / 2) · (f(before) - f(after))` is on average the part of the
/// variance that belongs to the input that changes, and the parts add up to half the squared change.
///
/// Citation: A. B. Owen (2014), "Sobol' indices and Shapley value", SIAM/ASA Journal on Uncertainty
/// Quantification 2, doi:10.1137/130936233; T. Goda (2021), "A simple algorithm for global sensitivity
/// analysis with Shapley effects", arXiv:2009.00874.
package struct ShapleyEffects: Sendable, Equatable {
  /// In the order of the coordinates; estimates of small effects may be slightly negative.
  package let inputs: [SensitivityIndex]

  /// Evaluates the function at `scramblingCount × rowCount × (inputCount + 1)` points.
  ///
  /// All effects of a function that never varies are 0.
  ///
  /// - Parameters:
  ///   - design: Where and how often to look.
  ///   - level: Of each interval, in (0, 1).
  ///   - evaluate: The function's values at points of the unit cube, called once for each scrambling.
  /// - Throws: What `evaluate` throws.
  package init<Failure: Error>(
    design: SensitivityDesign, level: Double = ConfidenceInterval.defaultLevel,
    evaluate: (_ points: [[Double]]) throws(Failure) -> [Double]
  ) throws(Failure) {
    let orders = (0..<design.rowCount).map { Self.order(row: $0, of: design) }
    let values = try design.values(
      rowPoints: { row, first, second in
        orders[row].reduce(into: [first]) { walk, input in
          var next = walk[walk.count - 1]
          next[input] = second[input]
          walk.append(next)
        }
      }, evaluate: evaluate)
    let estimates = values.map { Self.shares(of: $0.map(Array.init), orders: orders) }
    inputs = (0..<design.inputCount).map { input in
      SensitivityIndex(estimates: estimates.map { $0[input] }, level: level)
    }
  }

  /// By input, its share of the variance that the walks of one sample show.
  private static func shares(of walks: [[Double]], orders: [[Int]]) -> [Double] {
    var parts = [Double](repeating: 0, count: orders[0].count)
    for (walk, order) in zip(walks, orders) {
      for (step, input) in order.enumerated() {
        let (before, after) = (walk[step] - walk[0], walk[step + 1] - walk[0])
        parts[input] += (before + after) / 2 * (after - before)
      }
    }
    let whole = parts.reduce(0, +)
    return parts.map { whole > 0 ? $0 / whole : 0 }
  }

  /// The order in which the inputs of a row change.
  private static func order(row: Int, of design: SensitivityDesign) -> [Int] {
    let key = (
      UInt32(truncatingIfNeeded: design.seed), UInt32(truncatingIfNeeded: design.seed >> 32)
    )
    let draws = (0..<design.inputCount).map { input in
      philox4x32(counter: (UInt32(input), UInt32(row), 0, 2), key: key).0
    }
    return draws.indices.sorted { (draws[$0], $0) < (draws[$1], $1) }
  }
}
