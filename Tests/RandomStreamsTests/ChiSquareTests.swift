import RandomStreams
import TestSupport
import Testing

/// The test of fit itself, against published quantiles and on a bad sample.
@Suite struct ChiSquareTests {
  @Test func `the bound meets the exact quantile of one in a million`() {
    // scipy.stats.chi2.isf(1e-6, k)
    let exact = [
      (49, 111.135_905_30), (99, 180.792_015_33), (199, 308.600_966_77), (255, 377.078_115_50),
    ]
    for (degrees, quantile) in exact {
      let counts = Array(repeating: 10, count: degrees + 1)
      let test = ChiSquare(counts: counts, expected: counts.map(Double.init))
      #expect(abs(test.bound / quantile - 1) < 0.005)
      #expect(test.statistic == 0)
    }
  }

  @Test func `a hand-made table has the statistic computed by hand`() {
    let counts = [12, 8] + Array(repeating: 10, count: 48)
    let test = ChiSquare(counts: counts, expected: counts.map { _ in 10 })
    #expect(abs(test.statistic - 0.8) < 1e-15)
  }

  @Test func `squares of uniform numbers are rejected`() {
    let stream = PersonStream(seed: 5, replication: 0, persona: 0)
    let squares = (0..<10_000).map { person in
      let uniform = openUnitDouble(stream.words(person: UInt32(person), place: 0, purpose: 0).0)
      return uniform * uniform
    }
    #expect(!ChiSquare(uniforms: squares, binCount: 80).isPlausible)
  }
}
