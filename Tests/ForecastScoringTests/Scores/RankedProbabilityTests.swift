import ForecastScoring
import Testing

@Suite struct RankedProbabilityTests {
  private static let draws = [3.0, 7, 7, 12, 1.5, 30]

  /// properscoring 0.1 `crps_ensemble` and scoringrules 0.10 `crps_ensemble(estimator="fair")`.
  @Test(arguments: [
    (0.0, 5.375, 4.433_333_333_333_334), (7, 1.541_666_666_666_667, 0.6),
    (9, 2.208_333_333_333_334, 1.266_666_666_666_666_6),
    (40, 25.208_333_333_333_336, 24.266_666_666_666_666),
  ])
  func `scores of a sample match two other programs`(
    observed: Double, plain: Double, fair: Double
  ) throws {
    let sample = try #require(PredictiveSample(Self.draws))
    let own = sample.rankedProbabilityScore(of: observed, estimator: .plain)
    #expect(isClose(own, plain, within: 1e-14))
    #expect(isClose(sample.rankedProbabilityScore(of: observed), fair, within: 1e-14))
  }

  @Test func `the score of one draw is its error`() throws {
    let sample = try #require(PredictiveSample([4]))
    #expect(sample.rankedProbabilityScore(of: 6.5) == 2.5)
    #expect(sample.rankedProbabilityScore(of: 6.5, estimator: .plain) == 2.5)
  }

  /// scoringrules 0.10 `crps_normal` and `logs_normal`.
  @Test(arguments: [
    (0.0, 1.0, 0.0, 0.233_694_977_255_109_13, 0.918_938_533_204_672_7),
    (2, 3, -1.5, 2.167_715_830_660_415_4, 2.698_106_377_428_338),
    (10, 0.5, 14, 3.717_905_208_226_121_2, 32.225_791_352_644_73),
  ])
  func `scores of a normal law match another program`(
    mean: Double, deviation: Double, observed: Double, score: Double, logScore: Double
  ) throws {
    let law = try #require(NormalForecast(mean: mean, deviation: deviation))
    #expect(isClose(law.rankedProbabilityScore(of: observed), score, within: 1e-14))
    #expect(isClose(try #require(law.logScore(of: observed)), logScore, within: 1e-14))
  }

  @Test func `a point is scored by its error and has no density`() throws {
    let point = try #require(NormalForecast(mean: 3, deviation: 0))
    #expect(point.rankedProbabilityScore(of: 1) == 2)
    #expect(point.logScore(of: 1) == nil)
    #expect(NormalForecast(mean: 3, deviation: -1) == nil)
    #expect(NormalForecast(mean: .nan, deviation: 1) == nil)
  }

  @Test
  func `the fair score of few draws is that of their law on average and the plain one is not`()
    throws
  {
    // Five draws, outcome fixed at 1: E fair = the law's score, E plain = that and E|X − X'|/10.
    var random = RandomSequence(seed: 1, name: "fair")
    let law = try #require(NormalForecast(mean: 0, deviation: 1))
    let expected = law.rankedProbabilityScore(of: 1)
    let count = 20_000
    var (fair, plain, squares) = (0.0, 0.0, 0.0)
    for _ in 0..<count {
      let sample = try #require(normalSample(count: 5, random: &random))
      let score = sample.rankedProbabilityScore(of: 1)
      fair += score / Double(count)
      squares += score * score / Double(count)
      plain += sample.rankedProbabilityScore(of: 1, estimator: .plain) / Double(count)
    }
    let error = ((squares - fair * fair) / Double(count)).squareRoot()
    #expect((fair - expected).magnitude < 5 * error)
    let excess = 2 / Double.pi.squareRoot() / 10
    #expect((plain - expected - excess).magnitude < 5 * error)
    #expect((plain - expected).magnitude > 5 * error)
  }

  @Test func `samples refuse what is no forecast`() {
    #expect(PredictiveSample([]) == nil)
    #expect(PredictiveSample([1, .nan]) == nil)
    #expect(PredictiveSample([1, .infinity]) == nil)
  }
}
