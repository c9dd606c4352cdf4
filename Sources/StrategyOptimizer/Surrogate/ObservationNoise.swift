import DenseLinearAlgebra

/// How far observed outcomes are from the true ones, by luck.
package struct ObservationNoise: Sendable, Equatable {
  /// The variance of each observation.
  package var variances: [Double]
  /// The correlation between the errors of any two observations of as many replications, in 0..<1: what
  /// common random numbers give (stochastic kriging under common random numbers).
  ///
  /// Citation: X. Chen, B. E. Ankenman, B. L. Nelson (2012), "The effects of common random numbers on
  /// stochastic kriging metamodels", ACM TOMACS 22, doi:10.1145/2133390.2133391.
  package var correlation: Double
  /// Replications behind each observation, the first ones shared by all; empty: as many for each.
  package var replications: [Int]

  /// Makes noise; without a correlation, of independent errors.
  package init(variances: [Double], correlation: Double = 0, replications: [Int] = []) {
    self.variances = variances
    self.correlation = correlation
    self.replications = replications
  }

  /// The covariance of the errors of two different observations: `ρ √(vᵢ vⱼ)`, less if one has more
  /// replications, which the other one lacks.
  func covariance(_ first: Int, _ second: Int) -> Double {
    let covariance = correlation * (variances[first] * variances[second]).squareRoot()
    guard !replications.isEmpty, replications[first] != replications[second] else {
      return covariance
    }
    let shared = Double(min(replications[first], replications[second]))
    let most = Double(max(replications[first], replications[second]))
    return covariance * (shared / most).squareRoot()
  }

  /// The covariance matrix with the errors' covariances added.
  func added(to covariances: Matrix) -> Matrix {
    let count = covariances.rowCount
    var elements = covariances.elements
    for column in 0..<count {
      elements[column + column * count] += variances[column]
      guard correlation != 0 else { continue }
      for row in 0..<count where row != column {
        elements[row + column * count] += covariance(row, column)
      }
    }
    return Matrix(rowCount: count, columnCount: count, columnMajor: elements)
  }
}
