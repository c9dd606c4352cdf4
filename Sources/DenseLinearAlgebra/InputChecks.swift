extension Matrix {
  func requireFinite(as operand: LinearAlgebraError.Operand) throws(LinearAlgebraError) {
    guard let index = elements.firstNonFiniteIndex else { return }
    throw .nonFinite(operand, row: index % rowCount, column: index / rowCount)
  }

  func requireShape(
    _ needed: MatrixShape, as operand: LinearAlgebraError.Operand
  ) throws(LinearAlgebraError) {
    if shape != needed {
      throw .dimensionMismatch(operand, found: shape, needed: needed)
    }
  }

  func requireSquare() throws(LinearAlgebraError) {
    try requireShape(MatrixShape(rowCount: rowCount, columnCount: rowCount), as: .matrix)
  }

  /// Allows mirrored elements to differ by as much as rounding may have moved them.
  ///
  /// A product of matrices of this order has errors of up to `order` units in the last place of its
  /// largest element, so a covariance that was computed and not copied need not be symmetric to
  /// the last bit.
  func requireSymmetric() throws(LinearAlgebraError) {
    try requireSquare()
    let largest = elements.reduce(0) { max($0, $1.magnitude) }
    let allowedDifference = Double(rowCount) * largest.ulp
    for column in 0..<columnCount {
      for row in column + 1..<rowCount
      where (self[row, column] - self[column, row]).magnitude > allowedDifference {
        throw .notSymmetric(row: row, column: column)
      }
    }
  }
}

extension [Double] {
  func requireFinite(as operand: LinearAlgebraError.Operand) throws(LinearAlgebraError) {
    guard let index = firstNonFiniteIndex else { return }
    throw .nonFinite(operand, row: index, column: 0)
  }

  func requireCount(
    _ needed: Int, as operand: LinearAlgebraError.Operand
  ) throws(LinearAlgebraError) {
    if count != needed {
      throw .dimensionMismatch(
        operand, found: MatrixShape(rowCount: count, columnCount: 1),
        needed: MatrixShape(rowCount: needed, columnCount: 1))
    }
  }

  fileprivate var firstNonFiniteIndex: Int? {
    firstIndex { !$0.isFinite }
  }
}
