import Testing

@testable import DenseLinearAlgebra

@Suite struct LibrarySelfCheckTests {
  @Test func `the linked library passes every check`() throws {
    let report = LibrarySelfCheck.run()
    let failures = report.results.filter { !$0.passed }
    #expect(failures.isEmpty, "\(failures)")
    #expect(report.library == .linked)
    try report.requirePassed()
  }

  @Test func `every operation is checked in all its forms`() {
    #expect(
      LibrarySelfCheck.run().results.map(\.name) == [
        "A B", "A Bᵀ", "Aᵀ B", "Aᵀ Bᵀ", "A x", "Aᵀ x", "A Aᵀ", "Aᵀ A",
        "L X = B", "Lᵀ X = B", "U X = B", "Uᵀ X = B", "A = L Lᵀ",
        "A V = V Λ", "Vᵀ V = I", "A P = Q R", "Qᵀ Q = I",
      ])
  }

  @Test func `the check is the same every time`() {
    #expect(LibrarySelfCheck.run() == LibrarySelfCheck.run())
  }

  @Test(arguments: Fault.allCases)
  func `a wrong operation is caught and no other is blamed`(_ fault: Fault) {
    let results = LibrarySelfCheck.run(fault.operations).results
    #expect(results.filter { !$0.passed }.map(\.name) == fault.caughtBy)
  }

  @Test func `a failed check stops a run with a remedy`() throws {
    let report = LibrarySelfCheck.run(Fault.wrongLastElementOfProduct.operations)
    let error = try #require(throws: WrongLibraryResults.self) { try report.requirePassed() }
    #expect(error.failedChecks == Fault.wrongLastElementOfProduct.caughtBy)
    let linked = BLASLibrary.linked
    #expect(
      error.description
        == "OpenBLAS \(linked.version) with its \(linked.kernel) kernel computes wrong results on "
        + "this processor (A B, A Bᵀ, Aᵀ B, Aᵀ Bᵀ). \(WrongLibraryResults.remedy)")
    #expect(WrongLibraryResults.remedy.contains("OPENBLAS_CORETYPE="))
  }
}

/// Libraries that are right but for one fault.
enum Fault: CaseIterable {
  case wrongLastElementOfProduct
  case productInSinglePrecision
  case transposedProductOfLongSumsSkipsATerm
  case vectorProductIsMissing
  case gramMatrixOfColumnsIsHalfEmpty
  case triangularSolutionIsInfinite
  case transposedTriangleIsNotTransposed
  case choleskyLeavesTheUpperTriangle
  case choleskyRefuses
  case eigenvaluesDescend
  case eigenvectorsAreLonger
  case qrForgetsTheColumnOrder

  var caughtBy: [String] {
    switch self {
    case .wrongLastElementOfProduct, .productInSinglePrecision:
      ["A B", "A Bᵀ", "Aᵀ B", "Aᵀ Bᵀ"]
    case .transposedProductOfLongSumsSkipsATerm: ["Aᵀ B", "Aᵀ Bᵀ"]
    case .vectorProductIsMissing: ["A x", "Aᵀ x"]
    case .gramMatrixOfColumnsIsHalfEmpty: ["Aᵀ A"]
    case .triangularSolutionIsInfinite: ["L X = B", "Lᵀ X = B", "U X = B", "Uᵀ X = B"]
    case .transposedTriangleIsNotTransposed: ["Lᵀ X = B", "Uᵀ X = B"]
    case .choleskyLeavesTheUpperTriangle, .choleskyRefuses: ["A = L Lᵀ"]
    case .eigenvaluesDescend: ["A V = V Λ"]
    case .eigenvectorsAreLonger: ["Vᵀ V = I"]
    case .qrForgetsTheColumnOrder: ["A P = Q R"]
    }
  }

  var operations: LinearAlgebraOperations {
    let right = LinearAlgebraOperations.linkedLibrary
    var wrong = right
    switch self {
    case .wrongLastElementOfProduct:
      wrong.product = { a, aOrientation, b, bOrientation throws(LinearAlgebraError) in
        var product = try right.product(a, aOrientation, b, bOrientation)
        product[product.rowCount - 1, product.columnCount - 1] += 1e-10
        return product
      }
    case .productInSinglePrecision:
      wrong.product = { a, aOrientation, b, bOrientation throws(LinearAlgebraError) in
        try right.product(a, aOrientation, b, bOrientation).inSinglePrecision
      }
    case .transposedProductOfLongSumsSkipsATerm:
      wrong.product = { a, aOrientation, b, bOrientation throws(LinearAlgebraError) in
        var shortened = a
        if aOrientation == .transposed && a.rowCount > 256 { shortened[256, 0] = 0 }
        return try right.product(shortened, aOrientation, b, bOrientation)
      }
    case .vectorProductIsMissing:
      wrong.vectorProduct = { matrix, orientation, vector throws(LinearAlgebraError) in
        try right.vectorProduct(matrix, orientation, vector).map { _ in .nan }
      }
    case .gramMatrixOfColumnsIsHalfEmpty:
      wrong.gramMatrix = { matrix, lines throws(LinearAlgebraError) in
        let gram = try right.gramMatrix(matrix, lines)
        return lines == .columns ? gram.keeping(.lower) : gram
      }
    case .triangularSolutionIsInfinite:
      wrong.triangularSolution = { _, _, _, rightHandSide in
        Matrix(rowCount: rightHandSide.rowCount, columnCount: rightHandSide.columnCount) { _, _ in
          .infinity
        }
      }
    case .transposedTriangleIsNotTransposed:
      wrong.triangularSolution = { matrix, triangle, _, rightHandSide throws(LinearAlgebraError) in
        try right.triangularSolution(matrix, triangle, .asStored, rightHandSide)
      }
    case .choleskyLeavesTheUpperTriangle:
      wrong.choleskyFactor = { matrix throws(LinearAlgebraError) in
        var factor = try right.choleskyFactor(matrix)
        factor[0, factor.columnCount - 1] = matrix[0, matrix.columnCount - 1]
        return factor
      }
    case .choleskyRefuses:
      wrong.choleskyFactor = { _ throws(LinearAlgebraError) in
        throw .notPositiveDefinite(order: 1)
      }
    case .eigenvaluesDescend:
      wrong.eigendecomposition = { matrix throws(LinearAlgebraError) in
        let decomposition = try right.eigendecomposition(matrix)
        return SymmetricEigendecomposition(
          values: decomposition.values.reversed(),
          vectors: Matrix(
            columns: (0..<matrix.columnCount).reversed().map(decomposition.vectors.column)))
      }
    case .eigenvectorsAreLonger:
      wrong.eigendecomposition = { matrix throws(LinearAlgebraError) in
        let decomposition = try right.eigendecomposition(matrix)
        let vectors = decomposition.vectors
        return SymmetricEigendecomposition(
          values: decomposition.values,
          vectors: Matrix(rowCount: vectors.rowCount, columnCount: vectors.columnCount) {
            2 * vectors[$0, $1]
          })
      }
    case .qrForgetsTheColumnOrder:
      wrong.qrFactorization = { matrix throws(LinearAlgebraError) in
        let factors = try right.qrFactorization(matrix)
        return QRFactorization(
          q: factors.q, r: factors.r, columnOrder: Array(0..<matrix.columnCount))
      }
    }
    return wrong
  }
}

extension Matrix {
  fileprivate var inSinglePrecision: Matrix {
    Matrix(rowCount: rowCount, columnCount: columnCount) { Double(Float(self[$0, $1])) }
  }
}
