import OutputAnalysis
import Testing

struct RankCorrelationTests {
  @Test func `the textbook example of IQ and hours of television`() {
    // Σd² = 194 over ten pairs: 1 − 6 · 194 / (10 · 99) = −29/165.
    let first: [Double] = [86, 97, 99, 100, 101, 103, 106, 110, 112, 113]
    let second: [Double] = [2, 20, 28, 27, 50, 29, 7, 17, 6, 12]
    #expect(abs(rankCorrelation(first, second) + 29.0 / 165) < 1e-12)
  }

  @Test func `equals share their ranks, and what never varies has none`() {
    #expect(abs(rankCorrelation([1, 2, 2, 3], [1, 2, 2, 3]) - 1) < 1e-15)
    #expect(abs(rankCorrelation([1, 2, 3], [3, 2, 1]) + 1) < 1e-15)
    #expect(rankCorrelation([1, 1, 1], [1, 2, 3]).isNaN)
  }
}
