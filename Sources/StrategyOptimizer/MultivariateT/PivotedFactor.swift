import DenseLinearAlgebra

/// A factor `F` with `F Fᵀ = A` of a positive semidefinite matrix, as many columns as its rank.
///
/// Cholesky's method, the largest remaining variance first, until what remains is rounding.
struct PivotedFactor {
  private(set) var rank = 0

  /// The rows of the factor, all `rank` long.
  private var rows: [[Double]]

  init(of matrix: Matrix) {
    let count = matrix.rowCount
    rows = Array(repeating: [], count: count)
    var remaining = matrix.diagonal
    let negligible = Double(count) * 1e-14 * remaining.reduce(0, max)
    while rank < count {
      let pivot = remaining.indices.reduce(0) { remaining[$1] > remaining[$0] ? $1 : $0 }
      guard remaining[pivot] > negligible else { break }
      let scale = remaining[pivot].squareRoot()
      let pivotRow = rows[pivot]
      for row in 0..<count {
        let projection = zip(rows[row], pivotRow).reduce(0) { $0 + $1.0 * $1.1 }
        let coefficient = row == pivot ? scale : (matrix[row, pivot] - projection) / scale
        rows[row].append(coefficient)
        remaining[row] -= coefficient * coefficient
      }
      remaining[pivot] = 0
      rank += 1
    }
  }

  /// The combination of `numbers` that a row stands for.
  func combine(_ numbers: [Double], row: Int) -> Double {
    var sum = 0.0
    for index in 0..<rank { sum += rows[row][index] * numbers[index] }
    return sum
  }
}
