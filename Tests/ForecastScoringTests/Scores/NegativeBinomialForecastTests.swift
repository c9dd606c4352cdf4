import ForecastScoring
import Testing

@Suite struct NegativeBinomialForecastTests {
  /// scoringrules 0.10 `crps_negbinom`, scipy 1.17 `nbinom.logpmf` and `nbinom.cdf` at y − 1 and y.
  @Test(arguments: [
    (4.0, 2.0, 0, [2.176, 2.197_224_577_336_219_6, 0, 0.111_111_111_111_111_1]),
    (
      4, 2, 9,
      [
        3.696_245_897_474_977_7, 3.543_825_457_315_651, 0.895_950_820_505_004_2,
        0.924_853_370_364_725_3,
      ]
    ),
    (
      120, 15, 101,
      [
        10.835_997_900_457_699, 4.440_848_521_466_636, 0.294_858_105_519_041_8,
        0.306_644_039_177_010_9,
      ]
    ),
    (
      0.3, 0.2, 2,
      [
        1.563_963_651_617_712_2, 3.325_172_930_106_903_3, 0.932_459_592_290_098_1,
        0.968_425_890_849_859,
      ]
    ),
    (
      2500, 6, 4000,
      [
        1052.517_337_019_022_8, 9.110_095_656_115_284, 0.915_931_225_002_915_2,
        0.916_041_769_143_318_7,
      ]
    ),
  ])
  func `scores match two other programs`(
    mean: Double, size: Double, observed: Int, reference: [Double]
  ) throws {
    let law = try #require(NegativeBinomialForecast(mean: mean, size: size))
    #expect(isClose(law.rankedProbabilityScore(of: observed), reference[0], within: 2e-13))
    #expect(isClose(law.logScore(of: observed), reference[1], within: 1e-11))
    let below = law.probabilityTransform(of: observed, uniform: 0)
    let through = law.probabilityTransform(of: observed, uniform: 1)
    #expect(isClose(below, reference[2], within: 1e-12))
    #expect(isClose(through, reference[3], within: 1e-12))
  }

  @Test func `an infinite size is the Poisson law`() throws {
    // scoringrules `crps_poisson(5, 3.5)`, scipy `poisson.logpmf`.
    let law = try #require(NegativeBinomialForecast(mean: 3.5, size: .infinity))
    #expect(isClose(law.rankedProbabilityScore(of: 5), 0.961_926_429_951_870_8, within: 1e-14))
    #expect(isClose(law.logScore(of: 5), 2.023_676_900_305_205_5, within: 1e-14))
  }

  @Test func `extremes are scored or refused`() throws {
    let nothing = try #require(NegativeBinomialForecast(mean: 0, size: 2))
    #expect(nothing.rankedProbabilityScore(of: 3) == 3)
    #expect(nothing.rankedProbabilityScore(of: 0) == 0)
    #expect(nothing.logScore(of: 0) == 0)
    #expect(nothing.logScore(of: 1) == .infinity)
    let small = try #require(NegativeBinomialForecast(mean: 2, size: 1))
    #expect(small.rankedProbabilityScore(of: .min) > 1e18)
    #expect(small.rankedProbabilityScore(of: .max) > 1e18)
    #expect(small.probabilityTransform(of: .min, uniform: 0.5) == 0)
    #expect(NegativeBinomialForecast(mean: .infinity, size: 1) == nil)
    #expect(NegativeBinomialForecast(mean: 1e9, size: 1) == nil)
    #expect(NegativeBinomialForecast(mean: 5, size: 0) == nil)
    #expect(NegativeBinomialForecast(mean: 5, size: .nan) == nil)
  }
}
