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

  @Test func `of daily values it keeps those it compares, and members`() async throws {
    var scenario = scenario()
    scenario.comparison.alongside = [ComparisonMeasure(.daily(.messages, day: 3))]
    let result = try await Comparison(scenario, threads: 2).run()
    #expect(result.strategies[0].daily.metrics == [.engaged, .messages, .members])
    #expect(result.daily[1].metrics == [.engaged, .messages])
    #expect(
      result.daily[1].series(of: .messages) == result.strategies[1].daily.series(of: .messages))
    // Strategies × days × metrics × bytes of each future.
    #expect(ForecastSize(ofComparing: scenario).keptBytes == 60 * 2 * 40 * 3 * 4)
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
