import ForecastScoring
import OutputAnalysis
import Testing

@Suite struct SimpleBaselineTests {
  private func quantiles(
    _ forecaster: Forecaster, _ known: [Double?], horizons: [Int], at probabilities: [Double]
  ) throws -> [[Double]] {
    let question = ForecastQuestion(
      series: "s", known: known, horizons: horizons, drawCount: 40_000, seed: 7)
    let answers = try #require(try forecaster.answer(question))
    #expect(answers.count == horizons.count)
    return answers.map { $0.quantiles(at: probabilities) }
  }

  /// Five standard errors of the quantile of 40 000 draws of Student's t, at a probability in 0.1...0.9.
  private func tolerance(deviation: Double) -> Double {
    // The density at the 0.1-quantile is above 0.12 for 3 degrees of freedom or more.
    5 * deviation * (0.25 / 40_000).squareRoot() / 0.12
  }

  private static let series: [Double?] = [
    120, 131, 128, 140, 152, 149, 158, 171, 166, 180, 186, 181, 195, 204,
  ]

  @Test func `drift has the textbook's center and variance`() throws {
    // ŷ = 204 + h·84/13; σ² = Σ(Δ − 84/13)²/12; σ_h = σ √(h (1 + h/13)); Student's t with 12.
    let values = Self.series.compactMap { $0 }
    let slope = 84.0 / 13
    let squares = zip(values.dropFirst(), values).reduce(0.0) { sum, pair in
      let error = pair.0 - pair.1 - slope
      return sum + error * error
    }
    let deviation = (squares / 12).squareRoot()
    let found = try quantiles(.drift, Self.series, horizons: [1, 4], at: [0.1, 0.5, 0.9])
    for (horizon, ends) in zip([1.0, 4], found) {
      let spread = deviation * (horizon * (1 + horizon / 13)).squareRoot()
      let reach = StudentTDistribution(degreesOfFreedom: 12).quantile(0.9) * spread
      let center = 204 + horizon * slope
      for (end, expected) in zip(ends, [center - reach, center, center + reach]) {
        #expect((end - expected).magnitude < tolerance(deviation: spread))
      }
    }
  }

  @Test func `the mean of four weeks is as spread as it missed at that horizon`() throws {
    let values = Self.series.compactMap { $0 }
    let center = values.suffix(4).reduce(0, +) / 4
    // At horizon 4 the windows of the first one, two, three and four weeks and of seven later fours missed.
    let errors = (1...10).map { origin in
      let window = values[max(0, origin - 4)..<origin]
      return values[origin + 3] - window.reduce(0, +) / Double(window.count)
    }
    let deviation = (errors.reduce(0) { $0 + $1 * $1 } / 10).squareRoot()
    let reach = StudentTDistribution(degreesOfFreedom: 3).quantile(0.9) * deviation
    let found = try quantiles(.recentMean, Self.series, horizons: [4], at: [0.1, 0.5, 0.9])[0]
    for (end, expected) in zip(found, [center - reach, center, center + reach]) {
      #expect((end - expected).magnitude < tolerance(deviation: deviation))
    }
  }

  @Test func `the seasonal forecast repeats the season and widens once a season`() throws {
    let season = [10.0, 40, 20, 60]
    let noise = [1.0, -1, 2, 0, -2, 1, 0, 1, -1, 2, 1, -2, 0, 1, -1, 0]
    let known = noise.indices.map { season[$0 % 4] + noise[$0] } as [Double?]
    let errors = noise.indices.dropFirst(4).map { noise[$0] - noise[$0 - 4] }
    let deviation = (errors.reduce(0) { $0 + $1 * $1 } / 12).squareRoot()
    let found = try quantiles(
      .seasonalNaive(seasonLength: 4), known, horizons: [1, 4, 5, 12], at: [0.5, 0.9])
    let law = StudentTDistribution(degreesOfFreedom: 12)
    for (ends, expected) in zip(found, [(10.0, 1.0), (60, 1), (10, 2), (60, 3)]) {
      let spread = deviation * expected.1.squareRoot()
      #expect((ends[0] - expected.0).magnitude < tolerance(deviation: spread))
      let reach = expected.0 + law.quantile(0.9) * spread
      #expect((ends[1] - reach).magnitude < tolerance(deviation: spread))
    }
  }

  @Test func `the season before serves where a week of the last one is missing`() throws {
    let known: [Double?] = [100, 200, 300, 101, 201, 301, nil, 202, 302]
    let found = try quantiles(.seasonalNaive(seasonLength: 3), known, horizons: [1, 2], at: [0.5])
    #expect((found[0][0] - 101).magnitude < 1)
    #expect((found[1][0] - 202).magnitude < 1)
  }

  @Test func `a growth curve is as spread as it missed, in proportion to the root of its height`()
    throws
  {
    let heights = (0..<30).map { 4 * Double($0 + 1) }
    // Pearson residuals of ±2 in turn; 20 weeks known, three parameters.
    let known: [Double?] = (0..<20).map {
      heights[$0] + ($0 % 2 == 0 ? 2 : -2) * heights[$0].squareRoot()
    }
    let bass = Forecaster.growthCurve { _, count in Array(heights.prefix(count)) }
    let found = try quantiles(bass, known, horizons: [5], at: [0.5, 0.9])[0]
    let spread = (4.0 * 20 / 17).squareRoot() * 100.0.squareRoot()
    #expect((found[0] - 100).magnitude < tolerance(deviation: spread))
    let reach = StudentTDistribution(degreesOfFreedom: 17).quantile(0.9) * spread
    #expect((found[1] - 100 - reach).magnitude < tolerance(deviation: spread))
    let failed = Forecaster.growthCurve { _, _ in nil }
    let question = ForecastQuestion(series: "s", known: known, horizons: [1], seed: 1)
    #expect(try failed.answer(question) == nil)
  }

  private static let baselines: [Forecaster] = [
    .recentMean, .drift, .seasonalNaive(seasonLength: 1), .seasonalNaive(seasonLength: 4),
    .exponentialSmoothing, .growthCurve { known, count in Array(repeating: 3, count: count) },
  ]

  private static let oddHistories: [[Double?]] = [
    [0], [5], [nil, 5, nil], [5, 7], [5, nil, nil, 7], [5, 7, 6], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    Array(repeating: 40, count: 30), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    [0, 0, 0, 0, 1000, 0, 0],
    [1, 10, 100, 1000, 10_000, 100_000], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1e12],
    [nil, nil, nil, 4, nil, 9, nil, nil, 2, 8, nil, 7, nil, nil], [-5, -3, -8, -1, -2, -9],
    [3, 1, nil, nil, nil, nil, nil, nil], (0..<60).map { $0 % 3 == 0 ? nil : Double($0 * $0) },
  ]

  @Test(arguments: oddHistories)
  func `odd histories give finite forecasts that are not below zero`(known: [Double?]) throws {
    let question = ForecastQuestion(series: "s", known: known, horizons: [1, 4, 12, 60], seed: 1)
    for baseline in Self.baselines {
      let answers = try #require(try baseline.answer(question))
      for answer in answers {
        #expect(answer.draws.allSatisfy { $0 >= 0 && $0.isFinite })
        #expect(answer.mean.isFinite)
        #expect(answer.draws[0] < answer.draws[999])
      }
    }
  }

  @Test func `without a known week there is no forecast`() throws {
    for known in [[], [nil, nil]] as [[Double?]] {
      let question = ForecastQuestion(series: "s", known: known, horizons: [1], seed: 1)
      for baseline in Self.baselines { #expect(try baseline.answer(question) == nil) }
    }
  }

  @Test func `one point has the wide spread that is documented`() throws {
    // Half the level and one more times √h, Student's t with 3 degrees of freedom.
    let reach = 51 * StudentTDistribution(degreesOfFreedom: 3).quantile(0.9)
    for forecaster in [Forecaster.drift, .recentMean, .exponentialSmoothing] {
      let found = try quantiles(forecaster, [100], horizons: [1, 4], at: [0.9])
      #expect((found[0][0] - 100 - reach).magnitude < tolerance(deviation: 51))
      #expect((found[1][0] - 100 - 2 * reach).magnitude < tolerance(deviation: 102))
    }
  }
}
