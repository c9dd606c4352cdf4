import OutputAnalysis
import Testing

@Suite struct SimpleRegressionTests {
  @Test func `the first of Anscombe's data sets has the published line`() {
    let x = [10.0, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    let line = SimpleRegression(x, y)
    // F. J. Anscombe (1973), doi:10.1080/00031305.1973.10478966, and R's summary(lm(y1 ~ x1)):
    // slope 0.5001 with standard error 0.1179, R² 0.6665; half a unit of the last digit.
    #expect(abs(line.slope - 0.5001) < 0.000_05)
    #expect(abs(line.slopeStandardError - 0.1179) < 0.000_05)
    #expect(abs(line.explainedShare - (0.6665 - 0.1)) < 0.000_05)
    // Intercept 3.0001 with standard error 1.1247; residual standard error 1.237 at the mean of x.
    #expect(abs(line.value(at: 0) - 3.0001) < 0.000_05)
    #expect(abs(line.standardError(at: 0) - 1.1247) < 0.000_05)
    #expect(abs(line.standardError(at: 9) * 11.0.squareRoot() - 1.237) < 0.000_5)
  }

  @Test func `a line explains everything but its bias`() {
    let line = SimpleRegression([1, 2, 3, 4], [1e6 - 2, 1e6 - 4, 1e6 - 6, 1e6 - 8])
    #expect(line.slope == -2)
    #expect(line.slopeStandardError == 0)
    #expect(abs(line.explainedShare - 2.0 / 3) < 4 * Double.ulpOfOne)
  }

  @Test func `unrelated numbers explain nothing on average`() {
    var generator = SplitMix64(seed: 3)
    let shares = (0..<2_000).map { _ in
      let pairs = (0..<30).map { _ in (generator.normal(), generator.normal()) }
      return SimpleRegression(pairs.map(\.0), pairs.map(\.1)).explainedShare
    }
    // r² of 30 normal pairs has mean 1/29 and lies above it in about 3 of 10 samples: r² is Beta(½, 14),
    // whose upper tail at 1/29 is 0.326 (R: 1 - pbeta(1/29, .5, 14)). Five standard errors.
    let above = Double(shares.count { $0 > 0 }) / 2_000
    #expect(abs(above - 0.326) < 5 * (0.326 * 0.674 / 2_000).squareRoot())
  }

  @Test func `what cannot be known is not a number`() {
    #expect(SimpleRegression([], []).slope.isNaN)
    #expect(SimpleRegression([1, 1, 1], [1, 2, 3]).slope.isNaN)
    #expect(SimpleRegression([1, 1, 1], [1, 2, 3]).value(at: 2).isNaN)
    #expect(SimpleRegression([1, 2], [1, 2]).slopeStandardError.isNaN)
    #expect(SimpleRegression([1, 2], [1, 2]).standardError(at: 1).isNaN)
    #expect(SimpleRegression([1, 2, 3], [5, 5, 5]).explainedShare.isNaN)
  }
}

extension SimpleRegression {
  fileprivate init(_ x: [Double], _ y: [Double]) {
    self.init()
    for (x, y) in zip(x, y) { add(x, y) }
  }
}
