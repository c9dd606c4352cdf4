import Testing

@testable import DenseLinearAlgebra

@Suite struct MatrixHashFillTests {
  /// The mean of n uniform numbers has the standard error 1/√(3n), their mean square 2/√(45n).
  @Test func `the fill looks uniform between -1 and 1`() {
    let elements = Matrix(hashFilled: 100, 100, salt: 1).elements
    #expect(elements.allSatisfy { -1 <= $0 && $0 < 1 })
    let count = Double(elements.count)
    let mean = elements.reduce(0, +) / count
    let meanSquare = elements.reduce(0) { $0 + $1 * $1 } / count
    #expect(abs(mean) <= 5 / (3 * count).squareRoot())
    #expect(abs(meanSquare - 1.0 / 3) <= 5 * 2 / (45 * count).squareRoot())
  }

  @Test func `the salt changes every element`() {
    let first = Matrix(hashFilled: 20, 20, salt: 1).elements
    let second = Matrix(hashFilled: 20, 20, salt: 2).elements
    #expect(zip(first, second).allSatisfy { $0 != $1 })
    #expect(Set(first).count == 400)
  }

  @Test func `symmetric fills are symmetric`() {
    let matrix = Matrix(symmetricOfOrder: 9, salt: 1)
    #expect(matrix == matrix.transposed())
    let covariance = Matrix(positiveDefiniteOfOrder: 9, salt: 1)
    #expect(covariance == covariance.transposed())
  }
}
