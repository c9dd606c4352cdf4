package import DenseLinearAlgebra
import OutputAnalysis

/// Stands in for a noisy function of the unit cube that takes long, after it was asked at some points.
package struct Emulator: Sendable {
  private let process: GaussianProcess
  private let scale: OutcomeScale
  private let layout: FeatureLayout

  /// Learns from points.
  ///
  /// - Parameters:
  ///   - points: at least one, of as many coordinates each.
  ///   - values: the function's, one for each.
  ///   - shapeCount: how many of them, evenly taken, its hyperparameters are found from; that takes long
  ///     with many.
  ///   - seed: what the search for the likeliest hyperparameters starts from.
  /// - Throws: `LinearAlgebraError` if a number is not finite.
  package init(
    points: [[Double]], values: [Double], shapeCount: Int = .max, seed: UInt64
  ) throws(LinearAlgebraError) {
    let space = SearchSpace(points[0].map { _ in .real })
    let layout = FeatureLayout(space.coordinates)
    self.layout = layout
    let scale = OutcomeScale(values)
    self.scale = scale
    let features = points.map(layout.features)
    let standard = values.map(scale.standard)
    func fit(_ places: [Int]) -> SurrogateFit {
      SurrogateFit(
        designs: places.map { features[$0] }, values: places.map { standard[$0] }, layout: layout,
        radial: .matern52, noise: nil, coordinateCount: space.coordinates.count, cheap: nil)
    }
    let shaping = points.indices.thinned(to: shapeCount)
    let numbers = RandomNumbers(seed: seed, step: 0, purpose: .hyperparameters)
    let shape = fit(shaping).likeliest(numbers)
    process = try fit(Array(points.indices)).process(shape)
  }

  /// What is expected of the function at some points.
  package func expectations(at points: [[Double]]) throws(LinearAlgebraError) -> [Double] {
    try process.means(at: points.map(layout.features)).map(scale.outcome)
  }

  /// For each point learned from, how far the value lies above what all others let expect.
  package func residualsLeftOut() throws(LinearAlgebraError) -> [Double] {
    zip(process.values, try process.leaveOneOut()).map { scale.unit * ($0 - $1.mean) }
  }
}

extension Range<Int> {
  /// At most so many of them, evenly taken.
  fileprivate func thinned(to limit: Int) -> [Int] {
    count <= limit ? Array(self) : (0..<limit).map { lowerBound + $0 * count / limit }
  }
}
