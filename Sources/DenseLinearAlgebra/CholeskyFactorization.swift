import COpenBLAS
import Foundation

/// The lower triangular `L` with `A = L Lᵀ` of a positive definite matrix `A`.
package struct CholeskyFactorization: Equatable, Sendable {
  /// `L`, with zeros above the diagonal.
  package let lower: Matrix

  /// What was added to each diagonal element of `A` before it could be factored, 0 if nothing.
  package let jitter: Double

  /// Factors a symmetric matrix (`dpotrf`).
  ///
  /// - Throws: `dimensionMismatch` if the matrix is not square, `nonFinite`, `notSymmetric`, and
  ///   `notPositiveDefinite` if the whole schedule has failed; its order is that of the matrix as
  ///   given.
  package init(
    of matrix: Matrix, jitter schedule: JitterSchedule = .none
  ) throws(LinearAlgebraError) {
    try matrix.requireSquare()
    try matrix.requireFinite(as: .matrix)
    try matrix.requireSymmetric()
    do throws(LinearAlgebraError) {
      lower = try matrix.lowerCholeskyFactor()
      jitter = 0
    } catch {
      for amount in schedule.amounts(forDiagonal: matrix.diagonal) {
        if let factor = try? matrix.addingToDiagonal(amount).lowerCholeskyFactor() {
          lower = factor
          jitter = amount
          return
        }
      }
      throw error
    }
  }

  /// The natural logarithm of the determinant of `A`.
  package var logDeterminant: Double {
    2 * lower.diagonal.reduce(0) { $0 + log($1) }
  }

  /// Solves `A X = B`.
  ///
  /// - Throws: `dimensionMismatch`, `nonFinite`, both about `rightHandSide`.
  package func solve(_ rightHandSide: Matrix) throws(LinearAlgebraError) -> Matrix {
    let whitened = try whiten(rightHandSide)
    return try lower.solveCheckedTriangle(.lower, as: .transposed, whitened)
  }

  /// Solves `A x = b`.
  ///
  /// - Throws: As for several right-hand sides.
  package func solve(_ rightHandSide: [Double]) throws(LinearAlgebraError) -> [Double] {
    try rightHandSide.requireCount(lower.rowCount, as: .rightHandSide)
    return try solve(Matrix(columns: [rightHandSide])).elements
  }

  /// The inverse of `A`, symmetric to the last bit (`dpotri`).
  ///
  /// - Throws: `zeroOnDiagonal`, which a factor of a matrix that was accepted has not.
  package func inverse() throws(LinearAlgebraError) -> Matrix {
    var inverse = lower
    let index = unsafe lapack_dpotri_lower(
      inverse.leadingDimension, &inverse.elements, inverse.leadingDimension)
    guard index == 0 else { throw .zeroOnDiagonal(index: Int(index) - 1) }
    inverse.mirrorLowerTriangle()
    return inverse
  }

  /// `L⁻¹ B`: columns with covariance `A` become columns with the identity as covariance.
  ///
  /// - Throws: `dimensionMismatch`, `nonFinite`.
  package func whiten(_ columns: Matrix) throws(LinearAlgebraError) -> Matrix {
    try lower.solveCheckedTriangle(.lower, as: .asStored, columns)
  }
}

extension Matrix {
  fileprivate func addingToDiagonal(_ amount: Double) -> Matrix {
    var sum = self
    for index in 0..<rowCount {
      sum[index, index] += amount
    }
    return sum
  }

  fileprivate consuming func lowerCholeskyFactor() throws(LinearAlgebraError) -> Matrix {
    var factor = self
    let order = unsafe lapack_dpotrf_lower(
      factor.leadingDimension, &factor.elements, factor.leadingDimension)
    guard order == 0 else {
      throw .notPositiveDefinite(order: Int(order))
    }
    for column in 0..<factor.columnCount {
      for row in 0..<column {
        factor[row, column] = 0
      }
    }
    return factor
  }
}
