extension LinearAlgebraOperations {
  func checkProducts() -> [SelfCheckResult] {
    Orientation.allCases.flatMap { leftOrientation in
      Orientation.allCases.map { rightOrientation in
        checkProduct(leftOrientation, rightOrientation)
      }
    }
  }

  private func checkProduct(
    _ leftOrientation: Orientation, _ rightOrientation: Orientation
  ) -> SelfCheckResult {
    SelfCheckResult(
      name: "A\(leftOrientation.mark) B\(rightOrientation.mark)",
      trials: LibrarySelfCheck.productSizes.map { size in
        let left = Matrix(hashFilled: size.rows, size.inner, salt: 1)
        let right = Matrix(hashFilled: size.inner, size.columns, salt: 2)
        return SelfCheckResult.Trial(size: "\(size.rows) × \(size.inner) × \(size.columns)") {
          () throws(LinearAlgebraError) in
          let computed = try product(
            left.oriented(leftOrientation), leftOrientation,
            right.oriented(rightOrientation), rightOrientation)
          return comparison(of: computed, withProductOf: left, right)
        }
      })
  }

  func checkVectorProducts() -> [SelfCheckResult] {
    Orientation.allCases.map { orientation in
      SelfCheckResult(
        name: "A\(orientation.mark) x",
        trials: LibrarySelfCheck.productSizes.map { size in
          let matrix = Matrix(hashFilled: size.rows, size.inner, salt: 3)
          let vector = Matrix(hashFilled: size.inner, 1, salt: 4)
          return SelfCheckResult.Trial(size: "\(size.rows) × \(size.inner)") {
            () throws(LinearAlgebraError) in
            let computed = try vectorProduct(
              matrix.oriented(orientation), orientation, vector.elements)
            return comparison(of: Matrix(columns: [computed]), withProductOf: matrix, vector)
          }
        })
    }
  }

  func checkGramMatrices() -> [SelfCheckResult] {
    MatrixLines.allCases.map { lines in
      let orientation: Orientation = lines == .rows ? .asStored : .transposed
      return SelfCheckResult(
        name: lines == .rows ? "A Aᵀ" : "Aᵀ A",
        trials: LibrarySelfCheck.productSizes.filter { $0.rows < 1000 }.map { size in
          let asRows = Matrix(hashFilled: size.rows, size.inner, salt: 5)
          return SelfCheckResult.Trial(size: "\(size.rows) × \(size.inner)") {
            () throws(LinearAlgebraError) in
            let computed = try gramMatrix(asRows.oriented(orientation), lines)
            return comparison(of: computed, withProductOf: asRows, asRows.transposed())
          }
        })
    }
  }

  /// Two sums of `n` products differ by at most `2 γₙ |a|·|b|`, in whatever order they are added
  /// (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.1).
  ///
  /// Here `2 γₙ < (n + 1) ε`, and `|a|·|b|` is at most the product of the lengths.
  private func comparison(
    of computed: Matrix, withProductOf left: Matrix, _ right: Matrix
  ) -> Deviation {
    let error = computed.largestDifference(from: left.referenceProduct(with: right))
    let bound =
      Double(left.columnCount + 1) * Double.ulpOfOne * left.largestRowNorm * right.largestColumnNorm
    return Deviation(error: error, bound: bound)
  }
}

extension Orientation {
  /// What follows a transposed matrix in a formula.
  var mark: String {
    switch self {
    case .asStored: ""
    case .transposed: "ᵀ"
    }
  }
}
