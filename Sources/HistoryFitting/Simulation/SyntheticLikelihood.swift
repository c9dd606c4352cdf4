import DenseLinearAlgebra
import OutputAnalysis
import RealModule
import StrategyOptimizer

/// How likely what was observed is under a simulator, whose summaries are taken for normal with means that
/// depend on its parameters.
///
/// The means are learned by Gaussian processes from simulations, one for each principal component of the
/// summaries. What is left is luck, unfitted parameters and the processes' own errors together: its
/// covariance is that of the residuals left out, near where it matters. Being estimated, it gives Student's
/// law in place of the normal one.
///
/// Citations: S. N. Wood (2010), "Statistical inference for noisy nonlinear ecological dynamic systems",
/// Nature 466, doi:10.1038/nature09319; E. Sellentin, A. F. Heavens (2016), "Parameter inference with
/// estimated covariance matrices", MNRAS Letters 456, doi:10.1093/mnrasl/slv190.
struct SyntheticLikelihood {
  private let emulators: [Emulator]
  private let observed: [Double]
  private let factor: CholeskyFactorization
  private let nearCount: Double

  /// Learns from simulations; `nil` if no summary depends on anything.
  ///
  /// - Parameters:
  ///   - points: of the unit cube, at which the simulator was asked.
  ///   - summaries: what it said, a row for each.
  ///   - observed: the same numbers as they were in truth.
  ///   - near: places of points near those parameters that matter; more than `componentLimit`.
  ///   - seed: what the searches for hyperparameters start from.
  /// - Throws: `LinearAlgebraError` if a number is not finite.
  init?(
    points: [[Double]], summaries: [[Double]], observed: [Double], near: Range<Int>, seed: UInt64
  ) throws(LinearAlgebraError) {
    let components = try PrincipalComponents(
      of: Array(summaries[near]), share: Self.explainedShare, limit: Self.componentLimit)
    guard components.count > 0 else { return nil }
    let scores = summaries.map(components.scores)
    var emulators: [Emulator] = []
    var residuals: [[Double]] = []
    for component in 0..<components.count {
      let emulator = try Emulator(
        points: points, values: scores.map { $0[component] }, shapeCount: Self.shapeCount,
        seed: seed &+ UInt64(component))
      emulators.append(emulator)
      residuals.append(Array(try emulator.residualsLeftOut()[near]))
    }
    self.emulators = emulators
    self.observed = components.scores(of: observed)
    nearCount = Double(near.count)
    let squares = try Matrix(columns: residuals).gramMatrix(of: .columns)
    factor = try CholeskyFactorization(
      of: Matrix(
        rowCount: squares.rowCount, columnCount: squares.columnCount,
        columnMajor: squares.elements.map { $0 / Double(near.count) }),
      jitter: .standard)
  }

  /// The logarithm, up to a constant; `nil` if it cannot be computed.
  func logarithm(at point: [Double]) -> Double? {
    var misfits: [Double] = []
    for (emulator, observed) in zip(emulators, observed) {
      guard let expected = try? emulator.expectations(at: [point])[0] else { return nil }
      misfits.append(observed - expected)
    }
    guard let whitened = try? factor.whiten(Matrix(columns: [misfits])).elements else { return nil }
    let distance = whitened.reduce(0) { $0 + $1 * $1 }
    return -0.5 * nearCount * .log(1 + distance / (nearCount - 1))
  }

  static let componentLimit = 12
  private static let explainedShare = 0.995
  private static let shapeCount = 192
}
