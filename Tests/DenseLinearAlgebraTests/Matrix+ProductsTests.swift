import Testing

@testable import DenseLinearAlgebra

/// Small integers are multiplied and added without rounding, so results are compared exactly.
@Suite struct MatrixProductsTests {
  private let left = Matrix(rows: [[1, 2, 3], [4, 5, 6]])
  private let right = Matrix(rows: [[7, 8], [9, 10], [11, 12]])

  @Test func `a product of two small matrices is the one by hand`() throws {
    #expect(try left.multiplied(by: right) == Matrix(rows: [[58, 64], [139, 154]]))
  }

  @Test(arguments: Orientation.allCases, Orientation.allCases)
  func `a transposed factor multiplies like its transpose`(
    _ leftOrientation: Orientation, _ rightOrientation: Orientation
  ) throws {
    let product = try left.oriented(leftOrientation).multiplied(
      as: leftOrientation, by: right.oriented(rightOrientation), rightAs: rightOrientation)
    #expect(product == Matrix(rows: [[58, 64], [139, 154]]))
  }

  @Test func `a product of single elements is their product`() throws {
    #expect(try Matrix(rows: [[3]]).multiplied(by: Matrix(rows: [[-5]])) == Matrix(rows: [[-15]]))
  }

  @Test(arguments: [2, 65, 300])
  func `a product of ranks is a sum of squares`(_ order: Int) throws {
    let matrix = Matrix(rowCount: order, columnCount: order) { Double($0 - $1) }
    let product = try matrix.multiplied(as: .transposed, by: matrix)
    let expected = Matrix(rowCount: order, columnCount: order) { first, second in
      (0..<order).reduce(0) { $0 + Double(($1 - first) * ($1 - second)) }
    }
    #expect(product == expected)
  }

  @Test func `a matrix times a vector is the one by hand`() throws {
    #expect(try left.multiplied(by: [1, 0, -1]) == [-2, -2])
    #expect(try left.multiplied(as: .transposed, by: [1, -1]) == [-3, -3, -3])
  }

  @Test func `dot products of rows and of columns are the ones by hand`() throws {
    #expect(try left.gramMatrix(of: .rows) == Matrix(rows: [[14, 32], [32, 77]]))
    #expect(
      try left.gramMatrix(of: .columns)
        == Matrix(rows: [[17, 22, 27], [22, 29, 36], [27, 36, 45]]))
  }

  @Test func `factors that do not fit are named with their shapes`() {
    let found = MatrixShape(rowCount: 2, columnCount: 3)
    let needed = MatrixShape(rowCount: 3, columnCount: 3)
    #expect(
      throws: LinearAlgebraError.dimensionMismatch(.rightFactor, found: found, needed: needed)
    ) {
      try left.multiplied(by: left)
    }
    let error = #expect(throws: LinearAlgebraError.self) { try left.multiplied(by: [1, 2]) }
    #expect(error?.description == "The vector is 2 × 1, but 3 × 1 is needed.")
    #expect(throws: LinearAlgebraError.self) {
      try left.multiplied(as: .transposed, by: [1, 2, 3])
    }
  }

  @Test func `a number that is not finite is refused wherever it is`() {
    var spoiled = left
    spoiled[1, 2] = .nan
    #expect(throws: LinearAlgebraError.nonFinite(.leftFactor, row: 1, column: 2)) {
      try spoiled.multiplied(by: right)
    }
    #expect(throws: LinearAlgebraError.nonFinite(.rightFactor, row: 1, column: 2)) {
      try right.multiplied(by: spoiled)
    }
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 1, column: 2)) {
      try spoiled.multiplied(by: [0, 0, 0])
    }
    #expect(throws: LinearAlgebraError.nonFinite(.vector, row: 2, column: 0)) {
      try left.multiplied(by: [0, 0, .infinity])
    }
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 1, column: 2)) {
      try spoiled.gramMatrix(of: .rows)
    }
  }
}
