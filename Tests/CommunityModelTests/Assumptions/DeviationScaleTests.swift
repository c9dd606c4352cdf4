import CommunityModel
import Foundation
import Testing

@Suite struct DeviationScaleTests {
  /// Errors of exp and log are below 10⁻¹⁵ each, of arguments below 3.
  private let tolerance = 1e-14

  @Test(arguments: [-1.5, -0.1, 0, 0.3, 2])
  func `values deviate by factors, summands and exponents`(deviation: Double) {
    let factor = exp(deviation)
    #expect(
      abs(DeviationScale.ratio.value(3, deviatingBy: deviation) / (3 * factor) - 1) < tolerance)
    #expect(DeviationScale.difference.value(-3, deviatingBy: deviation) == -3 + deviation)
    let power = DeviationScale.exponent.value(1.5, deviatingBy: deviation)
    #expect(abs(power / pow(1.5, factor) - 1) < 10 * tolerance)
  }

  @Test(arguments: [DeviationScale.ratio, .difference, .exponent])
  func `a deviation leads back to itself`(scale: DeviationScale) throws {
    for (value, deviation) in [(0.02, -0.4), (0.7, 0.25), (1.4, -1), (250, 0.1)] {
      let other = scale.value(value, deviatingBy: deviation)
      let found = try #require(scale.deviation(of: other, from: value))
      // Differences of 0.1 from 250 keep 13 digits.
      #expect(abs(found - deviation) < 1e-12)
    }
  }

  @Test func `neutral values stay as they are`() {
    #expect(DeviationScale.ratio.value(0, deviatingBy: 0.5) == 0)
    #expect(DeviationScale.exponent.value(1, deviatingBy: 0.5) == 1)
    #expect(DeviationScale.exponent.value(0, deviatingBy: 0.5) == 0)
    for scale in [DeviationScale.ratio, .difference, .exponent] {
      #expect(scale.value(0.3, deviatingBy: 0) == 0.3)
    }
  }

  @Test func `no factor leads to 0, and no exponent across 1`() {
    #expect(DeviationScale.ratio.deviation(of: 0, from: 2) == nil)
    #expect(DeviationScale.ratio.deviation(of: 2, from: 0) == nil)
    #expect(DeviationScale.ratio.deviation(of: -1, from: 2) == nil)
    #expect(DeviationScale.exponent.deviation(of: 0.9, from: 1.1) == nil)
    #expect(DeviationScale.difference.deviation(of: -1, from: 2) == -3)
  }
}
