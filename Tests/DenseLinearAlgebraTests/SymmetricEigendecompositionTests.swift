import Foundation
import Testing

@testable import DenseLinearAlgebra

/// LAPACK promises eigenvalues within a small multiple of `n ε` times the norm.
@Suite struct SymmetricEigendecompositionTests {
  @Test func `the eigenvalues of a small matrix are the ones by hand`() throws {
    let decomposition = try SymmetricEigendecomposition(of: Matrix(rows: [[2, 1], [1, 2]]))
    let half = 0.5.squareRoot()
    for (value, expected) in zip(decomposition.values, [1.0, 3]) {
      #expect(abs(value - expected) <= 2 * Double.ulpOfOne * 3)
    }
    for element in decomposition.vectors.elements {
      #expect(abs(abs(element) - half) <= 2 * Double.ulpOfOne)
    }
    #expect(decomposition.vectors[0, 0] * decomposition.vectors[1, 0] < 0)
  }

  @Test(arguments: [1, 2, 5, 26, 120])
  func `second differences have cosines as eigenvalues`(_ order: Int) throws {
    let matrix = KnownMatrices.secondDifference(order: order)
    let values = try SymmetricEigendecomposition(of: matrix).values
    let expected = KnownMatrices.secondDifferenceEigenvalues(order: order)
    #expect(values.count == order)
    for (value, exact) in zip(values, expected) {
      #expect(abs(value - exact) <= Double(order) * Double.ulpOfOne * 4)
    }
  }

  @Test(arguments: [1, 7, 90])
  func `eigenvectors are orthonormal and rebuild the matrix`(_ order: Int) throws {
    let matrix = Matrix(symmetricOfOrder: order, salt: 31)
    let decomposition = try SymmetricEigendecomposition(of: matrix)
    let (values, vectors) = (decomposition.values, decomposition.vectors)
    let tolerance = 30 * Double(order) * Double.ulpOfOne
    #expect(
      try vectors.gramMatrix(of: .columns).largestDifference(from: .identity(order: order))
        <= tolerance)
    let stretched = Matrix(rowCount: order, columnCount: order) { vectors[$0, $1] * values[$1] }
    #expect(
      try stretched.multiplied(by: vectors, rightAs: .transposed).largestDifference(from: matrix)
        <= tolerance * matrix.frobeniusNorm)
    #expect(values == values.sorted())
  }

  @Test func `a diagonal matrix has its own elements, sorted`() throws {
    let decomposition = try SymmetricEigendecomposition(
      of: Matrix(rows: [[3, 0, 0], [0, -1, 0], [0, 0, 2]]))
    #expect(decomposition.values == [-1, 2, 3])
  }

  @Test func `asymmetric, oblong and missing numbers are refused`() {
    #expect(throws: LinearAlgebraError.notSymmetric(row: 1, column: 0)) {
      try SymmetricEigendecomposition(of: Matrix(rows: [[2, 1], [0, 2]]))
    }
    #expect(throws: LinearAlgebraError.self) {
      try SymmetricEigendecomposition(of: Matrix(rows: [[2, 1]]))
    }
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 0, column: 0)) {
      try SymmetricEigendecomposition(of: Matrix(rows: [[.infinity]]))
    }
  }
}
