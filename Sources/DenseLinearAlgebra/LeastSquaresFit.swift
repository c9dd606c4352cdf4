/// The coefficients that bring a linear combination of columns nearest to a vector.
package struct LeastSquaresFit: Equatable, Sendable {
  /// One for each column, in the columns' order.
  package let coefficients: [Double]

  /// The squared length of what the columns cannot reach.
  package let residualSumOfSquares: Double

  /// Minimizes `‖A x - b‖²` by a pivoted QR factorization.
  ///
  /// Columns are first brought to a common size by powers of two, so that the choice of units does
  /// not decide whether they count as dependent.
  ///
  /// - Throws: `dimensionMismatch` if there is not one observation for each row, `nonFinite`,
  ///   `rankDeficient` if the columns are dependent or there are more of them than rows.
  package init(
    columns matrix: Matrix, observations: [Double]
  ) throws(LinearAlgebraError) {
    try observations.requireCount(matrix.rowCount, as: .rightHandSide)
    try matrix.requireFinite(as: .matrix)
    try observations.requireFinite(as: .rightHandSide)
    let scales = matrix.powersOfTwoNormalizingColumns()
    let scaled = Matrix(rowCount: matrix.rowCount, columnCount: matrix.columnCount) {
      matrix[$0, $1] * scales[$1]
    }
    let factors = try QRFactorization(of: scaled)
    guard factors.rank == matrix.columnCount else {
      throw .rankDeficient(rank: factors.rank, columnCount: matrix.columnCount)
    }
    let projections = try factors.q.multiplied(as: .transposed, by: observations)
    let pivoted = try factors.r.solveTriangle(.upper, projections)
    var coefficients = [Double](repeating: 0, count: matrix.columnCount)
    for (column, coefficient) in zip(factors.columnOrder, pivoted) {
      coefficients[column] = coefficient * scales[column]
    }
    self.coefficients = coefficients
    let reached = try factors.q.multiplied(by: projections)
    residualSumOfSquares = zip(observations, reached).reduce(0) { sum, pair in
      let residual = pair.0 - pair.1
      return sum + residual * residual
    }
  }
}

extension Matrix {
  /// For each column a power of two that brings its largest element between 1 and 2.
  ///
  /// Multiplying by a power of two changes no digit. A column of zeros keeps its size.
  fileprivate func powersOfTwoNormalizingColumns() -> [Double] {
    (0..<columnCount).map { index in
      let largest = column(index).reduce(0) { max($0, $1.magnitude) }
      guard largest > 0 else { return 1 }
      let exponent = max(largest.exponent, Double.leastNormalMagnitude.exponent)
      return Double(sign: .plus, exponent: -exponent, significand: 1)
    }
  }
}
