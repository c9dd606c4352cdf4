import DenseLinearAlgebra

/// Stands in for a function of the unit cube that takes long, after it was asked at some points.
package struct Emulator: Sendable {
  private let surrogate: Surrogate
  private let layout: FeatureLayout

  /// Learns from points.
  ///
  /// - Parameters:
  ///   - points: at least one, of as many coordinates each.
  ///   - values: the function's, one for each.
  ///   - seed: what the search for the likeliest hyperparameters starts from.
  /// - Throws: `LinearAlgebraError` if a number is not finite.
  package init(points: [[Double]], values: [Double], seed: UInt64) throws {
    let space = SearchSpace(points[0].map { _ in .real })
    let layout = FeatureLayout(space.coordinates)
    self.layout = layout
    surrogate = try Surrogate(
      points.map(layout.features), values, noise: nil, space: space, layout: layout, cheap: nil,
      processCount: 1, numbers: RandomNumbers(seed: seed, step: 0, purpose: .hyperparameters))
  }

  /// What is expected of the function at some points.
  package func expectations(at points: [[Double]]) throws -> [Double] {
    try surrogate.means(at: points.map(layout.features)).map(surrogate.scale.outcome)
  }
}
