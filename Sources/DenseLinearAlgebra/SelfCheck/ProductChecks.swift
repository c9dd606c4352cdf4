extension LinearAlgebraOperations {
  func checkProducts() -> [SelfCheckResult] {
    let known = LibrarySelfCheck.productSizes.map { size in
      KnownProduct(
        of: Matrix(hashFilled: size.rows, size.inner, salt: 1),
        Matrix(hashFilled: size.inner, size.columns, salt: 2))
    }
    return Orientation.allCases.flatMap { leftOrientation in
      Orientation.allCases.map { rightOrientation in
        checkProduct(leftOrientation, rightOrientation, known)
      }
    }
  }

  private func checkProduct(
    _ leftOrientation: Orientation, _ rightOrientation: Orientation, _ known: [KnownProduct]
  ) -> SelfCheckResult {
    SelfCheckResult(
      name: "A\(leftOrientation.mark) B\(rightOrientation.mark)",
      trials: known.map { known in
        SelfCheckResult.Trial(size: "\(known.left.shape) × \(known.right.columnCount)") {
          () throws(LinearAlgebraError) in
          known.comparison(
            with: try product(
              known.left.oriented(leftOrientation), leftOrientation,
              known.right.oriented(rightOrientation), rightOrientation))
        }
      })
  }

  func checkVectorProducts() -> [SelfCheckResult] {
    let known = LibrarySelfCheck.productSizes.map { size in
      KnownProduct(
        of: Matrix(hashFilled: size.rows, size.inner, salt: 3),
        Matrix(hashFilled: size.inner, 1, salt: 4))
    }
    return Orientation.allCases.map { orientation in
      SelfCheckResult(
        name: "A\(orientation.mark) x",
        trials: known.map { known in
          SelfCheckResult.Trial(size: known.left.shape.description) {
            () throws(LinearAlgebraError) in
            let computed = try vectorProduct(
              known.left.oriented(orientation), orientation, known.right.elements)
            return known.comparison(with: Matrix(columns: [computed]))
          }
        })
    }
  }

  func checkGramMatrices() -> [SelfCheckResult] {
    let known = LibrarySelfCheck.productSizes.filter { $0.rows < 1000 }.map { size in
      let asRows = Matrix(hashFilled: size.rows, size.inner, salt: 5)
      return KnownProduct(of: asRows, asRows.transposed())
    }
    return MatrixLines.allCases.map { lines in
      let orientation: Orientation = lines == .rows ? .asStored : .transposed
      return SelfCheckResult(
        name: lines == .rows ? "A Aᵀ" : "Aᵀ A",
        trials: known.map { known in
          SelfCheckResult.Trial(size: known.left.shape.description) {
            () throws(LinearAlgebraError) in
            known.comparison(with: try gramMatrix(known.left.oriented(orientation), lines))
          }
        })
    }
  }
}

/// Two matrices, what plain loops make of them, and how far from it another order of adding may lead.
private struct KnownProduct {
  let left: Matrix
  let right: Matrix
  private let product: Matrix
  private let bound: Double

  /// Two sums of `n` products differ by at most `2 γₙ |a|·|b|`, in whatever order they are added
  /// (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.1).
  ///
  /// Here `2 γₙ < (n + 1) ε`, and `|a|·|b|` is at most the product of the lengths.
  init(of left: Matrix, _ right: Matrix) {
    self.left = left
    self.right = right
    product = left.referenceProduct(with: right)
    bound =
      Double(left.columnCount + 1) * Double.ulpOfOne * left.largestRowNorm * right.largestColumnNorm
  }

  func comparison(with computed: Matrix) -> Deviation {
    Deviation(error: computed.largestDifference(from: product), bound: bound)
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
