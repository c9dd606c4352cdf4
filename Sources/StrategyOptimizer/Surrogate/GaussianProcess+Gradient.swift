package import DenseLinearAlgebra

extension GaussianProcess {
  /// The derivatives of the log marginal likelihood by the logarithms of the hyperparameters.
  ///
  /// `½ tr((w wᵀ − K⁻¹) ∂K)`, Rasmussen and Williams (2006), equation 5.9.
  package func likelihoodGradient() throws(LinearAlgebraError) -> LikelihoodGradient {
    let count = designs.count
    let inverse = try factor.inverse().elements
    let scaled = designs.map(covariance.scaled)
    var gradient = LikelihoodGradient(
      lengthscales: covariance.lengthscales.map { _ in 0 },
      categoryScales: covariance.categoryScales.map { _ in 0 },
      mean: weights.reduce(0, +))
    let categories = Double(max(covariance.categoryScales.count, 1))
    for column in 0..<count {
      let own = weights[column] * weights[column] - inverse[column + column * count]
      gradient.sumWeight += 0.5 * own * 2 * covariance.sumWeight
      gradient.productWeight += 0.5 * own * covariance.productWeight
      gradient.noise += 0.5 * own * noise.variances[column]
      for row in column + 1..<count {
        let pull = weights[row] * weights[column] - inverse[row + column * count]
        let squared = CovarianceFunction.squaredDistance(scaled[row], scaled[column])
        let numeric = covariance.radial.value(squared)
        let categorical = covariance.categoricalCorrelation(designs[row], designs[column])
        gradient.sumWeight += pull * covariance.sumWeight * (numeric + categorical)
        gradient.productWeight += pull * covariance.productWeight * numeric * categorical
        if noise.correlation != 0 {
          gradient.noise += pull * noise.covariance(row, column)
        }
        let numericPull =
          -2 * pull * covariance.radial.slope(squared)
          * (covariance.sumWeight + covariance.productWeight * categorical)
        for number in scaled[row].indices {
          let difference = scaled[row][number] - scaled[column][number]
          gradient.lengthscales[covariance.lengthscalePlaces[number]] +=
            numericPull * difference * difference
        }
        let categoricalPull =
          pull * categorical * (covariance.sumWeight + covariance.productWeight * numeric)
          / categories
        for place in covariance.categoryScales.indices
        where designs[row].categories[place] != designs[column].categories[place] {
          gradient.categoryScales[place] += categoricalPull / covariance.categoryScales[place]
        }
      }
    }
    return gradient
  }
}

/// The derivatives of a log marginal likelihood by the logarithm of each hyperparameter, and by the mean.
package struct LikelihoodGradient: Sendable {
  package var lengthscales: [Double]
  package var categoryScales: [Double]
  package var sumWeight = 0.0
  package var productWeight = 0.0
  /// By the logarithm of a factor of all error covariances.
  package var noise = 0.0
  /// By the constant of the mean itself.
  package var mean: Double
}
