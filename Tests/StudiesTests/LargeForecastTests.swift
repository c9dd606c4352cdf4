import CommunityModel
import OutputAnalysis
import StudyResults
import Testing

@testable import CommunityEngine
@testable import Studies

/// Forecasts of more replications than have exact quantiles.
struct LargeForecastTests {
  private let scenario = SmallScenario.make(replications: .fixed(3_000), content: [7])

  @Test func `threads change nothing`() async throws {
    let one = try await Forecast(scenario, threads: 1).run()
    for threads in [2, 3] {
      let other = try await Forecast(scenario, threads: threads).run()
      // Texts, because NaN differs from itself.
      #expect("\(one.strategies)" == "\(other.strategies)")
    }
  }

  @Test func `daily quantiles are off by no more places than is stated`() async throws {
    let result = try await Forecast(scenario, threads: 2).run()
    let outcomes = try await outcomes()
    #expect(result.run.quantileRankError == SketchLimits.rankError)
    var isInexact = false
    for metric in [Metric.members, .engaged, .visitors, .messages] {
      for day in [0, 7, 20, 39] {
        let found = result.strategies[0].daily[metric, day]
        let sorted = outcomes.map { Double($0.daily[metric.index * 40 + day]) }.sorted()
        let exact = DirectEstimate(sorted)
        // Rounding of sums of three thousand values.
        #expect(abs(found.mean - exact.mean) < 1e-11 * max(1, exact.mean))
        for (probability, value) in zip(Quantiles.probabilities, found.quantiles.values) {
          let place = probability * 2_999
          let below = Double(sorted.count { $0 < value })
          let through = Double(sorted.count { $0 <= value }) - 1
          #expect(max(below - place, place - through) <= SketchLimits.rankError * 3_000)
        }
        if found.quantiles.values != exact.quantiles { isInexact = true }
      }
    }
    #expect(isInexact)
  }

  @Test func `figures of whole runs stay exact`() async throws {
    let result = try await Forecast(scenario, threads: 2).run().strategies[0]
    let values = try await outcomes().map { $0.value(of: .summary(.membersEnd)) }
    #expect(result[.membersEnd] == Estimate(of: values))
    #expect(result.outcome.dots.count == OutcomeSpread.dotCount)
  }

  @Test func `as many replications as have exact quantiles have them`() async throws {
    var scenario = scenario
    scenario.replications = .fixed(SketchLimits.exactCapacity)
    let result = try await Forecast(scenario, threads: 2).run()
    let outcomes = try await outcomes().prefix(SketchLimits.exactCapacity)
    #expect(result.run.quantileRankError == nil)
    for day in 0..<40 {
      let values = outcomes.map { $0.daily[Metric.members.index * 40 + day] }
      #expect(result.strategies[0].daily[.members, day] == Estimate(of: values))
    }
  }

  private func outcomes() async throws -> [ReplicationOutcome] {
    let runner = ReplicationRunner(
      plan: scenario.strategies[0].plan, horizonDays: scenario.horizonDays, seed: scenario.seed,
      assumptions: .drawn)
    return try await runner.outcomes(of: 0..<3_000, threads: 2)
  }
}
