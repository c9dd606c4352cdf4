import COpenBLAS

/// The eigenvalues and eigenvectors of a symmetric matrix, `A = V diag(values) Vᵀ`.
package struct SymmetricEigendecomposition: Equatable, Sendable {
  /// Ascending.
  package let values: [Double]

  /// Column `k` is the eigenvector of `values[k]`; the columns are orthonormal.
  package let vectors: Matrix

  package init(values: [Double], vectors: Matrix) {
    self.values = values
    self.vectors = vectors
  }

  /// Decomposes a symmetric matrix by divide and conquer (`dsyevd`).
  ///
  /// - Throws: `dimensionMismatch` if the matrix is not square, `nonFinite`, `notSymmetric`,
  ///   `noConvergence`.
  package init(of matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireSquare()
    try matrix.requireFinite(as: .matrix)
    try matrix.requireSymmetric()
    let order = matrix.rowCount
    var vectors = matrix
    var values = [Double](repeating: 0, count: order)
    // The sizes that LAPACK documents for eigenvectors.
    var workspace = [Double](repeating: 0, count: 1 + 6 * order + 2 * order * order)
    var integerWorkspace = [blasint](repeating: 0, count: 3 + 5 * order)
    let unsettledCount = unsafe lapack_dsyevd_lower(
      matrix.leadingDimension, &vectors.elements, matrix.leadingDimension, &values,
      &workspace, blasint(workspace.count), &integerWorkspace, blasint(integerWorkspace.count))
    guard unsettledCount == 0 else {
      throw .noConvergence(unsettledCount: Int(unsettledCount))
    }
    self.init(values: values, vectors: vectors)
  }
}
