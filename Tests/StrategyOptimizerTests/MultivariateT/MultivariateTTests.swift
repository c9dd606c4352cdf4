import DenseLinearAlgebra
import OutputAnalysis
import StrategyOptimizer
import Testing

@Suite struct MultivariateTTests {
  private static func equicorrelated(_ count: Int, _ correlation: Double) -> Matrix {
    Matrix(rowCount: count, columnCount: count) { $0 == $1 ? 1 : correlation }
  }

  @Test(arguments: [(2, 0.5, 10.0), (5, 0.5, 20), (9, 0.3, 60), (9, 0.8, .infinity), (19, 0.5, 20)])
  func `equal correlations match the quadrature`(
    count: Int, correlation: Double, freedom: Double
  ) {
    let law = MultivariateT(
      correlation: Self.equicorrelated(count, correlation), degreesOfFreedom: freedom)
    let exact = EquicorrelatedTDistribution(
      count: count, degreesOfFreedom: freedom, correlation: correlation)
    for c in [0.5, 1.5, 2.5, 4] {
      let upper = Array(repeating: c, count: count)
      let one = law.probability(
        lower: Array(repeating: -.infinity, count: count), upper: upper)
      #expect(abs(one.value - exact.cumulativeOfMaximum(c)) < 5 * one.standardError + 1e-9)
      let both = law.probability(lower: upper.map { -$0 }, upper: upper)
      #expect(
        abs(both.value - exact.cumulativeOfLargestMagnitude(c)) < 5 * both.standardError + 1e-9)
      #expect(one.standardError < 2e-3 && both.standardError < 2e-3)
    }
    let one = law.equicoordinateQuantile(0.95, sides: .upper)
    #expect(abs(one.value - exact.quantileOfMaximum(0.95)) < 5 * one.standardError)
    let both = law.equicoordinateQuantile(0.95, sides: .both)
    #expect(abs(both.value - exact.quantileOfLargestMagnitude(0.95)) < 5 * both.standardError)
    #expect(both.standardError < 0.01)
  }

  @Test(arguments: [(3, 20.0), (5, .infinity), (10, 20.0)])
  func `all differences of independent systems match Tukey's constant`(
    systems: Int, freedom: Double
  ) {
    // Rank systems - 1, of systems (systems - 1) / 2 variables.
    let pairs = (0..<systems).flatMap { i in (i + 1..<max(i + 1, systems)).map { (i, $0) } }
    func sign(_ pair: (Int, Int), _ system: Int) -> Double {
      pair.0 == system ? 1 : pair.1 == system ? -1 : 0
    }
    let correlation = Matrix(rowCount: pairs.count, columnCount: pairs.count) { row, column in
      (0..<systems).reduce(0) { $0 + sign(pairs[row], $1) * sign(pairs[column], $1) } / 2
    }
    let law = MultivariateT(correlation: correlation, degreesOfFreedom: freedom)
    let tukey = StudentizedRangeDistribution(count: systems, degreesOfFreedom: freedom)
    let found = law.equicoordinateQuantile(0.95, sides: .both)
    let wanted = tukey.quantile(0.95) / 2.0.squareRoot()
    #expect(abs(found.value - wanted) < 5 * found.standardError, "\(found) \(wanted)")
    #expect(found.standardError < 0.02)
  }

  @Test func `copies count once`() {
    let law = MultivariateT(correlation: Self.equicorrelated(4, 1), degreesOfFreedom: 7)
    let student = StudentTDistribution(degreesOfFreedom: 7)
    let found = law.equicoordinateQuantile(0.9, sides: .both).value
    #expect(abs(found - student.quantile(0.95)) < 1e-3)
    let opposite = MultivariateT(
      correlation: Matrix(rows: [[1, -1], [-1, 1]]), degreesOfFreedom: .infinity)
    let both = opposite.probability(lower: [-.infinity, -.infinity], upper: [1, 1])
    let wanted = 1 - 2 * NormalDistribution.cumulative(-1)
    #expect(abs(both.value - wanted) < 1e-12 && both.standardError < 1e-12)
    #expect(opposite.probability(lower: [1, 1], upper: [2, 2]).value == 0)
  }

  @Test func `a variable that never varies is in its range or not`() {
    let law = MultivariateT(
      correlation: Matrix(rows: [[1, 0], [0, 0]]), degreesOfFreedom: .infinity)
    let inside = law.probability(lower: [-1, 0], upper: [1, 0])
    #expect(abs(inside.value - (1 - 2 * NormalDistribution.cumulative(-1))) < 1e-12)
    #expect(law.probability(lower: [-1, 0.1], upper: [1, 2]).value == 0)
  }

  @Test func `small chances far out keep their digits`() {
    let law = MultivariateT(correlation: .identity(order: 2), degreesOfFreedom: .infinity)
    let found = law.probability(lower: [9, 9], upper: [.infinity, .infinity])
    let one = NormalDistribution.cumulative(-9)
    #expect(abs(found.value / (one * one) - 1) < 1e-12)
  }

  @Test func `the same points are used every time`() {
    let law = MultivariateT(correlation: Self.equicorrelated(4, 0.2), degreesOfFreedom: 9)
    #expect(
      law.equicoordinateQuantile(0.95, sides: .both)
        == law.equicoordinateQuantile(0.95, sides: .both))
  }
}
