import DenseLinearAlgebra
import Testing

@Suite struct MatrixTests {
  private let matrix = Matrix(rowCount: 2, columnCount: 3, columnMajor: [1, 4, 2, 5, 3, 6])

  @Test func `elements are stored column after column`() {
    #expect(matrix == Matrix(rows: [[1, 2, 3], [4, 5, 6]]))
    #expect(matrix[0, 2] == 3)
    #expect(matrix[1, 0] == 4)
  }

  @Test func `a written element is the only one that changes`() {
    var changed = matrix
    changed[1, 2] = -6
    #expect(changed.elements == [1, 4, 2, 5, 3, -6])
  }

  @Test func `rows, columns and diagonal are those of the written form`() {
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.column(1) == [2, 5])
    #expect(matrix.diagonal == [1, 5])
    #expect(matrix.transposed().diagonal == [1, 5])
  }

  @Test func `the transpose swaps rows and columns`() {
    #expect(matrix.transposed() == Matrix(columns: [[1, 2, 3], [4, 5, 6]]))
    #expect(matrix.transposed().transposed() == matrix)
    #expect(matrix.transposed().shape == MatrixShape(rowCount: 3, columnCount: 2))
  }

  @Test func `an element outside stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix.identity(order: 2)[2, 0]
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix.identity(order: 2)[0, -1]
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix.identity(order: 2).column(2)
    }
  }

  @Test func `an empty matrix and a wrong number of elements stop the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rowCount: 0, columnCount: 1, columnMajor: [])
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rowCount: 2, columnCount: 2, columnMajor: [1, 2, 3])
    }
  }
}
