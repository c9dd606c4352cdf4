import DenseLinearAlgebra
import Foundation

/// Matrices whose factors, determinants or eigenvalues are known in closed form.
enum KnownMatrices {
  /// 2 on the diagonal and -1 beside it: determinant `order + 1`.
  static func secondDifference(order: Int) -> Matrix {
    Matrix(rowCount: order, columnCount: order) { row, column in
      switch abs(row - column) {
      case 0: 2
      case 1: -1
      default: 0
      }
    }
  }

  /// `2 - 2 cos(kπ / (order + 1))` for `k` from 1, ascending.
  static func secondDifferenceEigenvalues(order: Int) -> [Double] {
    (1...order).map { 2 - 2 * cos(Double($0) * .pi / Double(order + 1)) }
  }

  /// Elements `min(row, column)` counted from 1: its Cholesky factor is all ones, its determinant 1.
  static func brownianCovariance(order: Int) -> Matrix {
    Matrix(rowCount: order, columnCount: order) { Double(min($0, $1) + 1) }
  }

  static func hilbert(order: Int) -> Matrix {
    Matrix(rowCount: order, columnCount: order) { 1 / Double($0 + $1 + 1) }
  }
}
