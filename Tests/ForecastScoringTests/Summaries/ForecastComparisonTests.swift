import ForecastScoring
import OutputAnalysis
import Testing

@Suite struct ForecastComparisonTests {
  /// An autoregression of coefficient 0.6, rounded to two digits.
  private static let dependent = [
    -0.8, -1.81, -1.33, -0.38, 0.91, 0.66, -0.16, -0.88, 0.22, 1.77, 1.33, -0.43, -1.22, 0.87, 0.72,
    -1.3, -0.86, -1.68, -1.64, -1.47, -1.6, -0.4, -0.31, -0.77, -0.05, 0.8, -1.16, -0.96, -1.55,
    -1.11,
    -1.95, -1.15, -0.73, -0.74, -1.49, -1.29, -1.87, -2.48, -1.26, -1.87, 0.05, 0.75, -1.55, -0.66,
    -1.5,
    -0.86, -0.48, -2.27, -1.6, -1.21, 0.23, -1.04, 0.11, -1.03, -0.95, -1.41, 0.6, 0.93, 2.99, 2.44,
  ]

  private static let independent = [
    0.84, 0.84, -0.61, -0.07, 1.35, -0.4, 0.19, -0.02, 0.61, -0.36, -0.15, 0.24, 0.1, -0.86, 0.9,
    -1.3,
    -1.2, -1.28, 0.97, -0.36,
  ]

  @Test func `the block length matches the program arch`() {
    // arch 8.0 `optimal_block_length(x)["stationary"]`.
    let length = StationaryBootstrap.automaticBlockLength(for: Self.dependent)
    #expect(isClose(length, 3.325_564, within: 1e-6))
    #expect(StationaryBootstrap.automaticBlockLength(for: [1, 2, 3]) == 1)
    #expect(StationaryBootstrap.automaticBlockLength(for: Array(repeating: 2, count: 30)) == 1)
  }

  @Test func `the test matches the published formula`() throws {
    // numpy and scipy from the formulas of Harvey, Leybourne and Newbold; rows are the statistic and the
    // p-value at an overlap of one and of four.
    let shifted = Self.dependent.map { $0 + 0.4 }
    let one = try #require(DieboldMarianoTest(of: shifted, overlap: 1))
    #expect(isClose(one.statistic, -1.349_287_649_249_072_6, within: 1e-12))
    #expect(isClose(one.pValue, 0.182_399_904_763_513_4, within: 1e-12))
    let four = try #require(DieboldMarianoTest(of: shifted, overlap: 4))
    #expect(isClose(four.statistic, -0.810_676_214_112_130_4, within: 1e-12))
    #expect(isClose(four.pValue, 0.420_809_727_814_685_95, within: 1e-12))
    let small = Self.independent.map { $0 + 0.3 }
    let three = try #require(DieboldMarianoTest(of: small, overlap: 3))
    #expect(isClose(three.statistic, 1.621_547_372_769_246_7, within: 1e-12))
    #expect(isClose(three.pValue, 0.121_377_506_016_642_56, within: 1e-12))
  }

  @Test func `too few or constant differences are not tested`() {
    #expect(DieboldMarianoTest(of: [], overlap: 1) == nil)
    #expect(DieboldMarianoTest(of: [1], overlap: 1) == nil)
    #expect(DieboldMarianoTest(of: [1, 1, 1, 1], overlap: 1) == nil)
    #expect(DieboldMarianoTest(of: [1, 2, 3], overlap: 3) == nil)
  }

  @Test func `a negative variance gives way to weights that cannot be negative`() throws {
    // γ₀ + 2γ₁ of numbers that alternate is below 0.
    let alternating = (0..<20).map { ($0 % 2 == 0 ? 1.0 : -1) + 0.01 * Double($0) }
    let test = try #require(DieboldMarianoTest(of: alternating, overlap: 2))
    #expect(test.pValue > 0 && test.pValue <= 1)
  }

  @Test func `the test rejects a true null as often as it says`() throws {
    // Four-week errors of weekly origins: moving averages of four numbers, 40 of them.
    var random = RandomSequence(seed: 8, name: "null")
    let count = 4000
    var (rejected, rejectedShifted) = (0, 0)
    for _ in 0..<count {
      let noise = (0..<43).map { _ in random.normal() }
      let differences = (0..<40).map { noise[$0..<$0 + 4].reduce(0, +) }
      if let test = DieboldMarianoTest(of: differences, overlap: 4), test.pValue < 0.05 {
        rejected += 1
      }
      let shifted = differences.map { $0 + 3 }
      if let test = DieboldMarianoTest(of: shifted, overlap: 4), test.pValue < 0.05 {
        rejectedShifted += 1
      }
    }
    let share = Double(rejected) / Double(count)
    // Harvey, Leybourne and Newbold's table 1 has 6 to 9 % for samples of this size and horizon.
    #expect(share > 0.05 - shareTolerance(0.05, count: count))
    #expect(share < 0.09 + shareTolerance(0.09, count: count))
    #expect(Double(rejectedShifted) / Double(count) > 0.8)
  }

  private func pairs(
    count: Int, advantage: Double, random: inout RandomSequence
  ) throws -> [(ScoredForecast, ScoredForecast)] {
    // Points whose errors, which are their scores, are 10 and share half of their dependent noise.
    var noise = 0.0
    return try (0..<count).map { origin in
      noise = 0.5 * noise + random.normal()
      let own = (10 - advantage + noise + 0.3 * random.normal()).magnitude
      let other = (10 + noise * 0.5).magnitude
      let forecasts = try [own, other].map { try #require(PredictiveSample([$0])) }
      return (
        row("model", origin: origin, observed: 0, forecast: forecasts[0]),
        row("baseline", origin: origin, observed: 0, forecast: forecasts[1])
      )
    }
  }

  @Test func `skill is one less the ratio of the mean scores`() throws {
    var random = RandomSequence(seed: 2, name: "skill")
    let pairs = try pairs(count: 30, advantage: 4, random: &random)
    let comparison = try #require(ForecastComparison(of: pairs, overlap: 4, random: random))
    let own = pairs.reduce(0) { $0 + $1.0.rankedProbabilityScore } / 30
    let other = pairs.reduce(0) { $0 + $1.1.rankedProbabilityScore } / 30
    #expect(isClose(try #require(comparison.skill), 1 - own / other, within: 1e-13))
    #expect(comparison.difference.contains(own - other))
    #expect(try #require(comparison.ratioInterval).contains(own / other))
    #expect(comparison.difference.upperBound < 0)
    #expect(comparison.blockLength >= 4)
    #expect(ForecastComparison(of: Array(pairs.prefix(1)), overlap: 1, random: random) == nil)
  }

  @Test func `bootstrap intervals hold the true difference nearly as often as they say`() throws {
    var random = RandomSequence(seed: 9, name: "coverage")
    let count = 500
    var (held, heldWrong) = (0, 0)
    for index in 0..<count {
      let pairs = try pairs(count: 60, advantage: 1, random: &random)
      let bootstrap = RandomSequence(seed: UInt64(index), name: "bootstrap")
      let comparison = try #require(
        ForecastComparison(of: pairs, overlap: 4, random: bootstrap, resampleCount: 400))
      held += comparison.difference.contains(-1) ? 1 : 0
      heldWrong += comparison.difference.contains(0) ? 1 : 0
    }
    // Percentile intervals of dependent series fall a few percent short of 95 %.
    #expect(Double(held) / Double(count) > 0.88 - shareTolerance(0.88, count: count))
    #expect(Double(heldWrong) / Double(count) < 0.5)
  }

  @Test func `no score at all has no ratio`() throws {
    let point = try #require(PredictiveSample([1]))
    let pairs = (0..<10).map { origin in
      (
        row("a", origin: origin, observed: 1, forecast: point),
        row("b", origin: origin, observed: 1, forecast: point)
      )
    }
    let random = RandomSequence(seed: 1, name: "zero")
    let comparison = try #require(ForecastComparison(of: pairs, overlap: 1, random: random))
    #expect(comparison.ratio == nil && comparison.ratioInterval == nil && comparison.test == nil)
    #expect(comparison.difference == 0...0)
  }
}
