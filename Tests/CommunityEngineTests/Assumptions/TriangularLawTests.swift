import CommunityEngine
import Testing

@Suite struct TriangularLawTests {
  @Test(arguments: [(-1.0, 1.0), (-0.3, 0.7), (0, 2), (-3, 0)])
  func `mean and variance are those of the law`(lowest: Double, highest: Double) {
    let law = TriangularLaw(lowest: lowest, highest: highest)
    // The midpoint rule over the quantile function; its error at the ends, where the slope grows like
    // a square root, is of order n^−3/2.
    let count = 1_000_000
    let values = (0..<count).map { law.quantile((Double($0) + 0.5) / Double(count)) }
    let mean = values.reduce(0, +) / Double(count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    // With ends a, b and mode 0: mean (a + b)/3, variance (a² + b² − ab)/18.
    #expect(abs(mean - (lowest + highest) / 3) < 1e-8)
    let expected = (lowest * lowest + highest * highest - lowest * highest) / 18
    #expect(abs(variance - expected) < 1e-8)
    #expect(abs(variance - expected * 1.001) > 1e-8)
  }

  @Test func `quantiles are the inverse of the distribution function`() {
    let law = TriangularLaw(lowest: -1, highest: 3)
    for p in [1e-12, 0.1, 0.24, 0.25, 0.26, 0.9, 1 - 1e-12] {
      let x = law.quantile(p)
      // F(x) = (x − a)²/((b − a)(c − a)) below the mode c = 0, 1 − (b − x)²/((b − a)(b − c)) above.
      let share = x < 0 ? (x + 1) * (x + 1) / 4 : 1 - (3 - x) * (3 - x) / 12
      #expect(abs(share - p) < 1e-15)
    }
    #expect(law.quantile(0) == -1 && law.quantile(1) == 3)
  }

  @Test func `a law without width is refused`() async {
    await #expect(processExitsWith: .failure) { _ = TriangularLaw(lowest: 0, highest: 0) }
    await #expect(processExitsWith: .failure) { _ = TriangularLaw(lowest: 1, highest: 2) }
  }
}
