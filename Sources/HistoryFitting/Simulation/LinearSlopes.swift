import DenseLinearAlgebra

/// How strongly a number rises with each of others, in standard errors: least squares of one on all.
struct LinearSlopes {
  /// The magnitude of each slope ÷ its standard error; 0 if they cannot be told apart.
  let ratios: [Double]

  /// - Parameters:
  ///   - values: one for each row.
  ///   - rows: the others, equally long.
  init(of values: [Double], by rows: [[Double]]) {
    let columns = Matrix(rows: rows.map { [1] + $0 })
    let width = rows[0].count
    let freedom = Double(rows.count - width - 1)
    guard freedom > 0,
      let fit = try? LeastSquaresFit(columns: columns, observations: values),
      let gram = try? columns.gramMatrix(of: .columns),
      let inverse = try? CholeskyFactorization(of: gram, jitter: .standard).inverse()
    else {
      ratios = [Double](repeating: 0, count: width)
      return
    }
    let variance = fit.residualSumOfSquares / freedom
    ratios = (1...width).map { place in
      let error = (variance * inverse[place, place]).squareRoot()
      return error > 0 ? fit.coefficients[place].magnitude / error : 0
    }
  }
}
