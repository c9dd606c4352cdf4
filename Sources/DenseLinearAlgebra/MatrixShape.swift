/// The number of rows and columns of a matrix; a vector is a matrix of one column.
package struct MatrixShape: Equatable, Sendable, CustomStringConvertible {
  package let rowCount: Int
  package let columnCount: Int

  package init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
  }

  package var description: String { "\(rowCount) × \(columnCount)" }

  func oriented(_ orientation: Orientation) -> MatrixShape {
    switch orientation {
    case .asStored: self
    case .transposed: MatrixShape(rowCount: columnCount, columnCount: rowCount)
    }
  }
}
