import DenseLinearAlgebra
import Testing

@Suite struct MatrixInitializersTests {
  @Test func `every way of writing a matrix gives the same one`() {
    let matrix = Matrix(rows: [[0, 1, 2], [10, 11, 12]])
    #expect(matrix == Matrix(columns: [[0, 10], [1, 11], [2, 12]]))
    #expect(matrix == Matrix(rowCount: 2, columnCount: 3) { Double(10 * $0 + $1) })
    #expect(matrix == Matrix(rowCount: 2, columnCount: 3, columnMajor: [0, 10, 1, 11, 2, 12]))
  }

  @Test func `zeros and the identity are what they say`() {
    #expect(Matrix.zeros(rowCount: 2, columnCount: 1) == Matrix(rows: [[0], [0]]))
    #expect(Matrix.identity(order: 1) == Matrix(rows: [[1]]))
    #expect(Matrix.identity(order: 2) == Matrix(rows: [[1, 0], [0, 1]]))
  }

  @Test func `ragged and missing rows stop the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: [[1, 2], [3]])
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(columns: [[1], [2, 3]])
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: [])
    }
  }
}
