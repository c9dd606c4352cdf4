import ForecastScoring
import Testing

@Suite struct ForecastCombinationTests {
  @Test func `a pool mixes draws and an average mixes quantiles`() throws {
    let low = try #require(PredictiveSample((0..<100).map { Double($0) / 100 }))
    let high = try #require(PredictiveSample((0..<100).map { 10 + Double($0) / 100 }))
    let pool = low.combined(with: high, weight: 0.3, kind: .linearPool)
    #expect(pool.draws.count { $0 < 5 } == 30)
    #expect(pool.draws.count == 100)
    let average = low.combined(with: high, weight: 0.3, kind: .quantileAverage)
    #expect(isClose(average.median, 0.3 * low.median + 0.7 * high.median, within: 1e-12))
    #expect((average.draws[99] - average.draws[0]) < 1)
    for kind in CombinationKind.allCases {
      let own = low.combined(with: high, weight: 1, kind: kind)
      let other = low.combined(with: high, weight: 0, kind: kind)
      #expect(zip(own.draws, low.draws).allSatisfy { isClose($0, $1, within: 0.01) })
      #expect(zip(other.draws, high.draws).allSatisfy { isClose($0, $1, within: 0.01) })
    }
  }

  @Test func `a pool of unequal samples has the mixture's mean`() throws {
    let few = try #require(PredictiveSample([0, 4]))
    let many = try #require(PredictiveSample((0..<1000).map(Double.init)))
    let pool = few.combined(with: many, weight: 0.25, kind: .linearPool)
    #expect(pool.draws.count == 1000)
    #expect(isClose(pool.mean, 0.25 * 2 + 0.75 * 499.5, within: 0.005))
  }

  /// A model that is right, and a baseline whose center is wrong, or the other way round.
  private func table(modelIsRight: Bool, origins: Int = 40) throws -> ScoreTable {
    var random = RandomSequence(seed: 3, name: "combination")
    return ScoreTable(
      try (0..<origins).flatMap { origin in
        let right = try #require(normalSample(mean: 50, count: 200, random: &random))
        let wrong = try #require(normalSample(mean: 56, count: 200, random: &random))
        let observed = 50 + random.normal()
        return [
          row("model", origin: origin, observed: observed, forecast: modelIsRight ? right : wrong),
          row("good", origin: origin, observed: observed, forecast: modelIsRight ? wrong : right),
          row(
            "bad", origin: origin, observed: observed,
            forecast: try #require(PredictiveSample([100]))),
        ]
      })
  }

  @Test(arguments: CombinationKind.allCases)
  func `weights go to whom the past favours, drawn towards a half`(kind: CombinationKind) throws {
    let combination = ForecastCombination(model: "model", baselines: ["bad", "good"], kind: kind)
    for isRight in [true, false] {
      let table = try table(modelIsRight: isRight)
      let past = combination.forecasts(in: table, series: "s", horizon: 1, overlap: 1)
      #expect(past.count == 40)
      #expect(
        past[0].choice == ForecastCombination.Choice(baseline: "bad", weight: 0.5, pastCount: 0))
      #expect(past[1].choice.baseline == "good")
      #expect(past.map(\.choice.pastCount) == Array(0..<40))
      // Forty true forecasts against a shift of six deviations: the best weight is 1 or 0 or next to it.
      let last = past[39].choice.weight
      let extreme = isRight ? (39 + 4.0) / 47 : 4.0 / 47
      #expect((last - extreme).magnitude < 0.06)
      #expect(
        (past[4].choice.weight - 0.5).magnitude < (past[39].choice.weight - 0.5).magnitude)
    }
  }

  @Test func `no weight looks at what was not known at its origin`() throws {
    let combination = ForecastCombination(model: "model", baselines: ["good", "bad"])
    let table = try table(modelIsRight: true)
    let changed = ScoreTable(
      table.rows.map { old in
        let isLater = old.target.weeksUntilKnown > 20
        return row(
          old.forecaster, origin: old.target.origin, observed: isLater ? 56 : old.target.observed,
          forecast: old.forecast)
      })
    let choices = [table, changed].map {
      combination.forecasts(in: $0, series: "s", horizon: 1, overlap: 1).map(\.choice)
    }
    #expect(choices[0].prefix(21) == choices[1].prefix(21))
    #expect(choices[0][39] != choices[1][39])
    let next = combination.choice(at: 20, in: table, series: "s", horizon: 1, overlap: 1)
    #expect(next == choices[0][20])
  }

  @Test func `long horizons learn later and count shared weeks once`() throws {
    let point = try #require(PredictiveSample([1]))
    let far = try #require(PredictiveSample([9]))
    let rows = (0..<30).flatMap { origin in
      [
        row("model", origin: origin, horizon: 12, observed: 1, forecast: point),
        row("base", origin: origin, horizon: 12, observed: 1, forecast: far),
      ]
    }
    let combination = ForecastCombination(model: "model", baselines: ["base"])
    let past = combination.forecasts(in: ScoreTable(rows), series: "s", horizon: 12, overlap: 12)
    #expect(past[11].choice.pastCount == 0)
    #expect(past[12].choice.pastCount == 1)
    // Eighteen past forecasts are two that share no week: (2 + 4)/10.
    #expect(past[29].choice.pastCount == 18)
    #expect(isClose(past[29].choice.weight, 0.6, within: 1e-14))
  }

  @Test func `recalibration widens bands that were too narrow and leaves true ones`() throws {
    var random = RandomSequence(seed: 4, name: "recalibration")
    func rows(deviation: Double) throws -> [ScoredForecast] {
      try (0..<400).map { origin in
        row(
          "m", origin: origin, observed: 100 + random.normal(),
          forecast: try #require(
            normalSample(mean: 100, deviation: deviation, count: 400, random: &random)),
          tieBreak: random.uniform())
      }
    }
    func coverage(_ rows: [ScoredForecast]) throws -> Double {
      try #require(ScoreSummary(Array(rows.suffix(300)))).coverage[0].share
    }
    let narrow = try rows(deviation: 0.6)
    let before = try coverage(narrow)
    let after = try coverage(BandRecalibration.rows(narrow, overlap: 1))
    // Φ: half of the true band is 0.6745 deviations; 0.6 of it holds 31 %.
    #expect((before - 0.314).magnitude < shareTolerance(0.314, count: 300))
    #expect((after - 0.5).magnitude < shareTolerance(0.5, count: 300))
    #expect(after > before)
    let trueRows = try rows(deviation: 1)
    let kept = try coverage(BandRecalibration.rows(trueRows, overlap: 1))
    #expect((kept - 0.5).magnitude < shareTolerance(0.5, count: 300))
    #expect(BandRecalibration(pastTransforms: Array(repeating: 0.5, count: 19), overlap: 1) == nil)
    #expect(BandRecalibration(pastTransforms: Array(repeating: 0.5, count: 79), overlap: 4) == nil)
    #expect(BandRecalibration.rows(trueRows, overlap: 1).prefix(20) == trueRows.prefix(20))
  }
}
