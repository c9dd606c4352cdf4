import CommunityEngine
import CommunityModel
import ScenarioFiles
import StudyResults
import Testing

@testable import Studies

struct FunnelStagesTests {
  private static let measures: [(scenario: String, figure: Figure)] = [
    ("quickstart", .summary(.membersEnd)), ("quickstart", .daily(.members, day: 60)),
    ("quickstart", .daily(.engaged, day: 60)), ("quickstart", .daily(.visitors, day: 100)),
    ("everything", .summary(.profit)), ("everything", .daily(.profit, day: 119)),
  ]

  @Test(arguments: measures)
  func `stages sum to the difference in every future`(
    name: String, figure: Figure
  ) async throws {
    let scenario = try BundledScenario.read(name).scenario
    let futures = try await futures(of: scenario)
    let funnel = try #require(FunnelStages(figure, days: scenario.horizonDays))
    var largest = 0.0
    for (other, better) in zip(futures[0], futures[1]) {
      let effects = funnel.effects(from: other, to: better)
      #expect(effects.count == funnel.stages.count)
      let difference = better.outcome.value(of: figure) - other.outcome.value(of: figure)
      #expect(abs(effects.reduce(0, +) - difference) <= 1e-9 * max(1, abs(difference)))
      #expect(
        zip(funnel.effects(from: better, to: other), effects).allSatisfy { abs($0 + $1) < 1e-6 })
      largest = max(largest, abs(difference))
    }
    #expect(largest > 0)
  }

  @Test func `a dearer plan under which people do the same differs in its costs only`()
    async throws
  {
    var scenario = try BundledScenario.read("campus-club").scenario
    var dearer = scenario.strategies[0].plan
    try #require(!dearer.channels.isEmpty)
    for place in dearer.channels.indices { dearer.channels[place].costPerDay += 100 }
    scenario.strategies = [
      scenario.strategies[0], Strategy(name: "dearer", changes: [], plan: dearer),
    ]
    let futures = try await futures(of: scenario)
    let funnel = try #require(FunnelStages(.summary(.profit), days: scenario.horizonDays))
    for (other, better) in zip(futures[0], futures[1]) {
      for (stage, effect) in zip(funnel.stages, funnel.effects(from: other, to: better)) {
        #expect(stage == .cost ? effect < -100 : abs(effect) < 1e-6)
      }
    }
  }

  @Test func `measures that are no end of a funnel have no stages`() {
    #expect(FunnelStages(.summary(.gini), days: 10) == nil)
    #expect(FunnelStages(.daily(.profit, day: 4), days: 10) == nil)
    #expect(FunnelStages(.daily(.profit, day: 9), days: 10) != nil)
  }

  private func futures(of scenario: Scenario) async throws -> [[Future]] {
    var futures: [[Future]] = []
    for strategy in scenario.strategies {
      let outcomes = try await ReplicationRunner(
        plan: strategy.plan, horizonDays: scenario.horizonDays, seed: scenario.seed
      ).outcomes(of: Array(0..<6), threads: 2)
      futures.append(outcomes.map { Future(plan: strategy.plan, outcome: $0) })
    }
    return futures
  }
}
