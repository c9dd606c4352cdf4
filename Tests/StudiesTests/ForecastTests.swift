import CommunityEngine
import CommunityModel
import Studies
import StudyResults
import Testing

struct ForecastTests {
  /// Rounding of sums of some sixty values taken in another order.
  private let tolerance = 1e-12

  @Test func `means and quantiles are those of the outcomes`() async throws {
    let scenario = SmallScenario.make()
    let result = try await Forecast(scenario, threads: 2).run()
    for (strategy, found) in zip(scenario.strategies, result.strategies) {
      let outcomes = try await outcomes(of: strategy, in: scenario)
      for metric in scenario.observedMetrics {
        for day in [0, 17, SmallScenario.horizonDays - 1] {
          let values = outcomes.map { outcome in
            let series = outcome.series(of: metric)
            return Double(series[series.startIndex + day])
          }
          expectEqual(found.daily[metric, day], DirectEstimate(values))
        }
      }
      for (place, metric) in SummaryMetric.allCases.enumerated() {
        expectEqual(found[metric], DirectEstimate(outcomes.map { $0.summary[place] }))
      }
    }
  }

  @Test func `results are the same for every number of threads`() async throws {
    let scenario = SmallScenario.make()
    let alone = try await Forecast(scenario, threads: 1).run()
    for threads in [2, 7] {
      let shared = try await Forecast(scenario, threads: threads).run()
      #expect(describe(shared) == describe(alone))
    }
    let other = try await Forecast(SmallScenario.make(seed: 12), threads: 1).run()
    #expect(describe(other) != describe(alone))
  }

  @Test func `equal strategies have equal futures`() async throws {
    let scenario = SmallScenario.make(content: [7, 7, 21])
    let result = try await Forecast(scenario, threads: 2).run()
    let members = result.strategies.map { $0.daily[.visitors, 39].mean }
    #expect(members[0] == members[1])
    #expect(members[0] != members[2])
  }

  @Test func `a fixed number of replications is kept to`() async throws {
    let result = try await Forecast(SmallScenario.make(replications: .fixed(37)), threads: 2).run()
    #expect(result.run.replications == 37)
    #expect(result.run.stopReason == .fixedNumber)
    #expect(result.strategies[0][.joined].count == 37)
  }

  @Test(arguments: [
    (1_000.0, RunFacts.StopReason.precise, 20), (1e-9, .maximumReached, 50),
  ])
  func `replications end when the mean is known well enough`(
    halfWidth: Double, reason: RunFacts.StopReason, replications: Int
  ) async throws {
    let target = PrecisionTarget(metric: .members, day: 39, halfWidth: .absolute(halfWidth))
    let scenario = SmallScenario.make(replications: .until(target, minimum: 20, maximum: 50))
    let result = try await Forecast(scenario, threads: 2).run()
    #expect(result.run.stopReason == reason)
    #expect(result.run.replications == replications)
  }

  @Test func `the precision asked for is reached`() async throws {
    let target = PrecisionTarget(metric: .members, day: 39, halfWidth: .relative(0.02))
    let scenario = SmallScenario.make(replications: .until(target, minimum: 10, maximum: 5_000))
    let result = try await Forecast(scenario, threads: 2).run()
    #expect(result.run.stopReason == .precise)
    #expect((11..<5_000).contains(result.run.replications))
    for strategy in result.strategies {
      let members = strategy.daily[.members, 39]
      #expect(members.halfWidth <= 0.02 * members.mean)
    }
  }

  @Test func `an interrupted forecast rests on the replications done so far`() async throws {
    let scenario = SmallScenario.make(replications: .fixed(100_000))
    let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
    let task = Task { try await Forecast(scenario, threads: 2).run { feed.yield($0) } }
    var finished = 0
    for await step in steps where step == .finishedReplication {
      finished += 1
      if finished == 50 { break }
    }
    task.cancel()
    let result = try await task.value
    #expect(result.run.isInterrupted)
    let done = result.run.replications
    #expect((1..<100_000).contains(done))
    let again = try await Forecast(SmallScenario.make(replications: .fixed(done)), threads: 1).run()
    #expect(describe(again) == describe(result))
  }

  @Test func `a forecast cancelled at once has no result`() async throws {
    let task = Task {
      try await Task.sleep(for: .seconds(60))
    }
    task.cancel()
    let scenario = SmallScenario.make()
    let forecast = Task {
      _ = try? await task.value
      withUnsafeCurrentTask { unsafe $0?.cancel() }
      return try await Forecast(scenario, threads: 2).run()
    }
    await #expect(throws: CancellationError.self) { try await forecast.value }
  }

  @Test func `a measure without value leaves out its replications`() async throws {
    // About one join in ten futures: most have nobody to retain.
    let scenario = SmallScenario.make(replications: .fixed(400), reachPerDay: 0.1)
    let result = try await Forecast(scenario, threads: 2).run()
    let outcomes = try await outcomes(of: scenario.strategies[0], in: scenario)
    let place = try #require(SummaryMetric.allCases.firstIndex(of: .retentionDay1))
    let values = outcomes.map { $0.summary[place] }
    let estimate = result.strategies[0][.retentionDay1]
    #expect(estimate.count == values.count { !$0.isNaN })
    #expect((1..<400).contains(estimate.count))
    expectEqual(estimate, DirectEstimate(values))
  }

  @Test func `nobody to observe gives no value`() async throws {
    let result = try await Forecast(SmallScenario.make(reachPerDay: 0), threads: 1).run()
    let estimate = result.strategies[0][.retentionDay7]
    #expect(estimate.count == 0)
    #expect(estimate.mean.isNaN && estimate.quantiles.p50.isNaN)
    #expect(result.strategies[0].sources.allSatisfy { $0.share.isNaN })
  }

  private func outcomes(
    of strategy: Strategy, in scenario: Scenario
  ) async throws -> [ReplicationOutcome] {
    let runner = ReplicationRunner(
      plan: strategy.plan, horizonDays: scenario.horizonDays, seed: scenario.seed,
      assumptions: .drawn)
    return try await runner.outcomes(of: 0..<scenario.replications.maximum, threads: 2)
  }

  /// Everything that must not depend on how the run went; a text, because NaN differs from itself.
  private func describe(_ result: ForecastResult) -> String { "\(result.strategies)" }

  private func expectEqual(
    _ estimate: Estimate, _ direct: DirectEstimate, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(estimate.count == direct.count, sourceLocation: location)
    let found = [estimate.mean, estimate.standardError] + estimate.quantiles.values
    for (value, expected) in zip(found, [direct.mean, direct.standardError] + direct.quantiles) {
      let isSame = value.isNaN && expected.isNaN
      let isClose = abs(value - expected) <= tolerance * max(1, abs(expected))
      #expect(isSame || isClose, "\(value) is not \(expected)", sourceLocation: location)
    }
  }
}
