import Testing

@testable import DenseLinearAlgebra

@Suite struct ReferenceLoopsTests {
  private let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])

  @Test func `the reference product is the one by hand`() {
    let right = Matrix(rows: [[7, 8], [9, 10], [11, 12]])
    #expect(matrix.referenceProduct(with: right) == Matrix(rows: [[58, 64], [139, 154]]))
  }

  @Test func `a triangle is kept with its diagonal`() {
    let square = Matrix(rows: [[1, 2], [3, 4]])
    #expect(square.keeping(.lower) == Matrix(rows: [[1, 0], [3, 4]]))
    #expect(square.keeping(.upper) == Matrix(rows: [[1, 2], [0, 4]]))
  }

  @Test func `the largest difference is infinite if a number or a shape is wrong`() {
    var other = matrix
    #expect(matrix.largestDifference(from: other) == 0)
    other[1, 0] -= 3
    other[0, 0] += 1
    #expect(matrix.largestDifference(from: other) == 3)
    other[0, 2] = .nan
    #expect(matrix.largestDifference(from: other) == .infinity)
    #expect(matrix.largestDifference(from: matrix.transposed()) == .infinity)
  }

  @Test func `norms are the ones by hand`() {
    let matrix = Matrix(rows: [[3, 0, 0], [4, 0, 12]])
    #expect(matrix.frobeniusNorm == 13)
    #expect(matrix.largestColumnNorm == 12)
    #expect(matrix.largestRowNorm == Double(160).squareRoot())
  }
}
