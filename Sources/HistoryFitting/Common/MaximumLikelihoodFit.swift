package import DenseLinearAlgebra

/// The parameters under which what happened is most likely, and how sure they are.
package struct MaximumLikelihoodFit: Sendable, Equatable {
  /// In the law's order.
  package let parameters: [FittedParameter]
  /// Of the estimates on the parameters' scales: the inverse of the observed information.
  ///
  /// A parameter that is not identified is held at its estimate: its row and column are 0.
  package let covariance: Matrix
  /// The lower triangle `L` with `covariance = L Lᵀ`.
  let root: Matrix
  /// Natural logarithm of the likelihood at the estimates, without any prior.
  package let logLikelihood: Double
  /// Whether the search came to rest: the best step would gain less than a tenth of a standard error costs.
  package let hasSettled: Bool

  /// In the parameters' own units.
  package var estimates: [Double] { parameters.map(\.estimate) }

  /// Whether the data say what every parameter is.
  package var isIdentified: Bool { parameters.allSatisfy(\.isIdentified) }

  package subscript(name: String) -> FittedParameter? {
    parameters.first { $0.name == name }
  }

  /// Akaike's criterion, `2 (parameters − log-likelihood)`; smaller is better.
  ///
  /// Citation: H. Akaike (1974), IEEE Transactions on Automatic Control 19, doi:10.1109/TAC.1974.1100705.
  package var akaikeCriterion: Double { 2 * (Double(parameters.count) - logLikelihood) }
}

extension MaximumLikelihoodFit {
  /// Values of the parameters that the data leave possible: normal around the estimates on the parameters'
  /// scales, kept to the ranges searched.
  ///
  /// A parameter that is not identified keeps its estimate in all of them, so the spread is too small where
  /// `isIdentified` is false.
  ///
  /// - Parameters:
  ///   - count: how many; none if it is not positive.
  ///   - generator: what the numbers are drawn from.
  /// - Returns: each in the parameters' order and own units.
  package func draws(
    count: Int, using generator: inout some RandomNumberGenerator
  ) -> [[Double]] {
    (0..<max(count, 0)).map { _ in
      let deviates = parameters.map { _ in generator.standardNormal() }
      return parameters.indices.map { row in
        let parameter = parameters[row]
        guard parameter.isIdentified else { return parameter.estimate }
        var coordinate = parameter.scale.coordinate(of: parameter.estimate)
        for column in 0...row { coordinate += root[row, column] * deviates[column] }
        return min(
          max(parameter.scale.value(at: coordinate), parameter.range.lowerBound),
          parameter.range.upperBound)
      }
    }
  }
}
