import CommunityHistory
import CommunityModel
import ForecastScoring
import Foundation
import StudyResults
import Testing

@testable import Studies

struct BacktestTests {
  private static func backtest(
    _ days: DailySeries, measures: [HistoryMeasure]? = nil,
    origins: RollingOrigins = RollingOrigins(first: 8, step: 4, horizons: [4], drawCount: 200),
    threads: Int = 2
  ) throws -> Backtest {
    try Backtest(
      HistorySubject(History(days), name: "club", content: Data()), measures: measures,
      origins: origins, seed: 3, threads: threads)
  }

  private static func score(_ result: BacktestResult, _ role: BacktestForecaster.Role) -> Double? {
    let names = result.forecasters.filter { $0.role == role }.map(\.name)
    return result.verdicts.first?.lines.first { names.contains($0.forecaster) }?
      .scores.rankedProbability
  }

  @Test func `what happens after an origin changes nothing before it`() async throws {
    var simulated = SimulatedDays(seed: 1)
    let days = simulated.cohorts(weeks: 30)
    let cut = 20
    let columns = days.knownMeasures.map { measure in
      (
        measure,
        days[measure].enumerated().map { day, value in
          day < 7 * cut ? value : value.map { 3 * $0 + 50 }
        }
      )
    }
    let changed = DailySeries(
      firstDate: days.firstDate, dayCount: days.dayCount,
      columns: Dictionary(uniqueKeysWithValues: columns))
    let results = [
      try await Self.backtest(days).run().result, try await Self.backtest(changed).run().result,
    ]
    let forecasts = results.map { result in
      result.forecasts.filter { $0.origin <= cut }.map {
        [$0.mean, $0.mixture?.modelWeight ?? 0] + $0.quantiles
      }
    }
    #expect(forecasts[0].count > 3 * 7 * 3)
    #expect(forecasts[0] == forecasts[1])
    // Negative control: later ones do change.
    let later = results.map { $0.forecasts.filter { $0.origin > cut }.map(\.mean) }
    #expect(later[0] != later[1])
  }

  @Test func `results do not depend on the number of threads`() async throws {
    var simulated = SimulatedDays(seed: 2)
    let days = simulated.cohorts(weeks: 26)
    var results: [BacktestResult] = []
    for threads in [1, 2, 7] {
      var result = try await Self.backtest(days, threads: threads).run().result
      result.run = BacktestRun(software: .current, threads: 0, startedAt: 0, seconds: 0)
      results.append(result)
    }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
    #expect(Set(results[0].forecasts.map(\.series)) == ["weekly_active", "joins", "messages"])
  }

  @Test func `where cohorts are the truth the model beats every baseline`() async throws {
    var simulated = SimulatedDays(seed: 5)
    let days = simulated.cohorts(weeks: 80)
    let result = try await Self.backtest(
      days, measures: [.weeklyActive],
      origins: RollingOrigins(first: 8, step: 2, horizons: [4], drawCount: 200)
    ).run().result
    let (model, combined, baseline) = (
      try #require(Self.score(result, .model)), try #require(Self.score(result, .combination)),
      try #require(Self.score(result, .baseline))
    )
    #expect(model < baseline, "\(model) against \(baseline)")
    #expect(combined < baseline, "\(combined) against \(baseline)")
  }

  @Test func `where a random walk is the truth the combination stays near the best baseline`()
    async throws
  {
    var (combined, baseline) = (0.0, 0.0)
    for seed in 0..<3 {
      var simulated = SimulatedDays(seed: UInt64(seed))
      let result = try await Self.backtest(
        simulated.randomWalk(weeks: 80), measures: [.weeklyActive],
        origins: RollingOrigins(first: 8, step: 3, horizons: [4], drawCount: 200)
      ).run().result
      combined += try #require(Self.score(result, .combination))
      baseline += try #require(Self.score(result, .baseline))
    }
    // The best is known in hindsight only, and a series that follows no joins misleads the model.
    #expect(combined <= 1.35 * baseline, "\(combined) against \(baseline)")
  }

  @Test func `a combination is the mixture that its row says`() async throws {
    var simulated = SimulatedDays(seed: 7)
    let result = try await Self.backtest(
      simulated.cohorts(weeks: 30), measures: [.weeklyActive]
    ).run().result
    let mixed = result.forecasts.filter { $0.forecaster == "combined" }
    #expect(!mixed.isEmpty)
    for forecast in mixed {
      let mixture = try #require(forecast.mixture)
      let parts = ["structural", mixture.baseline].compactMap { name in
        result.forecasts.first { $0.forecaster == name && $0.origin == forecast.origin }?.mean
      }
      try #require(parts.count == 2)
      let mean = mixture.modelWeight * parts[0] + (1 - mixture.modelWeight) * parts[1]
      // Quantiles of 200 draws, evenly spaced, have nearly the mean of the draws.
      #expect(abs(forecast.mean - mean) < 0.02 * mean + 0.5)
    }
    #expect(result.forecasts.allSatisfy { ($0.mixture != nil) == ($0.forecaster == "combined") })
  }

  @Test func `judged is what is known`() {
    let values = [Double?](repeating: 4, count: 70)
    func judged(_ measures: [HistoryMeasure]) -> [HistoryMeasure] {
      DailySeries(
        firstDate: nil, dayCount: 70,
        columns: Dictionary(uniqueKeysWithValues: measures.map { ($0, values) })
      ).judgedMeasures
    }
    #expect(judged([.members]) == [.members])
    #expect(judged([.members, .weeklyActive]) == [.weeklyActive, .joins])
    #expect(judged([.members, .joins]) == [.joins])
    #expect(judged([.messages, .joins, .weeklyActive]) == [.weeklyActive, .joins, .messages])
    #expect(judged([.revenue]).isEmpty)
  }

  @Test func `what cannot be judged is said`() {
    var simulated = SimulatedDays(seed: 8)
    let days = simulated.cohorts(weeks: 11)
    #expect(throws: BacktestError.tooShort(weeks: 11, needed: 12)) { try Self.backtest(days) }
    #expect(
      throws: BacktestError.unknownSeries(
        .revenue, known: [.joins, .messages, .weeklyActive])
    ) { try Self.backtest(days, measures: [.revenue]) }
    let money = DailySeries(
      firstDate: nil, dayCount: 140, columns: [.revenue: Array(repeating: 1, count: 140)])
    #expect(throws: BacktestError.nothingToForecast) { try Self.backtest(money) }
  }

  @Test func `members alone are forecast too, and a measure without a law by baselines alone`()
    async throws
  {
    let members = (0..<210).map { Double?(100 + Double($0 * $0 / 300)) }
    let money = (0..<210).map { Double?(Double($0 % 9)) }
    let days = DailySeries(
      firstDate: nil, dayCount: 210, columns: [.members: members, .revenue: money])
    let result = try await Self.backtest(days, measures: [.members, .revenue]).run().result
    let names = { (series: String) in
      Set(result.forecasts.filter { $0.series == series }.map(\.forecaster))
    }
    #expect(names("members").isSuperset(of: ["structural", "combined", "drift"]))
    #expect(!names("revenue").contains("structural") && names("revenue").contains("drift"))
    // The number of members never falls here, so the model's forecasts are not below the last one.
    for forecast in result.forecasts
    where forecast.series == "members" && forecast.forecaster == "structural" {
      let last = try #require(members[7 * forecast.origin - 1])
      #expect(forecast.quantiles[0] >= last)
    }
  }

  @Test func `members that were noted once a week are forecast too`() async throws {
    // Seven a week join; nobody counted them.
    let members = (0..<280).map { day -> Double? in day % 7 == 4 ? Double(200 + day) : nil }
    let days = DailySeries(firstDate: nil, dayCount: 280, columns: [.members: members])
    let result = try await Self.backtest(days).run().result
    let forecasts = result.forecasts.filter { $0.forecaster == "structural" }
    #expect(forecasts.count == 8)
    for forecast in forecasts {
      // A trend is believed the less the shorter it was seen.
      let last = try #require(members[7 * forecast.origin - 3])
      #expect((last + 10...forecast.observed).contains(forecast.quantiles[3]))
    }
    #expect(result.forecasts.contains { $0.forecaster == "combined" })
  }

  /// Joins of a day on a Bass curve: p 0.001, q 0.05 of 3,000 people, whose peak is in the eleventh week.
  @Test func `a launch is not taken to grow on as it grew`() async throws {
    var joined = 0.0
    let joins = (0..<210).map { _ -> Double? in
      let today = ((0.001 + 0.05 * joined / 3_000) * (3_000 - joined)).rounded()
      joined += today
      return today
    }
    let days = DailySeries(firstDate: nil, dayCount: 210, columns: [.joins: joins])
    let result = try await Self.backtest(
      days, origins: RollingOrigins(first: 8, step: 2, horizons: [4, 12], drawCount: 200)
    ).run().result
    let weeks = days.weekly(.joins).compactMap(\.self)
    let forecasts = result.forecasts.filter { $0.forecaster == "structural" }
    #expect(forecasts.count > 12)
    for forecast in forecasts {
      let highest = try #require(weeks.prefix(forecast.origin).max())
      #expect(forecast.quantiles[3] <= 2 * highest, "\(forecast.origin)+\(forecast.horizon)")
    }
  }
}
