/// Plain loops without BLAS that the linked library is compared with.
extension Matrix {
  func referenceProduct(with right: Matrix) -> Matrix {
    var product = Matrix.zeros(rowCount: rowCount, columnCount: right.columnCount)
    var sums = [Double](repeating: 0, count: rowCount)
    for column in 0..<right.columnCount {
      for row in 0..<rowCount { sums[row] = 0 }
      for inner in 0..<columnCount {
        let start = inner * rowCount
        addMultiple(
          of: elements.span.extracting(start..<start + rowCount), times: right[inner, column],
          to: sums.mutableSpan)
      }
      product.elements.replaceSubrange(
        column * rowCount..<(column + 1) * rowCount, with: sums)
    }
    return product
  }

  func oriented(_ orientation: Orientation) -> Matrix {
    switch orientation {
    case .asStored: self
    case .transposed: transposed()
    }
  }

  func keeping(_ triangle: Triangle) -> Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount) { row, column in
      switch triangle {
      case .lower: row >= column ? self[row, column] : 0
      case .upper: row <= column ? self[row, column] : 0
      }
    }
  }

  /// The largest magnitude of a difference; infinite if a shape differs or a number is missing.
  func largestDifference(from other: Matrix) -> Double {
    guard shape == other.shape else { return .infinity }
    return zip(elements, other.elements).reduce(0) { largest, pair in
      let difference = (pair.0 - pair.1).magnitude
      return difference.isNaN ? .infinity : max(largest, difference)
    }
  }

  var frobeniusNorm: Double {
    elements.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  var largestColumnNorm: Double {
    (0..<columnCount).reduce(0) { max($0, Matrix(columns: [column($1)]).frobeniusNorm) }
  }

  var largestRowNorm: Double { transposed().largestColumnNorm }
}

private func addMultiple(
  of source: Span<Double>, times factor: Double, to target: consuming MutableSpan<Double>
) {
  precondition(source.count == target.count, "Both columns must be equally long.")
  for index in source.indices {
    target[index] += factor * source[index]
  }
}
