import CommunityModel
import ForecastScoring
import Testing

@Suite struct BacktestVerdictTests {
  /// Forecasts whose medians are off by given shares of 100, with bands 20 to either side.
  private func verdict(
    own: [Double], baseline: [Double], halfWidth: Double = 20
  ) throws -> BacktestVerdict {
    let pairs = try zip(own, baseline).enumerated().map { origin, errors in
      let samples = try [errors.0, errors.1].map { error in
        try #require(
          PredictiveSample((-100...100).map { 100 * (1 + error) + halfWidth * Double($0) / 80 }))
      }
      return (
        row("model", origin: origin, observed: 100, forecast: samples[0]),
        row("baseline", origin: origin, observed: 100, forecast: samples[1])
      )
    }
    let random = RandomSequence(seed: 1, name: "verdict")
    return BacktestVerdict(
      pairs: pairs, comparison: ForecastComparison(of: pairs, overlap: 1, random: random),
      baselineTitle: Forecaster.recentMean.title)
  }

  private let good = [0.1, 0.15, -0.1, 0.05, 0.12, -0.15, 0.1, 0.05, -0.08, 0.1, 0.3, -0.26]
  private let bad = [0.4, 0.35, -0.3, 0.28, 0.3, -0.35, 0.3, 0.28, -0.3, 0.35, 0.4, -0.35]

  @Test func `a better model is told with its band and both errors`() throws {
    let verdict = try verdict(own: good, baseline: bad)
    #expect(verdict.judgement == .better)
    #expect(
      verdict.sentence.english
        == "Over 12 past forecasts, the 80% band held 10 times; error 13% against 33% for the mean of "
        + "the last four weeks.")
    #expect(
      verdict.sentence.chinese == "在过去 12 次预测中，80% 区间命中 10 次；误差 13%，最近四周均值为 33%。")
  }

  @Test func `a worse model is told to give way`() throws {
    let verdict = try verdict(own: bad, baseline: good)
    #expect(verdict.judgement == .worse)
    #expect(
      verdict.sentence.english
        == "Over 12 past forecasts, the 80% band held 0 times (too narrow). The mean of the last four "
        + "weeks did better: error 13% against 33%; use it.")
    #expect(
      verdict.sentence.chinese
        == "在过去 12 次预测中，80% 区间命中 0 次（偏窄）。最近四周均值更准：误差 13%，模型为 33%；请采用前者。")
  }

  @Test func `a difference that may be chance is called so`() throws {
    let verdict = try verdict(own: good, baseline: [0.4] + good.dropFirst().reversed())
    #expect(verdict.judgement == .unclear)
    #expect(verdict.sentence.english.hasSuffix(" The difference may be chance."))
    #expect(verdict.sentence.chinese.hasSuffix("两者之差可能只是偶然。"))
  }

  @Test func `the same forecasts are no reason for the model`() throws {
    #expect(try verdict(own: good, baseline: good).judgement == .worse)
  }

  @Test func `a band that always holds is too wide`() throws {
    let many = Array(repeating: 0.05, count: 30)
    let verdict = try verdict(own: many, baseline: Array(repeating: 0.3, count: 30), halfWidth: 20)
    #expect(verdict.sentence.english.contains("held 30 times (too wide);"))
  }

  @Test func `too little history is said`() throws {
    for count in [0, 1, 7] {
      let verdict = try verdict(
        own: Array(good.prefix(count)), baseline: Array(bad.prefix(count)))
      #expect(verdict.judgement == .tooFew)
      #expect(
        verdict.sentence.english
          == "Too little history to say how good the forecasts are: \(count) past forecasts could be "
          + "checked, 8 are needed.")
    }
    #expect(
      try verdict(own: Array(good.prefix(8)), baseline: Array(bad.prefix(8))).judgement != .tooFew)
  }

  @Test func `errors where nothing ever happened are told in the unit of the value`() throws {
    let pairs = try (0..<10).map { origin in
      let samples = try [[1.0, 2, 3], [4.0, 5, 6]].map { try #require(PredictiveSample($0)) }
      return (
        row("model", origin: origin, observed: 0, forecast: samples[0]),
        row("baseline", origin: origin, observed: 0, forecast: samples[1])
      )
    }
    let comparison = ForecastComparison(
      of: pairs, overlap: 1, random: RandomSequence(seed: 1, name: "zero"))
    let verdict = BacktestVerdict(
      pairs: pairs, comparison: comparison, baselineTitle: Forecaster.drift.title)
    #expect(verdict.sentence.english.contains("error 2.0 against 5.0 for the line"))
  }

  @Test func `a combination is said to be one`() {
    let choice = ForecastCombination.Choice(baseline: "drift", weight: 0.625, pastCount: 9)
    let sentence = choice.sentence(baselineTitle: Forecaster.drift.title)
    #expect(sentence.english.contains("the model at 63%, the rest is the line from the first week"))
    #expect(sentence.chinese.contains("模型占 63%"))
  }
}
