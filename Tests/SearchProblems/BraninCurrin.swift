import Foundation
import StrategyOptimizer

extension SearchProblem {
  /// Two goals over two numbers: Branin's function and Currin's, negated, with noise of a fifth of their
  /// standard deviations.
  ///
  /// Citation: S. Belakaria, A. Deshwal, J. R. Doppa (2019), "Max-value entropy search for multi-objective
  /// Bayesian optimization", NeurIPS; the reference point is BoTorch's, whose front has a volume of 59.36.
  package static let braninCurrin = SearchProblem(
    "branin-currin", SearchSpace([.real, .real]), startCount: 6, checkpoints: [20, 40],
    score: .hypervolume(reference: [-18, -6]),
    truth: { design in
      [-braninValue([15 * design[0] - 5, 15 * design[1]]), -currin(design[0], design[1])]
    }, noiseDeviations: { _ in [0.2 * 15.19, 0.2 * 0.63] })

  private static func currin(_ x: Double, _ y: Double) -> Double {
    let factor = y > 0 ? 1 - exp(-1 / (2 * y)) : 1
    let above = ((2_300 * x + 1_900) * x + 2_092) * x + 60
    let below = ((100 * x + 500) * x + 4) * x + 20
    return factor * above / below
  }
}
