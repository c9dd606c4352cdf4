extension LinearAlgebraOperations {
  func checkTriangularSolutions() -> [SelfCheckResult] {
    Triangle.allCases.flatMap { triangle in
      Orientation.allCases.map { orientation in
        SelfCheckResult(
          name: "\(triangle == .lower ? "L" : "U")\(orientation.mark) X = B",
          trials: LibrarySelfCheck.orders.map { order in
            SelfCheckResult.Trial(size: "\(order) × \(order) × \(rightHandSideCount)") {
              () throws(LinearAlgebraError) in
              try triangularResidual(triangle, orientation, order: order)
            }
          })
      }
    }
  }

  private var rightHandSideCount: Int { 9 }

  /// Substitution has a residual of at most `γₙ |T| |x|`, in whatever order it adds (Higham 2002,
  /// theorem 8.5), and the loops that compute it here add as much.
  private func triangularResidual(
    _ triangle: Triangle, _ orientation: Orientation, order: Int
  ) throws(LinearAlgebraError) -> Deviation {
    let matrix = Matrix(diagonallyDominantOfOrder: order, salt: 6)
    let rightHandSide = Matrix(hashFilled: order, rightHandSideCount, salt: 7)
    let solution = try triangularSolution(matrix, triangle, orientation, rightHandSide)
    guard solution.shape == rightHandSide.shape else { return .unacceptable }
    let factor = matrix.keeping(triangle).oriented(orientation)
    let error = factor.referenceProduct(with: solution).largestDifference(from: rightHandSide)
    let bound =
      Double(order + 2) * Double.ulpOfOne * factor.largestRowNorm * solution.largestColumnNorm
    return Deviation(error: error, bound: bound)
  }

  /// The factors found give back a matrix within `γₙ₊₁ |L| |Lᵀ|` of the one given (Higham 2002,
  /// theorem 10.3), whose elements are at most its largest diagonal one, and multiplying them here
  /// adds as much.
  func checkCholesky() -> SelfCheckResult {
    SelfCheckResult(
      name: "A = L Lᵀ",
      trials: LibrarySelfCheck.orders.map { order in
        SelfCheckResult.Trial(size: "\(order) × \(order)") { () throws(LinearAlgebraError) in
          let matrix = Matrix(positiveDefiniteOfOrder: order, salt: 8)
          let factor = try choleskyFactor(matrix)
          guard factor.shape == matrix.shape, factor == factor.keeping(.lower) else {
            return .unacceptable
          }
          let error = factor.referenceProduct(with: factor.transposed())
            .largestDifference(from: matrix)
          return Deviation(
            error: error, bound: Double(order + 2) * Double.ulpOfOne * Double(order + 1))
        }
      })
  }
}
