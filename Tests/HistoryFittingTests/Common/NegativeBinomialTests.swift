import RealModule
import Testing

@testable import HistoryFitting

@Suite struct NegativeBinomialTests {
  @Test(arguments: [
    // scipy.stats.nbinom.logpmf(count, 1/dispersion, 1/(1 + mean · dispersion)).
    (5.0, 0.3, 7.0, -2.6188442474211087), (200, 2, 0, -2.9969807136532847),
    (3, 0.5, 0, -1.83258146374831), (1e5, 0.01, 9e4, -10.560803554060428),
  ])
  func `chances are scipy's`(mean: Double, dispersion: Double, count: Double, wanted: Double) {
    let found = NegativeBinomial(mean: mean, dispersion: dispersion).logChance(of: count)
    // logGamma(9e4) is 9e5, of which ten digits are left.
    #expect(agree(found, wanted, within: 1e-10))
  }

  @Test func `without dispersion the law is Poisson's to the last digits`() {
    // scipy.stats.poisson.logpmf(7, 5); the first order in the dispersion is ((7 − 5)² − 7)/2 of it.
    let found = NegativeBinomial(mean: 5, dispersion: 1e-9).logChance(of: 7)
    #expect(abs(found - (-2.259095974026712 - 1.5e-9)) < 1e-13)
    let limit = NegativeBinomial(mean: 5, dispersion: 1e-15).logChance(of: 7)
    #expect(abs(limit - -2.259095974026712) < 1e-13)
  }

  @Test func `the zero share is that of the closed form`() {
    #expect(agree(NegativeBinomial(mean: 3, dispersion: 0.5).zeroChance, 0.16, within: 1e-14))
    #expect(agree(NegativeBinomial(mean: 3, dispersion: 1e-14).zeroChance, .exp(-3), within: 1e-12))
  }

  @Test(arguments: [
    (0.001, 3.0), (0.5, 1), (7.3, 12), (1e5, 40), (2.5, 1e4),
  ])
  func `rising factorials are the sums they stand for`(base: Double, steps: Double) {
    let sum = (0..<Int(steps)).reduce(0) { $0 + Double.log(base + Double($1)) }
    #expect(abs(risingFactorialLog(base, steps: steps) - sum) < 1e-12 * max(1, steps * 10))
    #expect(scaledRisingFactorialLog(base, steps: 0) == 0)
  }

  @Test func `the beta function keeps its digits where one number is huge`() {
    #expect(abs(logBeta(2, 3) - .log(1.0 / 12)) < 1e-14)
    // B(2, b) = 1/(b (b + 1)).
    #expect(agree(logBeta(2, 1e9), -2 * Double.log(1e9) - 1e-9, within: 1e-14))
    #expect(logBeta(0.3, 40) == logBeta(40, 0.3))
  }
}
