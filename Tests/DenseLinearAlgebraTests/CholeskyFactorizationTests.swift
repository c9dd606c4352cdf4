import Foundation
import Testing

@testable import DenseLinearAlgebra

@Suite struct CholeskyFactorizationTests {
  @Test func `a small factor is the one by hand`() throws {
    let matrix = Matrix(rows: [[4, 12, -16], [12, 37, -43], [-16, -43, 98]])
    let factor = try CholeskyFactorization(of: matrix)
    #expect(factor.lower == Matrix(rows: [[2, 0, 0], [6, 1, 0], [-8, 5, 3]]))
    #expect(factor.jitter == 0)
  }

  /// All steps are on small integers, so nothing is rounded.
  @Test(arguments: [1, 2, 17, 129, 300])
  func `the covariance of a random walk has a factor of ones`(_ order: Int) throws {
    let factor = try CholeskyFactorization(of: KnownMatrices.brownianCovariance(order: order))
    #expect(factor.lower == Matrix(rowCount: order, columnCount: order) { $0 >= $1 ? 1 : 0 })
    #expect(factor.logDeterminant == 0)
  }

  /// Theorem 10.3 of Higham (2002), with as much again for the product that is compared.
  @Test(arguments: [1, 3, 64, 200])
  func `the factor times its transpose is the matrix`(_ order: Int) throws {
    let matrix = Matrix(positiveDefiniteOfOrder: order, salt: 21)
    let lower = try CholeskyFactorization(of: matrix).lower
    let largest = Double(order + 1)
    #expect(
      try lower.gramMatrix(of: .rows).largestDifference(from: matrix)
        <= Double(order + 2) * Double.ulpOfOne * largest)
  }

  /// A relative change of `n ε` in the matrix changes the logarithm by up to `n · n ε · condition`.
  @Test func `log-determinants match closed forms`() throws {
    for order in [1, 10, 100] {
      let factor = try CholeskyFactorization(of: KnownMatrices.secondDifference(order: order))
      let eigenvalues = KnownMatrices.secondDifferenceEigenvalues(order: order)
      let condition = eigenvalues[order - 1] / eigenvalues[0]
      let tolerance = Double(order * order) * Double.ulpOfOne * condition
      #expect(abs(factor.logDeterminant - log(Double(order + 1))) <= tolerance)
    }
    // The determinant of the Hilbert matrix of order 5 is 1 / 266 716 800 000, its condition 4.8e5.
    let hilbert = try CholeskyFactorization(of: KnownMatrices.hilbert(order: 5))
    #expect(
      abs(hilbert.logDeterminant + log(266_716_800_000)) <= 25 * Double.ulpOfOne * 4.8e5)
  }

  /// Every step is exact: the factor holds ones only.
  @Test func `systems are solved for vectors and for matrices`() throws {
    let matrix = KnownMatrices.brownianCovariance(order: 4)
    let factor = try CholeskyFactorization(of: matrix)
    let solution = Matrix(rows: [[1, 0], [-2, 3], [0, 5], [4, -1]])
    let rightHandSide = try matrix.multiplied(by: solution)
    #expect(try factor.solve(rightHandSide) == solution)
    #expect(try factor.solve(rightHandSide.column(1)) == solution.column(1))
  }

  @Test func `whitening a random walk gives its steps`() throws {
    let factor = try CholeskyFactorization(of: KnownMatrices.brownianCovariance(order: 4))
    #expect(
      try factor.whiten(Matrix(columns: [[1, 3, 2, 2]])) == Matrix(columns: [[1, 2, -1, 0]]))
  }

  @Test func `the first block that is not positive definite is named`() {
    let matrix = Matrix(rows: [[1, 2, 0], [2, 3, 0], [0, 0, 1]])
    for schedule in [JitterSchedule.none, .standard] {
      #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
        try CholeskyFactorization(of: matrix, jitter: schedule)
      }
    }
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 1)) {
      try CholeskyFactorization(of: Matrix(rows: [[0]]), jitter: .standard)
    }
  }

  /// The smallest eigenvalue is -5·10⁻⁹ and the mean of the diagonal is 2.
  @Test func `the smallest jitter that suffices is used and recorded`() throws {
    let matrix = Matrix(rows: [[2, 2 + 5e-9], [2 + 5e-9, 2]])
    let factor = try CholeskyFactorization(of: matrix, jitter: .standard)
    #expect(factor.jitter == 2e-8)
    var jittered = matrix
    jittered[0, 0] += 2e-8
    jittered[1, 1] += 2e-8
    #expect(
      try factor.lower.gramMatrix(of: .rows).largestDifference(from: jittered)
        <= 4 * Double.ulpOfOne * 2)
    #expect(throws: LinearAlgebraError.notPositiveDefinite(order: 2)) {
      try CholeskyFactorization(of: matrix, jitter: JitterSchedule(relativeAmounts: [1e-10]))
    }
  }

  @Test func `asymmetric, oblong and missing numbers are refused`() {
    #expect(throws: LinearAlgebraError.notSymmetric(row: 1, column: 0)) {
      try CholeskyFactorization(of: Matrix(rows: [[2, 1], [0, 2]]))
    }
    #expect(throws: LinearAlgebraError.self) {
      try CholeskyFactorization(of: Matrix(rows: [[2, 1]]))
    }
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 1, column: 0)) {
      try CholeskyFactorization(of: Matrix(rows: [[2, .nan], [.nan, 2]]))
    }
  }

  @Test func `right-hand sides that do not fit are refused`() throws {
    let factor = try CholeskyFactorization(of: .identity(order: 2))
    #expect(throws: LinearAlgebraError.self) { try factor.solve([1, 2, 3]) }
    #expect(throws: LinearAlgebraError.self) { try factor.solve(.identity(order: 3)) }
    #expect(throws: LinearAlgebraError.nonFinite(.rightHandSide, row: 0, column: 0)) {
      try factor.solve([.nan, 0])
    }
  }
}
