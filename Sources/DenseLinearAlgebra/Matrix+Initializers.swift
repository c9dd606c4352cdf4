extension Matrix {
  package init(
    rowCount: Int, columnCount: Int, element: (_ row: Int, _ column: Int) -> Double
  ) {
    var elements: [Double] = []
    elements.reserveCapacity(rowCount * columnCount)
    for column in 0..<columnCount {
      for row in 0..<rowCount {
        elements.append(element(row, column))
      }
    }
    self.init(rowCount: rowCount, columnCount: columnCount, columnMajor: elements)
  }

  package init(rows: [[Double]]) {
    precondition(
      rows.allSatisfy { $0.count == rows[0].count }, "All rows of a matrix must be equally long.")
    self.init(rowCount: rows.count, columnCount: rows.first?.count ?? 0) { rows[$0][$1] }
  }

  package init(columns: [[Double]]) {
    precondition(
      columns.allSatisfy { $0.count == columns[0].count },
      "All columns of a matrix must be equally long.")
    self.init(
      rowCount: columns.first?.count ?? 0, columnCount: columns.count,
      columnMajor: Array(columns.joined()))
  }

  package static func zeros(rowCount: Int, columnCount: Int) -> Matrix {
    Matrix(
      rowCount: rowCount, columnCount: columnCount,
      columnMajor: Array(repeating: 0, count: rowCount * columnCount))
  }

  package static func identity(order: Int) -> Matrix {
    Matrix(rowCount: order, columnCount: order) { $0 == $1 ? 1 : 0 }
  }
}
