import Testing

@testable import DenseLinearAlgebra

@Suite struct LeastSquaresFitTests {
  /// Through (0, 1), (1, 3), (2, 4): the normal equations give 7/6 + 3/2 x, residuals 1/6 in total.
  @Test func `a line through three points solves the normal equations`() throws {
    let fit = try LeastSquaresFit(
      columns: Matrix(columns: [[1, 1, 1], [0, 1, 2]]), observations: [1, 3, 4])
    #expect(abs(fit.coefficients[0] - 7 / 6) <= 16 * Double.ulpOfOne)
    #expect(abs(fit.coefficients[1] - 3 / 2) <= 16 * Double.ulpOfOne)
    #expect(abs(fit.residualSumOfSquares - 1 / 6) <= 16 * Double.ulpOfOne)
  }

  @Test func `a single equation is solved without a residual`() throws {
    let fit = try LeastSquaresFit(columns: Matrix(rows: [[4]]), observations: [2])
    #expect(abs(fit.coefficients[0] - 0.5) <= Double.ulpOfOne)
    #expect(fit.residualSumOfSquares <= Double.ulpOfOne)
  }

  /// Wedin's bound: coefficients of relative size `m ε (2 κ + κ² tan θ)`, where the columns brought
  /// to a common size have the condition κ = 43 275 (Belsley, Kuh and Welsch 1980) and tan θ, the
  /// residual's length by the observations', is 0.0035.
  @Test func `the Longley data give the values that NIST certifies`() throws {
    let fit = try LeastSquaresFit(columns: Longley.columns, observations: Longley.observations)
    let condition = 43_275.0
    let tangent = 0.0035
    let relative = 16 * Double.ulpOfOne * (2 * condition + condition * condition * tangent)
    for (coefficient, certified) in zip(fit.coefficients, Longley.certifiedCoefficients) {
      #expect(abs(coefficient - certified) <= relative * abs(certified))
    }
    #expect(
      abs(fit.residualSumOfSquares - Longley.certifiedResidualSumOfSquares)
        <= 16 * Double.ulpOfOne * 2 * condition / tangent * Longley.certifiedResidualSumOfSquares)
  }

  @Test(arguments: [0x1p-1020, 0x1p-600, 0x1p600])
  func `the unit of a column changes its coefficient only`(_ unit: Double) throws {
    let plain = try LeastSquaresFit(
      columns: Matrix(columns: [[1, 1, 1], [0, 1, 2]]), observations: [1, 3, 4])
    let scaled = try LeastSquaresFit(
      columns: Matrix(columns: [[1, 1, 1], [0, unit, 2 * unit]]), observations: [1, 3, 4])
    #expect(scaled.coefficients[0] == plain.coefficients[0])
    #expect(scaled.coefficients[1] * unit == plain.coefficients[1])
    #expect(scaled.residualSumOfSquares == plain.residualSumOfSquares)
  }

  @Test func `a column of the smallest number there is can be fitted`() throws {
    let fit = try LeastSquaresFit(
      columns: Matrix(columns: [[.leastNonzeroMagnitude, 0]]), observations: [0x3p-60, 0])
    #expect(fit.coefficients == [0x3p1014])
    #expect(fit.residualSumOfSquares == 0)
  }

  @Test func `dependent columns are refused with their rank`() {
    let repeated = Matrix(columns: [[1, 1, 1, 1], [0, 1, 2, 3], [1, 3, 5, 7]])
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 2, columnCount: 3)) {
      try LeastSquaresFit(columns: repeated, observations: [1, 2, 3, 4])
    }
    let withZeros = Matrix(columns: [[1, 2], [0, 0]])
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 1, columnCount: 2)) {
      try LeastSquaresFit(columns: withZeros, observations: [1, 2])
    }
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 1, columnCount: 2)) {
      try LeastSquaresFit(columns: Matrix(rows: [[1, 2]]), observations: [1])
    }
  }

  @Test func `observations that do not fit are refused`() {
    #expect(throws: LinearAlgebraError.self) {
      try LeastSquaresFit(columns: .identity(order: 2), observations: [1])
    }
    #expect(throws: LinearAlgebraError.nonFinite(.rightHandSide, row: 1, column: 0)) {
      try LeastSquaresFit(columns: .identity(order: 2), observations: [1, .nan])
    }
    #expect(throws: LinearAlgebraError.nonFinite(.matrix, row: 0, column: 0)) {
      try LeastSquaresFit(columns: Matrix(rows: [[.infinity]]), observations: [1])
    }
  }
}

/// Economic data that break solvers which square the matrix, with certified values.
///
/// Longley, Journal of the American Statistical Association 62 (1967),
/// doi:10.1080/01621459.1967.10500896; values from the Statistical Reference Datasets of NIST.
private enum Longley {
  static let columns = Matrix(
    rows: rows.map { [1, $0[1], $0[2], $0[3], $0[4], $0[5], $0[6]] })

  static let observations = rows.map { $0[0] }

  static let certifiedCoefficients = [
    -3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683,
    -1.03322686717359, -0.511041056535807e-01, 1829.15146461355,
  ]

  static let certifiedResidualSumOfSquares = 836424.055505915

  private static let rows: [[Double]] = [
    [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
    [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
    [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
    [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
    [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
    [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
    [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
    [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
    [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
    [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
    [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
    [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
    [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
    [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
    [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
    [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
  ]
}
