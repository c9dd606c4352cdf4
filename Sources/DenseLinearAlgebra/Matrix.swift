/// A dense matrix of doubles, stored column after column without gaps.
///
/// Rows and columns count from 0, and there is at least one of each.
package struct Matrix: Equatable, Sendable {
  package let rowCount: Int
  package let columnCount: Int

  /// The element of row `i` and column `j` is at index `i + j * rowCount`.
  package internal(set) var elements: [Double]

  /// Wraps numbers that are already stored column after column.
  package init(rowCount: Int, columnCount: Int, columnMajor elements: [Double]) {
    precondition(rowCount > 0 && columnCount > 0, "A matrix needs at least one row and column.")
    precondition(
      max(rowCount, columnCount) <= Int(Int32.max), "A matrix side must fit in 32 bits for BLAS.")
    precondition(
      elements.count == rowCount * columnCount,
      "A matrix needs as many elements as its rows times its columns.")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  package var shape: MatrixShape { MatrixShape(rowCount: rowCount, columnCount: columnCount) }

  package subscript(row: Int, column: Int) -> Double {
    get { elements[index(row, column)] }
    set { elements[index(row, column)] = newValue }
  }

  private func index(_ row: Int, _ column: Int) -> Int {
    precondition(0 <= row && row < rowCount, "The row must be one of the matrix.")
    precondition(0 <= column && column < columnCount, "The column must be one of the matrix.")
    return row + column * rowCount
  }

  package func row(_ row: Int) -> [Double] {
    (0..<columnCount).map { self[row, $0] }
  }

  package func column(_ column: Int) -> [Double] {
    precondition(0 <= column && column < columnCount, "The column must be one of the matrix.")
    return Array(elements[column * rowCount..<(column + 1) * rowCount])
  }

  /// The elements whose row and column are equal, as many as the shorter side has.
  package var diagonal: [Double] {
    (0..<min(rowCount, columnCount)).map { self[$0, $0] }
  }

  package func transposed() -> Matrix {
    Matrix(rowCount: columnCount, columnCount: rowCount) { self[$1, $0] }
  }
}
