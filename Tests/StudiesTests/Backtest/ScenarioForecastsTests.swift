import CommunityEngine
import CommunityHistory
import CommunityModel
import ForecastScoring
import Foundation
import ScenarioFiles
import StudyResults
import Testing

@testable import Studies

struct ScenarioForecastsTests {
  private let scenario: Scenario
  private let study: TemporaryStudy

  init() throws {
    study = try TemporaryStudy()
    let text = """
      name: small
      start: 2026-03-02
      horizon_days: 70
      currency: CNY
      seed: 5
      personas:
        - {use: learner, pool: 5000}
      seed_members: {learner: 40}
      channels:
        - {name: poster, reach_per_day: 150, conversion: 4%}
      content:
        - {name: story, value: learning, posts_per_week: 7, quality: 0.7}

      """
    scenario = try ScenarioReader.read(content: Array(text.utf8), path: "small.yaml").scenario
  }

  /// The first days of a future of the scenario.
  private func history(days: Int) async throws -> DailySeries {
    let outcome = try await ReplicationRunner(
      plan: scenario.strategies[0].plan, horizonDays: 70, seed: 77
    ).outcomes(of: [0], threads: 1)[0]
    func column(_ metric: Metric) -> [Double?] {
      outcome.series(of: metric).prefix(days).map { Double($0) }
    }
    return DailySeries(
      firstDate: scenario.start, dayCount: days,
      columns: [.joins: column(.joins), .weeklyActive: column(.weeklyActives)])
  }

  private func forecasts(
    _ days: DailySeries, origins: RollingOrigins, hash: String = "0"
  ) throws -> (Backtest, ScenarioForecasts) {
    let subject = HistorySubject(History(days), name: "group", content: Data())
    let forecasts = try ScenarioForecasts(
      scenario, hash: hash, strategy: 0, history: subject, origins: origins, threads: 2,
      store: study.open())
    let backtest = try Backtest(
      subject, origins: origins, seed: 1, threads: 2, simulations: forecasts)
    return (backtest, forecasts)
  }

  @Test func `a scenario is fitted at each origin and knows nothing later`() async throws {
    let origins = RollingOrigins(first: 4, step: 2, horizons: [2], drawCount: 100)
    let whole = try await history(days: 56)
    let result = try await forecasts(whole, origins: origins).0.run().result
    let own = result.forecasts.filter { $0.forecaster == "scenario" }
    #expect(own.map(\.origin) == [4, 6, 4, 6])
    #expect(Set(own.map(\.series)) == ["joins", "weekly_active"])
    for forecast in own {
      // The truth is a future of the same plan.
      #expect((0.5 * forecast.quantiles[0]...2 * forecast.quantiles[6]).contains(forecast.observed))
    }
    #expect(result.scenario == JudgedScenario(name: "small", hash: "0", strategy: "plan", seed: 5))
    #expect(result.forecasters.contains { $0.name == "combined-scenario" })

    // Other weeks after the last origin change no forecast.
    let changed = DailySeries(
      firstDate: scenario.start, dayCount: 56,
      columns: Dictionary(
        uniqueKeysWithValues: [HistoryMeasure.joins, .weeklyActive].map { measure in
          (
            measure, whole[measure].enumerated().map { $0.offset >= 42 ? 1_000 : $0.element }
          )
        }))
    let (backtest, _) = try forecasts(changed, origins: origins)
    let (again, use) = try await backtest.run()
    let others = again.forecasts.filter { $0.forecaster == "scenario" }
    #expect(others.map(\.quantiles) == own.map(\.quantiles))
    // What was simulated for the first run is taken from the study.
    #expect(use.simulated == 0 && use.taken > 2_000)
  }

  @Test func `what a scenario cannot be judged by is refused`() async throws {
    let late = DailySeries(
      firstDate: scenario.start.adding(days: 100), dayCount: 60,
      columns: [.joins: [Double?](repeating: 1, count: 60)])
    #expect(throws: HistoryRefusal.otherDays(100...159)) {
      try forecasts(late, origins: RollingOrigins())
    }
    let uncounted = DailySeries(
      firstDate: nil, dayCount: 60, columns: [.revenue: [Double?](repeating: 1, count: 60)])
    #expect(throws: HistoryRefusal.nothingCounted) {
      try forecasts(uncounted, origins: RollingOrigins())
    }
  }
}
