import CommunityModel
import ForecastScoring
import Testing

@Suite struct RollingOriginsTests {
  private static let series = ForecastSeries(
    name: "joins", values: (1...20).map { $0 == 15 ? nil : Double($0) })

  private static func point(_ name: String, _ answer: @escaping @Sendable ([Double?]) -> Double)
    -> Forecaster
  {
    Forecaster(name: name, title: LocalizedText(name, name)) { question in
      question.horizons.compactMap { _ in PredictiveSample([answer(question.known)]) }
    }
  }

  @Test func `each origin knows what came before it and nothing else`() {
    let origins = RollingOrigins(first: 8, step: 3, horizons: [1, 4, 12])
    let questions = origins.questions(about: Self.series, seed: 1)
    #expect(questions.map(\.origin) == [8, 11, 14, 17])
    for question in questions {
      #expect(question.known == Array(Self.series.values.prefix(question.origin)))
    }
    // Week 15 is missing and the series ends with week 20.
    #expect(questions.map(\.horizons) == [[1, 4, 12], [1], [4], [1]])
  }

  @Test func `rows are scored by what happened so many weeks later`() throws {
    let last = Self.point("last") { $0.compactMap { $0 }.last ?? 0 }
    let table = try RollingOrigins(first: 8, step: 4, horizons: [4, 2]).table(
      of: [Self.series], by: [last], seed: 1)
    #expect(table.map(\.target.origin) == [8, 8, 12, 12, 16, 16])
    #expect(table.map(\.target.horizon) == [4, 2, 4, 2, 4, 2])
    #expect(table.map(\.target.observed) == [12, 10, 16, 14, 20, 18])
    #expect(table.map(\.rankedProbabilityScore) == [4, 2, 4, 2, 4, 2])
    #expect(table[0].error.percentage == 4.0 / 12)
    #expect(table[0].target.naiveError == 1)
    #expect(table[0].error.scaled(by: table[0].target.naiveError) == 4)
    #expect(table[0].target.weeksUntilKnown == 12)
  }

  @Test func `later weeks change no earlier forecast`() throws {
    // A look-ahead anywhere in the baselines would show here.
    let origins = RollingOrigins(horizons: [1, 4], drawCount: 50)
    let values: [Double?] = (0..<30).map { Double(($0 * 37) % 23 + $0) }
    let changed = values.enumerated().map { $0 < 20 ? $1 : $1.map { 1000 + 9 * $0 } }
    let forecasters: [Forecaster] = [
      .recentMean, .drift, .seasonalNaive(seasonLength: 4), .exponentialSmoothing,
    ]
    let rows = try [values, changed].map { values in
      try origins.table(of: [ForecastSeries(name: "s", values: values)], by: forecasters, seed: 4)
    }
    let pairs = zip(rows[0], rows[1]).filter { $0.0.target.origin <= 20 }
    #expect(pairs.count == 4 * 2 * 13)
    for (one, other) in pairs { #expect(one.forecast == other.forecast) }
    let later = zip(rows[0], rows[1]).filter { $0.0.target.origin > 20 }
    #expect(later.contains { $0.0.forecast != $0.1.forecast })
  }

  @Test func `the same seed gives the same table and another a different one`() throws {
    let origins = RollingOrigins(horizons: [4], drawCount: 20)
    let tables = try [1, 1, 2].map { seed in
      try origins.table(of: [Self.series], by: [.drift], seed: UInt64(seed))
    }
    #expect(tables[0] == tables[1])
    #expect(tables[0] != tables[2])
  }

  @Test func `overlap counts the origins that share weeks`() {
    #expect(RollingOrigins(step: 1).overlap(horizon: 4) == 4)
    #expect(RollingOrigins(step: 3).overlap(horizon: 4) == 2)
    #expect(RollingOrigins(step: 4).overlap(horizon: 4) == 1)
  }

  @Test func `short series and numbers that are none ask nothing`() {
    let origins = RollingOrigins(horizons: [1])
    let short = ForecastSeries(name: "short", values: [1, 2, 3])
    #expect(origins.questions(about: short, seed: 1).isEmpty)
    let odd = ForecastSeries(name: "odd", values: [1, .nan, .infinity, 1e200])
    #expect(odd.values == [1, nil, nil, nil])
  }
}
