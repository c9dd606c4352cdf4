import CommunityEngine
import CommunityModel
import TestSupport
import Testing

@Suite struct ReplicationPlansTests {
  private let plan = CorePlan.plan(scale: 0.2)

  @Test(arguments: [0, 7]) func `a replication is that of its drawn plan`(number: Int) async throws
  {
    let drawnPlan = AssumptionDraws(plan, seed: 1).plan(in: number)
    let drawn = try await outcome(of: plan, number, .drawn)
    #expect(difference(drawn, try await outcome(of: drawnPlan, number, .fixed)) == nil)
    #expect(difference(drawn, try await outcome(of: plan, number, .fixed)) != nil)
  }

  @Test func `a twin has the plan of its replication and luck of its own`() async throws {
    let twin = ReplicationNumber.twin(of: 4)
    let drawnPlan = AssumptionDraws(plan, seed: 1).plan(in: 4)
    let found = try await outcome(of: plan, twin, .drawn)
    #expect(difference(found, try await outcome(of: drawnPlan, twin, .fixed)) == nil)
    #expect(difference(found, try await outcome(of: plan, 4, .drawn)) != nil)
  }

  @Test func `known assumptions give the bytes of fixed ones`() async throws {
    var known = plan
    known.statedAssumptions = plan.assumptions.map { StatedAssumption(known: $0.path) }
    let found = try await outcome(of: known, 2, .drawn)
    #expect(difference(found, try await outcome(of: plan, 2, .fixed)) == nil)
  }

  @Test func `threads change nothing about drawn replications`() async throws {
    let runner = ReplicationRunner(plan: plan, horizonDays: 30, seed: 1, assumptions: .drawn)
    let alone = try await runner.outcomes(of: 0..<9, threads: 1)
    for (left, right) in zip(alone, try await runner.outcomes(of: 0..<9, threads: 3)) {
      #expect(difference(left, right) == nil)
    }
  }

  @Test func `numbers that no replication has are refused`() async {
    await #expect(processExitsWith: .failure) { _ = ReplicationNumber.twin(of: 1 << 31) }
  }

  private func outcome(
    of plan: CommunityPlan, _ number: Int, _ assumptions: AssumptionTreatment
  ) async throws -> ReplicationOutcome {
    try await ReplicationRunner(plan: plan, horizonDays: 40, seed: 1, assumptions: assumptions)
      .outcomes(of: [number], threads: 1)[0]
  }
}
