import COpenBLAS

/// The factors of a matrix whose columns are taken in order of what they add, `A P = Q R`.
package struct QRFactorization: Equatable, Sendable {
  /// As many orthonormal columns as the shorter side of `A` is long.
  package let q: Matrix

  /// Upper triangular, or upper trapezoidal if `A` is wider than tall; the magnitudes on its
  /// diagonal descend.
  package let r: Matrix

  /// Column `k` of `Q R` is this column of `A`.
  package let columnOrder: [Int]

  package init(q: Matrix, r: Matrix, columnOrder: [Int]) {
    self.q = q
    self.r = r
    self.columnOrder = columnOrder
  }

  /// Factors a matrix by Householder reflections with column pivoting (`dgeqp3`, `dorgqr`).
  ///
  /// - Throws: `nonFinite`.
  package init(of matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireFinite(as: .matrix)
    var packed = PackedReflectors(of: matrix)
    let r = packed.upperTriangle()
    self.init(q: packed.orthogonalColumns(), r: r, columnOrder: packed.columnOrder)
  }

  /// How many columns are linearly independent to working precision.
  ///
  /// A diagonal element of `R` counts if it exceeds `max(rows, columns) · ε` times the first one,
  /// the size that rounding alone can give it.
  package var rank: Int {
    let magnitudes = r.diagonal.map(\.magnitude)
    let longerSide = Double(max(q.rowCount, r.columnCount))
    let threshold = longerSide * Double.ulpOfOne * magnitudes[0]
    return magnitudes.prefix { $0 > threshold }.count
  }
}

/// LAPACK's form of a QR factorization: `R` above the reflectors whose product is `Q`.
private struct PackedReflectors {
  private var packed: Matrix
  private var scales: [Double]
  private(set) var columnOrder: [Int]

  /// At least LAPACK's own block width, 32, so that the blocked code is chosen.
  private static let blockWidth = 64

  init(of matrix: Matrix) {
    packed = matrix
    scales = Array(repeating: 0, count: min(matrix.rowCount, matrix.columnCount))
    var pivots = [blasint](repeating: 0, count: matrix.columnCount)
    let columnCount = matrix.columnCount
    var workspace = [Double](
      repeating: 0, count: 2 * columnCount + (columnCount + 1) * Self.blockWidth)
    let info = unsafe lapack_dgeqp3(
      packed.leadingDimension, blasint(columnCount), &packed.elements, packed.leadingDimension,
      &pivots, &scales, &workspace, blasint(workspace.count))
    precondition(info == 0, "dgeqp3 fails only if an argument is out of its range.")
    columnOrder = pivots.map { Int($0) - 1 }
  }

  func upperTriangle() -> Matrix {
    Matrix(rowCount: scales.count, columnCount: packed.columnCount) { row, column in
      row <= column ? packed[row, column] : 0
    }
  }

  mutating func orthogonalColumns() -> Matrix {
    var q = Matrix(
      rowCount: packed.rowCount, columnCount: scales.count,
      columnMajor: Array(packed.elements.prefix(packed.rowCount * scales.count)))
    var workspace = [Double](repeating: 0, count: scales.count * Self.blockWidth)
    let info = unsafe lapack_dorgqr(
      q.leadingDimension, blasint(scales.count), blasint(scales.count), &q.elements,
      q.leadingDimension, scales, &workspace, blasint(workspace.count))
    precondition(info == 0, "dorgqr fails only if an argument is out of its range.")
    return q
  }
}
