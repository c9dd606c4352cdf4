package import DenseLinearAlgebra

extension GaussianProcess {
  /// The derivatives of the log marginal likelihood by the logarithms of the hyperparameters.
  ///
  /// `½ tr((w wᵀ − K⁻¹) ∂K)`, Rasmussen and Williams (2006), equation 5.9.
  package func likelihoodGradient() throws(LinearAlgebraError) -> LikelihoodGradient {
    let count = designs.count
    let inverse = try factor.inverse().elements
    let designs = covariance.scaled(self.designs)
    let terms = designs.map { CovarianceFunction.Correlations($0, $0) }
    var gradient = LikelihoodGradient(covariance, mean: weights.reduce(0, +))
    for column in 0..<count {
      let own = weights[column] * weights[column] - inverse[column + column * count]
      gradient.product.weight += 0.5 * own * covariance.product.weight
      gradient.noise += 0.5 * own * noise.variances[column]
      if let sum = covariance.sum { gradient.sum?.weight += own * sum.weight }
      for row in column + 1..<count {
        let pair = row + column * count
        let pull = weights[row] * weights[column] - inverse[pair]
        addProduct(pull, terms[0], designs[0], row, column, to: &gradient.product)
        if let sum = covariance.sum {
          addSum(pull * sum.weight, terms[1], designs[1], row, column, to: &gradient.sum)
        }
        if noise.correlation != 0 {
          gradient.noise += pull * noise.covariance(row, column)
        }
      }
    }
    return gradient
  }

  private func addProduct(
    _ pull: Double, _ alike: CovarianceFunction.Correlations, _ designs: ScaledDesigns, _ row: Int,
    _ column: Int, to term: inout LikelihoodGradient.Term
  ) {
    let pair = row + column * designs.count
    let (squared, categorical) = (alike.squaredDistances[pair], alike.categorical[pair])
    let weight = pull * covariance.product.weight * categorical
    let both = weight * covariance.radial.value(squared)
    term.weight += both
    term.add(
      designs, row, column, numeric: weight * covariance.radial.slope(squared), categorical: both)
  }

  private func addSum(
    _ pull: Double, _ alike: CovarianceFunction.Correlations, _ designs: ScaledDesigns, _ row: Int,
    _ column: Int, to term: inout LikelihoodGradient.Term?
  ) {
    let pair = row + column * designs.count
    let (squared, categorical) = (alike.squaredDistances[pair], alike.categorical[pair])
    term?.weight += pull * (covariance.radial.value(squared) + categorical)
    term?.add(
      designs, row, column, numeric: pull * covariance.radial.slope(squared),
      categorical: pull * categorical)
  }
}

/// The derivatives of a log marginal likelihood by the logarithm of each hyperparameter, and by the mean.
package struct LikelihoodGradient: Sendable {
  /// By the scales of the covariance's product.
  package var product: Term
  /// By those of its sum, if it has one.
  package var sum: Term?
  /// By the logarithm of a factor of all error covariances.
  package var noise = 0.0
  /// By the constant of the mean itself.
  package var mean: Double

  /// The derivatives by the scales of one term.
  package struct Term: Sendable {
    package var weight = 0.0
    package var lengthscales: [Double]
    package var categoryScales: [Double]
    private let scales: CovarianceFunction.Scales
    private let lengthscalePlaces: [Int]

    init(_ scales: CovarianceFunction.Scales, _ lengthscalePlaces: [Int]) {
      self.scales = scales
      self.lengthscalePlaces = lengthscalePlaces
      lengthscales = scales.lengthscales.map { _ in 0 }
      categoryScales = scales.categoryScales.map { _ in 0 }
    }

    /// Adds what two designs say: `numeric` by the squared distance, `categorical` by the logarithm of the
    /// categories' correlation.
    mutating func add(
      _ designs: ScaledDesigns, _ row: Int, _ column: Int, numeric: Double, categorical: Double
    ) {
      for (number, place) in lengthscalePlaces.enumerated() {
        let difference = designs.difference(row, designs, column, in: number)
        lengthscales[place] -= 2 * numeric * difference * difference
      }
      for (place, levels) in designs.categories.enumerated() where levels[row] != levels[column] {
        categoryScales[place] +=
          categorical / Double(categoryScales.count) / scales.categoryScales[place]
      }
    }
  }

  init(_ covariance: CovarianceFunction, mean: Double) {
    product = Term(covariance.product, covariance.lengthscalePlaces)
    sum = covariance.sum.map { Term($0, covariance.lengthscalePlaces) }
    self.mean = mean
  }
}
