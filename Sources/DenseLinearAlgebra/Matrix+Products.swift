import COpenBLAS

extension Matrix {
  /// The product of this matrix and `right`, either of them transposed if asked (`dgemm`).
  ///
  /// - Throws: `dimensionMismatch` if the inner sides differ, `nonFinite`.
  package func multiplied(
    as leftOrientation: Orientation = .asStored,
    by right: Matrix, rightAs rightOrientation: Orientation = .asStored
  ) throws(LinearAlgebraError) -> Matrix {
    let left = shape.oriented(leftOrientation)
    let found = right.shape.oriented(rightOrientation)
    let needed = MatrixShape(rowCount: left.columnCount, columnCount: found.columnCount)
    guard found == needed else {
      throw .dimensionMismatch(.rightFactor, found: found, needed: needed)
    }
    try requireFinite(as: .leftFactor)
    try right.requireFinite(as: .rightFactor)
    var product = Matrix.zeros(rowCount: left.rowCount, columnCount: found.columnCount)
    unsafe cblas_dgemm(
      CblasColMajor, leftOrientation.cblas, rightOrientation.cblas,
      blasint(left.rowCount), blasint(found.columnCount), blasint(left.columnCount),
      1, elements, leadingDimension, right.elements, right.leadingDimension,
      0, &product.elements, product.leadingDimension)
    return product
  }

  /// The product of this matrix, transposed if asked, and a column vector (`dgemv`).
  ///
  /// - Throws: `dimensionMismatch` if the vector is not as long as a row, `nonFinite`.
  package func multiplied(
    as orientation: Orientation = .asStored, by vector: [Double]
  ) throws(LinearAlgebraError) -> [Double] {
    let oriented = shape.oriented(orientation)
    try vector.requireCount(oriented.columnCount, as: .vector)
    try requireFinite(as: .matrix)
    try vector.requireFinite(as: .vector)
    var product = [Double](repeating: 0, count: oriented.rowCount)
    unsafe cblas_dgemv(
      CblasColMajor, orientation.cblas, blasint(rowCount), blasint(columnCount),
      1, elements, leadingDimension, vector, 1, 0, &product, 1)
    return product
  }

  /// The dot products of all pairs of columns, `AᵀA`, or of all pairs of rows, `AAᵀ` (`dsyrk`).
  ///
  /// The result is symmetric to the last bit.
  ///
  /// - Throws: `nonFinite`.
  package func gramMatrix(of lines: MatrixLines) throws(LinearAlgebraError) -> Matrix {
    try requireFinite(as: .matrix)
    let orientation = lines.orientationAsRows
    let asRows = shape.oriented(orientation)
    var gram = Matrix.zeros(rowCount: asRows.rowCount, columnCount: asRows.rowCount)
    unsafe cblas_dsyrk(
      CblasColMajor, CblasLower, orientation.cblas,
      blasint(asRows.rowCount), blasint(asRows.columnCount),
      1, elements, leadingDimension, 0, &gram.elements, gram.leadingDimension)
    gram.mirrorLowerTriangle()
    return gram
  }

  /// The distance between the starts of two columns, as BLAS counts it.
  var leadingDimension: blasint { blasint(rowCount) }

  mutating func mirrorLowerTriangle() {
    for column in 0..<columnCount {
      for row in 0..<column {
        self[row, column] = self[column, row]
      }
    }
  }
}

/// The rows or the columns of a matrix, seen as vectors.
package enum MatrixLines: CaseIterable, Sendable {
  case rows
  case columns

  fileprivate var orientationAsRows: Orientation {
    switch self {
    case .rows: .asStored
    case .columns: .transposed
    }
  }
}
