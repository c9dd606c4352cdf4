import CommunityModel
import StudyResults
import Testing

@testable import Studies

struct ComparedStrategiesTests {
  /// As many futures of each strategy as the small scenario's forecast has.
  private func scenario(content: [Double] = [7, 21]) -> Scenario {
    var scenario = SmallScenario.make(content: content)
    scenario.comparison.minimumReplications = 60
    scenario.comparison.maximumReplications = 60
    return scenario
  }

  @Test func `strategies led to what a forecast of as many futures says`() async throws {
    let scenario = scenario()
    let compared = try await Comparison(scenario, threads: 2).run()
    let forecast = try await Forecast(scenario, threads: 2).run()
    #expect(compared.strategies.map(\.name) == ["posts-0", "posts-1"])
    for (one, other) in zip(compared.strategies, forecast.strategies) {
      #expect("\(one.summary)" == "\(other.summary)")
      #expect("\(one.sources) \(one.budget)" == "\(other.sources) \(other.budget)")
      #expect("\(one.cohorts) \(one.tenure)" == "\(other.cohorts) \(other.tenure)")
      #expect(one.outcome == other.outcome && one.outcome.estimate.count == 60)
      #expect("\(one.drivers)" == "\(other.drivers)" && !one.drivers.isEmpty)
      for metric in [Metric.members, .engaged] {
        #expect(one.daily.series(of: metric) == other.daily.series(of: metric))
      }
    }
    let shares = compared.ranking.sorted { $0.place < $1.place }.map(\.firstShare)
    #expect(shares == forecast.firstShares)
  }

  @Test func `of daily values it summarises those it compares, and members`() async throws {
    var scenario = scenario()
    scenario.comparison.alongside = [ComparisonMeasure(.daily(.messages, day: 3))]
    let result = try await Comparison(scenario, threads: 2).run()
    #expect(result.strategies[0].daily.metrics == [.engaged, .messages, .members])
    #expect(result.daily[1].metrics == [.engaged, .messages])
    #expect(
      result.daily[1].series(of: .messages) == result.strategies[1].daily.series(of: .messages))
    // Futures × strategies × (days × metrics × bytes of a daily value, and all figures).
    let bytes = 60 * 2 * (40 * 3 * 4 + 8 * scenario.keptFigures.count)
    #expect(ForecastSize(ofComparing: scenario).keptBytes == bytes)
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.daily(.members, day: 3)))
    let members = try await Comparison(scenario, threads: 2).run()
    #expect(members.strategies[0].daily.metrics == [.members])
  }

  @Test func `futures are shared among the best, over those that all have`() async throws {
    let equal = try await Comparison(scenario(content: [7, 7, 7]), threads: 2).run()
    #expect(equal.ranking.allSatisfy { abs($0.firstShare - 1.0 / 3) < 1e-12 })
    #expect(equal.leadDrivers.isEmpty && equal.nextBest == 1)
    let alone = try await Comparison(scenario(content: [7]), threads: 2).run()
    #expect(alone.ranking[0].firstShare == 1)
    #expect(alone.nextBest == nil && alone.leadDrivers.isEmpty)
  }

  @Test func `what is summarised day by day is what a measure's kept values say`() async throws {
    let kept = try await differencesOnDay12(alongsideDay: 12)
    let summarised = try await differencesOnDay12(alongsideDay: 30)
    #expect(kept.count == 3 && Set(kept.map(\.replications)).count > 1)
    for (one, other) in zip(kept, summarised) {
      #expect(one.first == other.first && one.second == other.second)
      #expect(one.replications == other.replications)
      #expect(one.mean == other.mean && one.winShare == other.winShare)
      #expect(one.anytimeLow == other.anytimeLow && one.correlation == other.correlation)
    }
    #expect(zip(kept, summarised).contains { $0.low != $1.low })
  }

  private func differencesOnDay12(alongsideDay day: Int) async throws -> [StrategyDifference] {
    var scenario = SmallScenario.make(content: [3, 20.5, 21])
    scenario.comparison.measure = ComparisonMeasure(.summary(.membersEnd))
    scenario.comparison.alongside = [ComparisonMeasure(.daily(.members, day: day))]
    return try await Comparison(scenario, threads: 2).run().differences
      .filter { $0.figure == .daily(.members, day: 12) }
  }

  @Test func `one that is set aside has its own futures`() async throws {
    var scenario = SmallScenario.make(content: [3, 20.5, 21])
    scenario.comparison.measure = ComparisonMeasure(.summary(.membersEnd))
    let result = try await Comparison(scenario, threads: 2).run()
    for row in result.ranking {
      #expect(result.strategies[row.place].outcome.estimate.count == row.replications)
    }
    let counts = Set(result.ranking.map(\.replications))
    #expect(counts.count > 1)
    #expect(abs(result.ranking.reduce(0) { $0 + $1.firstShare } - 1) < 1e-12)
  }
}
