import Foundation
import StrategyOptimizer

extension SearchProblem {
  /// Four functions that optimizers are commonly compared on, negated, with noise of one size everywhere.
  ///
  /// Citation: definitions as in S. Surjanovic, D. Bingham, "Virtual Library of Simulation Experiments".
  package static let noisyFunctions = [branin, hartmann, ackley, rosenbrock]

  /// Two numbers, three equal optima.
  package static let branin = noisy(
    "branin2", in: [-5...10, 0...15], optimum: -0.397887357729738, deviation: 1, of: braninValue)

  /// Six numbers, six local optima.
  package static let hartmann = noisy(
    "hartmann6", in: Array(repeating: 0...1, count: 6), optimum: 3.32236801141551, deviation: 0.2
  ) { point in
    -zip(hartmannWeights, zip(hartmannScales, hartmannCentres)).reduce(0) { sum, peak in
      let (weight, (scales, centre)) = peak
      let distance = point.indices.reduce(0) { sum, place in
        let step = point[place] - centre[place]
        return sum + scales[place] * step * step
      }
      return sum + weight * exp(-distance)
    }
  }

  /// Five numbers, a narrow funnel in a rough plain.
  package static let ackley = noisy(
    "ackley5", in: Array(repeating: -32.768...32.768, count: 5), optimum: 0, deviation: 1
  ) { point in
    let count = Double(point.count)
    let square = point.reduce(0) { $0 + $1 * $1 } / count
    let wave = point.reduce(0) { $0 + cos(2 * .pi * $1) } / count
    return 20 + exp(1) - 20 * exp(-0.2 * square.squareRoot()) - exp(wave)
  }

  /// Four numbers, a curved valley.
  package static let rosenbrock = noisy(
    "rosen4", in: Array(repeating: -2.048...2.048, count: 4), optimum: 0, deviation: 5
  ) { point in
    zip(point, point.dropFirst()).reduce(0) { sum, pair in
      let (bend, rest) = (pair.1 - pair.0 * pair.0, 1 - pair.0)
      return sum + 100 * bend * bend + rest * rest
    }
  }

  /// Branin's function, to be minimised, on [-5, 10] × [0, 15].
  static func braninValue(_ point: [Double]) -> Double {
    let (x, y) = (point[0], point[1])
    let bend = y - 5.1 / (4 * .pi * .pi) * x * x + 5 / .pi * x - 6
    return bend * bend + 10 * (1 - 1 / (8 * .pi)) * cos(x) + 10
  }

  /// A function to be minimised on a box, 10 designs to start with and 60 evaluations.
  private static func noisy(
    _ name: String, in box: [ClosedRange<Double>], optimum: Double, deviation: Double,
    of function: @escaping @Sendable ([Double]) -> Double
  ) -> SearchProblem {
    SearchProblem(
      name, SearchSpace(box.map { _ in .real }), startCount: 10, checkpoints: [20, 40, 60],
      score: .regret(optimum: optimum),
      truth: { design in
        [
          -function(
            zip(design, box).map { $1.lowerBound + $0 * ($1.upperBound - $1.lowerBound) })
        ]
      }, noiseDeviations: { _ in [deviation] })
  }

  private static let hartmannWeights = [1, 1.2, 3, 3.2]
  private static let hartmannScales: [[Double]] = [
    [10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8],
    [17, 8, 0.05, 10, 0.1, 14],
  ]
  private static let hartmannCentres: [[Double]] = [
    [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
    [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
    [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650],
    [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
  ]
}
