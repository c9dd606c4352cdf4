/// The operations that a self-check tries, as values, so that a test can put in a wrong one.
package struct LinearAlgebraOperations: Sendable {
  package typealias Failure = LinearAlgebraError

  package var product:
    @Sendable (Matrix, Orientation, Matrix, Orientation) throws(Failure) -> Matrix
  package var vectorProduct: @Sendable (Matrix, Orientation, [Double]) throws(Failure) -> [Double]
  package var gramMatrix: @Sendable (Matrix, MatrixLines) throws(Failure) -> Matrix
  package var triangularSolution:
    @Sendable (Matrix, Triangle, Orientation, Matrix) throws(Failure) -> Matrix
  package var choleskyFactor: @Sendable (Matrix) throws(Failure) -> Matrix
  package var eigendecomposition: @Sendable (Matrix) throws(Failure) -> SymmetricEigendecomposition
  package var qrFactorization: @Sendable (Matrix) throws(Failure) -> QRFactorization

  package static let linkedLibrary = LinearAlgebraOperations(
    product: { left, leftOrientation, right, rightOrientation throws(Failure) in
      try left.multiplied(as: leftOrientation, by: right, rightAs: rightOrientation)
    },
    vectorProduct: { matrix, orientation, vector throws(Failure) in
      try matrix.multiplied(as: orientation, by: vector)
    },
    gramMatrix: { matrix, lines throws(Failure) in try matrix.gramMatrix(of: lines) },
    triangularSolution: { matrix, triangle, orientation, rightHandSide throws(Failure) in
      try matrix.solveTriangle(triangle, as: orientation, rightHandSide)
    },
    choleskyFactor: { matrix throws(Failure) in try CholeskyFactorization(of: matrix).lower },
    eigendecomposition: { matrix throws(Failure) in try SymmetricEigendecomposition(of: matrix) },
    qrFactorization: { matrix throws(Failure) in try QRFactorization(of: matrix) })
}
