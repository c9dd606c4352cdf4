import Testing

@testable import DenseLinearAlgebra

@Suite struct QRFactorizationTests {
  @Test func `a single column becomes its length and its direction`() throws {
    let factors = try QRFactorization(of: Matrix(rows: [[3], [4]]))
    #expect(abs(abs(factors.r[0, 0]) - 5) <= 2 * 5 * Double.ulpOfOne)
    #expect(abs(factors.q[0, 0] * factors.r[0, 0] - 3) <= 2 * 5 * Double.ulpOfOne)
    #expect(factors.q.shape == MatrixShape(rowCount: 2, columnCount: 1))
  }

  /// The residuals that LAPACK's own tests accept.
  @Test(arguments: [(1, 1), (5, 5), (40, 7), (7, 40), (150, 100)])
  func `the factors are orthonormal, triangular and rebuild the matrix`(
    _ rowCount: Int, _ columnCount: Int
  ) throws {
    let matrix = Matrix(hashFilled: rowCount, columnCount, salt: 41)
    let factors = try QRFactorization(of: matrix)
    let shorterSide = min(rowCount, columnCount)
    let tolerance = 30 * Double(max(rowCount, columnCount)) * Double.ulpOfOne
    #expect(
      try factors.q.gramMatrix(of: .columns).largestDifference(from: .identity(order: shorterSide))
        <= tolerance)
    #expect(factors.r == factors.r.keeping(.upper))
    let pivoted = Matrix(columns: factors.columnOrder.map { matrix.column($0) })
    #expect(
      try factors.q.multiplied(by: factors.r).largestDifference(from: pivoted)
        <= tolerance * matrix.frobeniusNorm)
    let magnitudes = factors.r.diagonal.map(\.magnitude)
    #expect(magnitudes == magnitudes.sorted(by: >))
  }

  @Test func `the rank counts independent columns`() throws {
    let independent = Matrix(columns: [[1, 0, 1], [0, 1, 1]])
    let repeated = Matrix(columns: [[1, 0, 1], [0, 1, 1], [1, 1, 2]])
    #expect(try QRFactorization(of: independent).rank == 2)
    #expect(try QRFactorization(of: repeated).rank == 2)
    #expect(try QRFactorization(of: repeated.transposed()).rank == 2)
    #expect(try QRFactorization(of: .zeros(rowCount: 2, columnCount: 2)).rank == 0)
    #expect(try QRFactorization(of: .identity(order: 3)).rank == 3)
  }

  @Test func `a missing number is refused`() {
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 1, column: 0)) {
      try QRFactorization(of: Matrix(rows: [[1], [.nan]]))
    }
  }
}
