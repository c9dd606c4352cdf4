extension LinearAlgebraOperations {
  func checkEigendecomposition() -> [SelfCheckResult] {
    [
      checkEigendecomposition("A V = V Λ", measure: eigenvectorStretch),
      checkEigendecomposition("Vᵀ V = I") {
        orthogonality(of: $0.vectors, columnCount: $1.rowCount)
      },
    ]
  }

  private func checkEigendecomposition(
    _ name: String, measure: (SymmetricEigendecomposition, Matrix) -> Deviation
  ) -> SelfCheckResult {
    SelfCheckResult(
      name: name,
      trials: LibrarySelfCheck.orders.filter { $0 < 200 }.map { order in
        let matrix = Matrix(symmetricOfOrder: order, salt: 9)
        return SelfCheckResult.Trial(size: matrix.shape.description) {
          () throws(LinearAlgebraError) in
          measure(try eigendecomposition(matrix), matrix)
        }
      })
  }

  func checkQR() -> [SelfCheckResult] {
    [
      checkQR("A P = Q R", measure: reconstruction),
      checkQR("Qᵀ Q = I") { factors, matrix in
        orthogonality(of: factors.q, columnCount: min(matrix.rowCount, matrix.columnCount))
      },
    ]
  }

  private func checkQR(
    _ name: String, measure: (QRFactorization, Matrix) -> Deviation
  ) -> SelfCheckResult {
    SelfCheckResult(
      name: name,
      trials: LibrarySelfCheck.factoredSizes.map { size in
        let matrix = Matrix(hashFilled: size.rows, size.columns, salt: 10)
        return SelfCheckResult.Trial(size: matrix.shape.description) {
          () throws(LinearAlgebraError) in
          measure(try qrFactorization(matrix), matrix)
        }
      })
  }
}

private func eigenvectorStretch(
  _ decomposition: SymmetricEigendecomposition, of matrix: Matrix
) -> Deviation {
  let (values, vectors) = (decomposition.values, decomposition.vectors)
  guard
    vectors.shape == matrix.shape, values.count == matrix.rowCount,
    zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
  else { return .unacceptable }
  let stretched = Matrix(rowCount: matrix.rowCount, columnCount: matrix.columnCount) {
    vectors[$0, $1] * values[$1]
  }
  return Deviation(
    error: matrix.referenceProduct(with: vectors).largestDifference(from: stretched),
    bound: acceptedResidual(order: matrix.rowCount, norm: matrix.frobeniusNorm))
}

private func reconstruction(of factors: QRFactorization, _ matrix: Matrix) -> Deviation {
  guard
    factors.columnOrder.sorted() == Array(0..<matrix.columnCount),
    factors.q.columnCount == factors.r.rowCount, factors.r == factors.r.keeping(.upper)
  else { return .unacceptable }
  let pivoted = Matrix(columns: factors.columnOrder.map { matrix.column($0) })
  return Deviation(
    error: factors.q.referenceProduct(with: factors.r).largestDifference(from: pivoted),
    bound: acceptedResidual(
      order: max(matrix.rowCount, matrix.columnCount), norm: matrix.frobeniusNorm))
}

private func orthogonality(of matrix: Matrix, columnCount: Int) -> Deviation {
  Deviation(
    error: matrix.transposed().referenceProduct(with: matrix)
      .largestDifference(from: .identity(order: columnCount)),
    bound: acceptedResidual(order: matrix.rowCount, norm: 1))
}

/// LAPACK accepts a factorization whose residual is below 30 n ε times the norm of the matrix, and
/// an orthogonal factor within 30 n ε (LAPACK Working Note 41, the threshold of its own tests).
private func acceptedResidual(order: Int, norm: Double) -> Double {
  30 * Double(order) * Double.ulpOfOne * norm
}
