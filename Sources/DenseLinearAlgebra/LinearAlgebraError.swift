/// Why a matrix computation has no answer.
///
/// Rows and columns in the payloads count from 0.
package enum LinearAlgebraError: Error, Equatable {
  /// An input holds a NaN or an infinity; the first one in storage order is named.
  case nonFinite(Operand, row: Int, column: Int)

  /// The leading block of this order, counted from 1, is the first that is not positive definite.
  case notPositiveDefinite(order: Int)

  /// The two elements mirrored at the diagonal differ by more than rounding.
  case notSymmetric(row: Int, column: Int)

  case dimensionMismatch(Operand, found: MatrixShape, needed: MatrixShape)

  /// The columns are linearly dependent to working precision, or there are more of them than rows.
  case rankDeficient(rank: Int, columnCount: Int)

  /// A triangular system has a zero here on its diagonal.
  case zeroOnDiagonal(index: Int)

  /// The eigenvalue iteration stopped with this many values still unsettled.
  case noConvergence(unsettledCount: Int)

  /// The input that an error is about.
  package enum Operand: String, Sendable {
    case matrix
    case vector
    case leftFactor = "left factor"
    case rightFactor = "right factor"
    case rightHandSide = "right-hand side"
  }
}

extension LinearAlgebraError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nonFinite(let operand, let row, let column):
      "The \(operand.rawValue) is not a finite number in row \(row), column \(column) "
        + "(counted from 0)."
    case .notPositiveDefinite(let order):
      "The matrix is not positive definite: its leading block of order \(order) is not."
    case .notSymmetric(let row, let column):
      "The matrix is not symmetric: the elements (\(row), \(column)) and (\(column), \(row)) "
        + "differ (counted from 0)."
    case .dimensionMismatch(let operand, let found, let needed):
      "The \(operand.rawValue) is \(found), but \(needed) is needed."
    case .rankDeficient(let rank, let columnCount):
      "Only \(rank) of the \(columnCount) columns are linearly independent, "
        + "so the least-squares solution is not unique."
    case .zeroOnDiagonal(let index):
      "The triangular matrix has a zero on its diagonal at \(index) (counted from 0), "
        + "so the system has no unique solution."
    case .noConvergence(let unsettledCount):
      "The eigenvalue iteration did not converge: \(unsettledCount) values are unsettled."
    }
  }
}
