import Testing

@testable import DenseLinearAlgebra

@Suite struct InputChecksTests {
  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `the place of the first number that is not finite is named`(_ number: Double) {
    var matrix = Matrix.zeros(rowCount: 3, columnCount: 4)
    matrix[2, 1] = number
    matrix[0, 3] = number
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 2, column: 1)) {
      try matrix.requireFinite(as: .matrix)
    }
    #expect(throws: LinearAlgebraError.nonFinite(.vector, row: 1, column: 0)) {
      try [0, number].requireFinite(as: .vector)
    }
  }

  @Test func `the largest finite numbers are accepted`() throws {
    let extremes = [
      Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0, .leastNonzeroMagnitude,
    ]
    try extremes.requireFinite(as: .vector)
    try Matrix(columns: [extremes]).requireFinite(as: .matrix)
  }

  @Test func `mirrored elements may differ by rounding only`() throws {
    var matrix = Matrix(rows: [[4, 1, 0], [1, 4, 1], [0, 1, 4]])
    matrix[2, 1] += 3 * Double(4).ulp
    try matrix.requireSymmetric()
    matrix[2, 1] += Double(4).ulp
    #expect(throws: LinearAlgebraError.notSymmetric(row: 2, column: 1)) {
      try matrix.requireSymmetric()
    }
  }

  @Test func `only a square matrix can be symmetric`() {
    let needed = MatrixShape(rowCount: 2, columnCount: 2)
    let found = MatrixShape(rowCount: 2, columnCount: 3)
    #expect(throws: LinearAlgebraError.dimensionMismatch(.matrix, found: found, needed: needed)) {
      try Matrix.zeros(rowCount: 2, columnCount: 3).requireSymmetric()
    }
  }
}
