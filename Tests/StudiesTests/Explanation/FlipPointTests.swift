import CommunityEngine
import CommunityModel
import ScenarioFiles
import StudyResults
import Testing

@testable import Studies

struct FlipPointTests {
  @Test func `a flip is found where two prices meet`() async throws {
    // 40 people reached a day. One pays 10 for everybody who joins, the other 24 a day: the second
    // is cheaper as long as more than 6 in 100 join.
    var scenario = SmallScenario.make(content: [7, 7])
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.summary(.cost)))
    let path = "channels.poster.conversion"
    for place in scenario.strategies.indices {
      var plan = scenario.strategies[place].plan
      for persona in plan.personas.indices { plan.personas[persona].pool = 1_000_000 }
      if place == 0 { plan.channels[0].costPerJoin = 10 } else { plan.channels[0].costPerDay = 24 }
      let conversion = try #require(plan.assumptions.first { $0.path == path })
      plan.statedAssumptions = [StatedAssumption(conversion, between: 0.02...0.2)]
      scenario.strategies[place].plan = plan
    }
    var supply = OutcomeSupply(threads: 2)
    let flips =
      try await FlipPoints(scenario, better: 1, other: 0, replications: 100)
      .find(&supply) { _ in } ?? []
    let flip = try #require(flips.first)
    #expect(flip.assumption == path)
    #expect(flip.value == 0.1)
    // Five halvings of the way from 0.1 to 0.02, and 2 % of sampling error.
    #expect(abs(flip.flipValue - 0.06) < 0.005)
    #expect(abs(flip.ends.lowerBound - 0.02) < 1e-9 && abs(flip.ends.upperBound - 0.2) < 1e-9)
    #expect(try await advantage(scenario, path, at: flip.flipValue) < 0)
    #expect(try await advantage(scenario, path, at: flip.value) > 0)
  }

  /// The mean advantage of the second strategy over the first, one assumption at a value.
  private func advantage(
    _ scenario: Scenario, _ path: String, at value: Double
  ) async throws -> Double {
    var means: [Double] = []
    for strategy in scenario.strategies.prefix(2) {
      var plan = strategy.plan
      let assumption = try #require(plan.assumptions.first { $0.path == path })
      // The deviation that leads to the value, by halving: values grow with deviations.
      let range = try #require(assumption.range)
      var (low, high) = (range.lowest, range.highest)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if assumption.value(deviatingBy: middle) < value { low = middle } else { high = middle }
      }
      assumption.deviate(by: high, in: &plan)
      let outcomes = try await ReplicationRunner(
        plan: plan, horizonDays: scenario.horizonDays, seed: scenario.seed
      ).outcomes(of: Array(0..<100), threads: 2)
      let figure = scenario.comparison.measure.figure
      means.append(outcomes.reduce(0) { $0 + $1.value(of: figure) } / Double(outcomes.count))
    }
    return scenario.comparison.sign * (means[1] - means[0])
  }

  @Test func `nothing reverses what is far apart`() async throws {
    var scenario = SmallScenario.make(content: [0, 40])
    scenario.comparison = ComparisonPlan(by: ComparisonMeasure(.summary(.cost)))
    for place in scenario.strategies[0].plan.channels.indices {
      scenario.strategies[0].plan.channels[place].costPerDay = 1_000
    }
    var supply = OutcomeSupply(threads: 2)
    let flips = try await FlipPoints(scenario, better: 1, other: 0, replications: 20)
      .find(&supply) { _ in }
    #expect(flips?.isEmpty == true)
  }

  @Test func `who is behind with everything as stated has no lead to lose`() async throws {
    let scenario = try BundledScenario.read("quickstart").scenario
    var supply = OutcomeSupply(threads: 2)
    let flips = try await FlipPoints(scenario, better: 2, other: 0, replications: 20)
      .find(&supply) { _ in }
    #expect(flips == nil)
  }
}
