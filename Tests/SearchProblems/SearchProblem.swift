package import StrategyOptimizer

/// A search whose truth is known, so that what an optimizer finds can be judged.
package struct SearchProblem: Sendable, CustomStringConvertible {
  /// As in the references.
  package let name: String
  /// What an optimizer is told of the designs, known rules included.
  package let space: SearchSpace
  /// Designs evaluated before a model is asked.
  package let startCount: Int
  /// Numbers of evaluations after which it is judged, ascending; the last is the budget.
  package var checkpoints: [Int]
  /// How it is judged.
  package let score: Score
  /// What a design is worth in each goal, larger being better, without noise.
  package let truth: @Sendable ([Double]) -> [Double]
  /// The standard deviation of the noise of an evaluation in each goal, by what the design is worth.
  let noiseDeviations: @Sendable ([Double]) -> [Double]
  /// Whether the known rules allow a design, found out without the space.
  let isFeasible: @Sendable ([Double]) -> Bool

  /// What is made of the truth about the designs that an optimizer recommends.
  package enum Score: Sendable, Equatable {
    /// How much less than the optimum the one it recommends is worth; less is better.
    case regret(optimum: Double)
    /// The volume between the reference and its front; more is better.
    case hypervolume(reference: [Double])

    /// Goals.
    var goalCount: Int {
      switch self {
      case .regret: 1
      case .hypervolume(let reference): reference.count
      }
    }
  }

  init(
    _ name: String, _ space: SearchSpace, startCount: Int, checkpoints: [Int], score: Score,
    truth: @escaping @Sendable ([Double]) -> [Double],
    noiseDeviations: @escaping @Sendable ([Double]) -> [Double],
    isFeasible: @escaping @Sendable ([Double]) -> Bool = { _ in true }
  ) {
    self.name = name
    self.space = space
    self.startCount = startCount
    self.checkpoints = checkpoints
    self.score = score
    self.truth = truth
    self.noiseDeviations = noiseDeviations
    self.isFeasible = isFeasible
  }

  /// All of them.
  package static var all: [SearchProblem] { noisyFunctions + [strategyMix, braninCurrin] }

  package var description: String { name }

  /// The evaluations it allows.
  package var budget: Int { checkpoints[checkpoints.count - 1] }

  /// What is made of the truth about some designs, at worst if there is none.
  package func score(of designs: [[Double]]) -> Double {
    let truths = designs.map(truth)
    return switch score {
    case .regret(let optimum): truths.reduce(.infinity) { min($0, optimum - $1[0]) }
    case .hypervolume(let reference):
      hypervolume(of: truths.map { $0.map(-) }, reference: reference.map(-))
    }
  }
}
