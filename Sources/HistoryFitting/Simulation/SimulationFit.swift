import DenseLinearAlgebra
import OutputAnalysis
import RealModule
import StrategyOptimizer

/// The parameters of a simulator that are likely given what was observed.
///
/// A parameter is told by its normal score: 0 is the middle of what is thought of it beforehand, and
/// beforehand its law is normal of variance 1. Simulations come in waves. The first is spread over all that is
/// thought beforehand, and shows which parameters matter for the summaries at all; each later one is drawn
/// from what is likely by all waves before it, so that the simulator is known best where it matters.
///
/// Every simulation has luck of its own, which is never fitted.
package struct SimulationFit: Sendable {
  /// What is fitted, and with how many simulations.
  package struct Task: Sendable {
    /// Parameters of the simulator, 1 to `SobolSequence.largestDimension`.
    package var parameterCount: Int
    /// The summaries of what was observed.
    package var observed: [Double]
    /// Simulations of the first wave, a power of two.
    package var firstCount = 256
    /// Simulations of each later wave.
    package var laterCount = 128
    /// Waves after the first.
    package var laterWaves = 3
    /// Draws of the parameters wanted.
    package var drawCount = 400
    /// What all random numbers follow from.
    package var seed: UInt64

    /// Makes a task.
    package init(parameterCount: Int, observed: [Double], seed: UInt64) {
      self.parameterCount = parameterCount
      self.observed = observed
      self.seed = seed
    }

    /// Simulations in all.
    package var simulationCount: Int { firstCount + laterWaves * laterCount }
  }

  /// Joint draws, equally likely: normal scores of all parameters.
  package let draws: [[Double]]
  /// Places of the parameters that were fitted; of all others only what was thought beforehand is known.
  package let fitted: [Int]

  /// Fits a simulator.
  ///
  /// - Parameters:
  ///   - task: what is fitted.
  ///   - simulate: gives the summaries of one simulation for each row of normal scores, the first of which has
  ///     the given number; the same numbers always give the same summaries.
  /// - Throws: what `simulate` throws, and `LinearAlgebraError` if a summary is not finite.
  package init(
    _ task: Task, simulate: ([[Double]], _ first: Int) async throws -> [[Double]]
  ) async throws {
    let cube = SobolSequence(dimension: task.parameterCount, scramblingSeed: task.seed)
    var scores = (0..<task.firstCount).map { cube.point($0).map(NormalDistribution.quantile) }
    var summaries = try await simulate(scores, 0)
    let fitted = try Self.influential(scores, summaries)
    self.fitted = fitted
    var near = 0..<scores.count
    for wave in 0..<task.laterWaves {
      let drawn = try Self.draws(
        task.laterCount, task, scores, summaries, fitted: fitted, near: near, wave: wave + 1)
      near = scores.count..<scores.count + drawn.count
      summaries += try await simulate(drawn, scores.count)
      scores += drawn
    }
    draws = try Self.draws(
      task.drawCount, task, scores, summaries, fitted: fitted, near: near,
      wave: task.laterWaves + 1)
  }

  /// Draws from what is likely given all simulations so far.
  private static func draws(
    _ count: Int, _ task: Task, _ scores: [[Double]], _ summaries: [[Double]], fitted: [Int],
    near: Range<Int>, wave: Int
  ) throws(LinearAlgebraError) -> [[Double]] {
    var numbers = RandomNumbers(seed: task.seed, step: wave, purpose: .posterior)
    func points(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in fitted.map { NormalDistribution.cumulative(row[$0]) } }
    }
    let likelihood =
      fitted.isEmpty
      ? nil
      : try SyntheticLikelihood(
        points: points(scores), summaries: summaries, observed: task.observed, near: near,
        seed: task.seed)
    let prior = fitted.map { _ in NormalLaw(mean: 0, variance: 1) }
    var sampler = likelihood.flatMap { likelihood in
      EllipticalSliceSampler(from: fitted.map { _ in 0 }, prior: prior) { place in
        likelihood.logarithm(at: place.map(NormalDistribution.cumulative))
      }
    }
    for _ in 0..<settlingSteps { sampler?.step(&numbers) }
    return (0..<count).map { _ in
      for _ in 0..<stepsBetween { sampler?.step(&numbers) }
      var draw = (0..<task.parameterCount).map { _ in numbers.normal() }
      for (place, score) in zip(fitted, sampler?.place ?? []) { draw[place] = score }
      return draw
    }
  }

  private static let settlingSteps = 200
  private static let stepsBetween = 8
  private static let influentialLimit = 12
  /// Of a slope in its standard errors: by luck one of 370 is larger.
  private static let influentialRatio = 3.0

  /// The parameters that move a principal component of the summaries, at most so many, the strongest.
  private static func influential(
    _ scores: [[Double]], _ summaries: [[Double]]
  ) throws(LinearAlgebraError) -> [Int] {
    let parameterCount = scores[0].count
    let components = try PrincipalComponents(
      of: summaries, share: 0.99, limit: SyntheticLikelihood.componentLimit)
    guard components.count > 0 else { return [] }
    let places = summaries.map(components.scores)
    var strengths = [Double](repeating: 0, count: parameterCount)
    for component in 0..<components.count {
      let slopes = LinearSlopes(of: places.map { $0[component] }, by: scores)
      for parameter in 0..<parameterCount {
        strengths[parameter] = max(strengths[parameter], slopes.ratios[parameter])
      }
    }
    return strengths.indices.filter { strengths[$0] >= influentialRatio }
      .sorted { strengths[$0] > strengths[$1] }.prefix(influentialLimit).sorted()
  }
}
