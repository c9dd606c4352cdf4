import COpenBLAS

/// The half of a square matrix that a triangular solve reads; the other half is ignored.
package enum Triangle: CaseIterable, Sendable {
  case lower
  case upper

  fileprivate var cblas: CBLAS_UPLO {
    switch self {
    case .lower: CblasLower
    case .upper: CblasUpper
    }
  }
}

extension Matrix {
  /// Solves `T X = B`, or `Tᵀ X = B`, for a triangle `T` of this matrix (`dtrsm`).
  ///
  /// - Throws: `dimensionMismatch` if this matrix is not square or `rightHandSide` has other rows,
  ///   `nonFinite`, `zeroOnDiagonal`.
  package func solveTriangle(
    _ triangle: Triangle, as orientation: Orientation = .asStored, _ rightHandSide: Matrix
  ) throws(LinearAlgebraError) -> Matrix {
    try requireSquare()
    try requireFinite(as: .matrix)
    if let index = diagonal.firstIndex(of: 0) {
      throw .zeroOnDiagonal(index: index)
    }
    return try solveCheckedTriangle(triangle, as: orientation, rightHandSide)
  }

  /// Solves `T x = b`, or `Tᵀ x = b`, for a triangle `T` of this matrix.
  ///
  /// - Throws: As for several right-hand sides.
  package func solveTriangle(
    _ triangle: Triangle, as orientation: Orientation = .asStored, _ rightHandSide: [Double]
  ) throws(LinearAlgebraError) -> [Double] {
    try rightHandSide.requireCount(rowCount, as: .rightHandSide)
    return try solveTriangle(triangle, as: orientation, Matrix(columns: [rightHandSide])).elements
  }

  /// For a matrix known to be square, finite and without a zero on its diagonal.
  func solveCheckedTriangle(
    _ triangle: Triangle, as orientation: Orientation, _ rightHandSide: Matrix
  ) throws(LinearAlgebraError) -> Matrix {
    try rightHandSide.requireShape(
      MatrixShape(rowCount: rowCount, columnCount: rightHandSide.columnCount), as: .rightHandSide)
    try rightHandSide.requireFinite(as: .rightHandSide)
    var solution = rightHandSide
    unsafe cblas_dtrsm(
      CblasColMajor, CblasLeft, triangle.cblas, orientation.cblas, CblasNonUnit,
      solution.leadingDimension, blasint(solution.columnCount), 1, elements, leadingDimension,
      &solution.elements, solution.leadingDimension)
    return solution
  }
}
