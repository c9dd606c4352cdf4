import CommunityEngine
import CommunityModel
import StudyResults
import Testing

@testable import Studies

struct FirstPartingTests {
  private let scenario = SmallScenario.make()

  @Test func `a future does not part from itself`() async throws {
    var parting = FirstParting()
    for outcome in try await outcomes(of: scenario.strategies[0].plan) {
      parting.add(other: outcome, better: outcome)
    }
    let result = parting.result
    #expect(result.parted == 0)
    #expect(result.medianDay == nil && result.metric == nil)
    #expect(result.gained.mean == 0 && result.lost.mean == 0)
  }

  @Test func `futures part when something else begins, in what it changes`() async throws {
    let plan = scenario.strategies[0].plan
    var reaching = plan
    var second = plan.channels[0]
    second.name = "second"
    second.days = 20...39
    second.supply = .reach(perDay: 1_000, conversion: 0.1)
    reaching.channels.append(second)
    let (before, after) = (try await outcomes(of: plan), try await outcomes(of: reaching))
    var parting = FirstParting()
    for (before, after) in zip(before, after) { parting.add(other: before, better: after) }
    let result = parting.result
    #expect(result.parted == before.count)
    #expect(result.medianDay == 20)
    #expect(result.metric == .joins)
    #expect(result.gained.mean > 100)
  }

  private func outcomes(of plan: CommunityPlan) async throws -> [ReplicationOutcome] {
    try await ReplicationRunner(
      plan: plan, horizonDays: scenario.horizonDays, seed: scenario.seed
    ).outcomes(of: Array(0..<8), threads: 2)
  }
}
