import ForecastScoring
import OutputAnalysis
import Testing

@Suite struct ScoreTableTests {
  @Test func `means, shares and counts are those of the rows`() throws {
    let sample = try #require(PredictiveSample((0...100).map(Double.init)))
    let rows = [50.0, 0, 80, 99, 200].enumerated().map { origin, observed in
      row("a", origin: origin, observed: observed, forecast: sample)
    }
    let summary = try #require(ScoreSummary(rows))
    #expect(summary.count == 5)
    #expect(summary.absoluteError == 55.8)
    #expect(summary.percentageCount == 4)
    let percentage = (0 + 30.0 / 80 + 49.0 / 99 + 0.75) / 4
    #expect(isClose(try #require(summary.percentageError), percentage, within: 1e-14))
    // Bands 25…75, 10…90 and 2.5…97.5.
    #expect(summary.coverage.map(\.heldCount) == [1, 2, 2])
    #expect(summary.coverage.map(\.level) == [0.5, 0.8, 0.95])
    // 80 wide; 0 and 99 and 200 are 10, 9 and 110 outside, at ten a unit.
    #expect(isClose(summary.intervalScores[1], 80 + 10 * 129.0 / 5, within: 1e-12))
    #expect(ScoreSummary([]) == nil)
    let table = IntervalCoverage.table(of: rows)
    #expect(table.map(\.level) == IntervalCoverage.calibrationLevels)
    #expect(table[0].share == 0.2)
    // Wilson's interval of 1 in 5, scipy `binomtest(1, 5).proportion_ci(method="wilson")`.
    #expect(isClose(table[0].interval.lowerBound, 0.036_224_108_632_430_196, within: 1e-9))
    #expect(isClose(table[0].interval.upperBound, 0.624_465_370_237_474_7, within: 1e-9))
  }

  @Test func `the best is best over the values that all were asked for`() throws {
    let point = try #require(PredictiveSample([10]))
    let near = try #require(PredictiveSample([11]))
    // "b" is exact where it answers, but only once, where "a" is nearer.
    let rows = [
      row("a", origin: 1, observed: 10, forecast: point),
      row("a", origin: 2, observed: 30, forecast: point),
      row("b", origin: 1, observed: 10, forecast: near),
    ]
    let table = ScoreTable(rows)
    #expect(table.best(of: ["a", "b", "missing"], series: "s", horizon: 1) == "a")
    #expect(table.best(of: ["missing"], series: "s", horizon: 1) == nil)
    #expect(table.best(of: ["a"], series: "s", horizon: 2) == nil)
    let pairs = table.pairs(of: "a", and: "b", series: "s", horizon: 1)
    #expect(pairs.map(\.0.target.origin) == [1])
  }
}
