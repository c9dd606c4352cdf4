import DenseLinearAlgebra
import Testing

@Suite struct LinearAlgebraErrorTests {
  @Test(arguments: [
    (
      LinearAlgebraError.nonFinite(.rightHandSide, row: 3, column: 0),
      "The right-hand side is not a finite number in row 3, column 0 (counted from 0)."
    ),
    (
      .notPositiveDefinite(order: 2),
      "The matrix is not positive definite: its leading block of order 2 is not."
    ),
    (
      .notSymmetric(row: 2, column: 1),
      "The matrix is not symmetric: the elements (2, 1) and (1, 2) differ (counted from 0)."
    ),
    (
      .dimensionMismatch(
        .leftFactor, found: MatrixShape(rowCount: 3, columnCount: 4),
        needed: MatrixShape(rowCount: 3, columnCount: 5)),
      "The left factor is 3 × 4, but 3 × 5 is needed."
    ),
    (
      .rankDeficient(rank: 2, columnCount: 3),
      """
      Only 2 of the 3 columns are linearly independent, so the least-squares solution is not unique.
      """
    ),
    (
      .zeroOnDiagonal(index: 1),
      """
      The triangular matrix has a zero on its diagonal at 1 (counted from 0), so the system has no \
      unique solution.
      """
    ),
    (
      .noConvergence(unsettledCount: 4),
      "The eigenvalue iteration did not converge: 4 values are unsettled."
    ),
  ])
  func `errors read as sentences`(_ error: LinearAlgebraError, _ sentence: String) {
    #expect(error.description == sentence)
  }
}
