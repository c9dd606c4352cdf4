import Testing

@testable import DenseLinearAlgebra

@Suite struct MatrixTriangularSolveTests {
  private let matrix = Matrix(rows: [[2, 8], [6, 4]])

  @Test func `each triangle and its transpose give the solution by hand`() throws {
    #expect(try matrix.solveTriangle(.lower, [2, 14]) == [1, 2])
    #expect(try matrix.solveTriangle(.lower, as: .transposed, [14, 8]) == [1, 2])
    #expect(try matrix.solveTriangle(.upper, [18, 8]) == [1, 2])
    #expect(try matrix.solveTriangle(.upper, as: .transposed, [2, 16]) == [1, 2])
  }

  @Test func `several right-hand sides are solved at once`() throws {
    let solution = try matrix.solveTriangle(.lower, Matrix(rows: [[2, 4, 0], [14, 16, 4]]))
    #expect(solution == Matrix(rows: [[1, 2, 0], [2, 1, 1]]))
  }

  @Test func `a single equation is divided`() throws {
    #expect(try Matrix(rows: [[4]]).solveTriangle(.upper, [2]) == [0.5])
  }

  /// The inverse of the lower triangle of ones takes differences, without rounding.
  @Test(arguments: [3, 64, 129]) func `ones below the diagonal take differences`(_ order: Int)
    throws
  {
    let ones = Matrix(rowCount: order, columnCount: order) { _, _ in 1 }
    let squares = (0..<order).map { Double($0 * $0) }
    let differences = (0..<order).map { $0 == 0 ? 0 : Double(2 * $0 - 1) }
    #expect(try ones.solveTriangle(.lower, squares) == differences)
  }

  @Test func `a zero on the diagonal is refused with its place`() {
    let singular = Matrix(rows: [[1, 2], [3, 0]])
    #expect(throws: LinearAlgebraError.zeroOnDiagonal(index: 1)) {
      try singular.solveTriangle(.lower, [1, 1])
    }
  }

  @Test func `a wrong shape and a missing number are refused`() {
    let error = #expect(throws: LinearAlgebraError.self) {
      try matrix.solveTriangle(.lower, [1, 2, 3])
    }
    #expect(error?.description == "The right-hand side is 3 × 1, but 2 × 1 is needed.")
    #expect(throws: LinearAlgebraError.self) {
      try Matrix(rows: [[1, 2]]).solveTriangle(.lower, [1])
    }
    #expect(throws: LinearAlgebraError.nonFinite(.rightHandSide, row: 1, column: 0)) {
      try matrix.solveTriangle(.lower, [1, .nan])
    }
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 0, column: 1)) {
      try Matrix(rows: [[1, .nan], [1, 1]]).solveTriangle(.lower, [1, 1])
    }
  }
}
