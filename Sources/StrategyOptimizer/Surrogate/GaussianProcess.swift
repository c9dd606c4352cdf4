package import DenseLinearAlgebra
import RealModule

/// A normal law over functions of designs, given noisy observations of one of them.
///
/// `y ~ N(mean, k + noise)`. Variances are those of the function, not of a further observation.
///
/// Citation: C. E. Rasmussen, C. K. I. Williams (2006), "Gaussian Processes for Machine Learning",
/// chapters 2 and 5, ISBN 026218253X.
package struct GaussianProcess: Sendable {
  /// The designs observed.
  package let designs: [Features]
  /// What was observed of each.
  package let values: [Double]
  /// What is expected of a design before anything is observed.
  package let mean: MeanFunction
  /// How outcomes hang together.
  package let covariance: CovarianceFunction
  /// How noisy the observations are.
  package let noise: ObservationNoise
  /// Of the covariances of the observations.
  package let factor: CholeskyFactorization
  /// The covariances' inverse times what is observed beyond the mean.
  package let weights: [Double]
  private let residuals: [Double]
  /// The designs as the covariance function sees them.
  private let scaledDesigns: [ScaledDesigns]

  /// Conditions a process on observations.
  ///
  /// Of designs there is at least one, one may occur several times, and each has a value.
  ///
  /// - Throws: `LinearAlgebraError` if a number is not finite, or if the covariances are not positive
  ///   definite even with a millionth of their mean added to the diagonal.
  package init(
    _ designs: [Features], _ values: [Double], mean: MeanFunction, covariance: CovarianceFunction,
    noise: ObservationNoise
  ) throws(LinearAlgebraError) {
    self.designs = designs
    self.values = values
    self.mean = mean
    self.covariance = covariance
    self.noise = noise
    residuals = zip(designs, values).map { $1 - mean.value(at: $0) }
    scaledDesigns = covariance.scaled(designs)
    factor = try CholeskyFactorization(
      of: noise.added(to: covariance.covariances(scaledDesigns)), jitter: .standard)
    weights = try factor.solve(residuals)
  }

  private init(
    _ process: GaussianProcess, mean: MeanFunction, residuals: [Double], weights: [Double]
  ) {
    designs = process.designs
    values = process.values
    self.mean = mean
    covariance = process.covariance
    noise = process.noise
    factor = process.factor
    scaledDesigns = process.scaledDesigns
    self.residuals = residuals
    self.weights = weights
  }

  /// The same process with another mean, for which everything has been worked out.
  func with(_ mean: MeanFunction, residuals: [Double], weights: [Double]) -> GaussianProcess {
    GaussianProcess(self, mean: mean, residuals: residuals, weights: weights)
  }

  /// The logarithm of the density of the observations.
  package var logMarginalLikelihood: Double {
    let misfit = zip(residuals, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return -0.5 * (misfit + factor.logDeterminant + Double(values.count) * .log(2 * .pi))
  }

  /// The law of the function's value at a design.
  package func posterior(at design: Features) throws(LinearAlgebraError) -> NormalLaw {
    let column = covariance.covariances(scaledDesigns, [design])
    let whitened = try factor.whiten(column).elements
    var mean = mean.value(at: design)
    for place in weights.indices { mean += weights[place] * column.elements[place] }
    let explained = whitened.reduce(0) { $0 + $1 * $1 }
    return NormalLaw(mean: mean, variance: max(covariance.variance - explained, 0))
  }

  /// The means of the function's values at several designs.
  package func means(at others: [Features]) throws(LinearAlgebraError) -> [Double] {
    let shifts = try covariance.covariances(scaledDesigns, others)
      .multiplied(as: .transposed, by: weights)
    return zip(others, shifts).map { mean.value(at: $0) + $1 }
  }

  /// The covariances of the function's values at several designs.
  package func covariances(at others: [Features]) throws(LinearAlgebraError) -> Matrix {
    let whitened = try factor.whiten(covariance.covariances(scaledDesigns, others))
    let explained = try whitened.gramMatrix(of: .columns)
    let prior = covariance.covariances(others)
    return Matrix(
      rowCount: others.count, columnCount: others.count,
      columnMajor: zip(prior.elements, explained.elements).map { $0 - $1 })
  }

  /// The law of each observation given all the others.
  ///
  /// Citation: Rasmussen and Williams (2006), equation 5.12.
  package func leaveOneOut() throws(LinearAlgebraError) -> [NormalLaw] {
    let precisions = try factor.inverse().diagonal
    return values.indices.map { place in
      NormalLaw(
        mean: values[place] - weights[place] / precisions[place], variance: 1 / precisions[place])
    }
  }
}
