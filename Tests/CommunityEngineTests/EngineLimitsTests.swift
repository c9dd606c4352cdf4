import CommunityEngine
import CommunityModel
import TestSupport
import Testing

@Suite struct EngineLimitsTests {
  @Test func `an exploding plan is refused with an error`() async throws {
    var plan = CorePlan.plan()
    plan.personas.change { persona in
      persona.pool = 1_000_000_000
      persona.visit = 50
      persona.invitePerVisit = 1
      persona.lapsePerDay = 0
      persona.leavePerDay = 0
    }
    plan.mechanics.inviteAccept = 1
    plan.mechanics.inviteSatisfaction = 0
    let error = await refusal(of: plan)
    guard case .tooLarge(let what, let count, let limit, let day, let replication) = error else {
      Issue.record("not refused")
      return
    }
    #expect(what == "people who want to join" || what == "members")
    #expect(count > limit)
    #expect((10..<40).contains(day))
    #expect(replication == 3)
    #expect(error?.description.contains("replication 3 has \(count) \(what) on day \(day)") == true)
  }

  @Test func `reach beyond the joins of a day is refused`() async {
    var plan = CorePlan.plan()
    plan.personas.change { $0.pool = 1_000_000_000 }
    plan.channels[0].supply = .reach(perDay: 1_000_000_000, conversion: 1)
    #expect(
      await refusal(of: plan)
        == .tooLarge(
          what: "people who want to join", count: 2_000_001, limit: 2_000_000, day: 0,
          replication: 3))
  }

  @Test func `groups beyond the limit are refused`() async {
    var plan = CorePlan.plan()
    plan.platform.capacity = 10
    plan.replication = GroupReplication(fillLine: 10)
    plan.seedMembers = [200_001, 0, 0, 0]
    #expect(
      await refusal(of: plan)
        == .tooLarge(
          what: "groups times personas", count: 80_004, limit: 80_000, day: 0, replication: 3))
  }

  @Test func `seed members beyond the limit are refused before they are made`() async {
    var plan = CorePlan.plan()
    plan.seedMembers = [1_000_000, 9_000_000, 1, 0]
    #expect(
      await refusal(of: plan)
        == .tooLarge(
          what: "members", count: 10_000_001, limit: 10_000_000, day: 0, replication: 3))
  }

  @Test func `a match too small for a logarithm is nobody's target`() async throws {
    var plan = CorePlan.plan()
    plan.personas[0].statedMatch = .leastNonzeroMagnitude
    plan.positioning.targeting = 1
    let outcome = try await ReplicationRunner(plan: plan, horizonDays: 60, seed: 1)
      .outcomes(of: [0], threads: 1)[0]
    #expect(outcome.sources[0].joins == 0)
  }

  @Test func `measured series beyond the joins of a day are refused`() async {
    var plan = CorePlan.plan()
    plan.channels = (0..<3).map { number in
      Channel(
        name: "counted \(number)", supply: .measured(dailyJoins: [1_000_000], countsInvites: true),
        mix: [1, 0, 0, 0], days: 0...0)
    }
    #expect(
      await refusal(of: plan)
        == .tooLarge(
          what: "people who want to join", count: 3_000_000, limit: 2_000_000, day: 0,
          replication: 3))
  }

  @Test(.timeLimit(.minutes(10)))
  func `pools of a billion bring the expected joins and cost no more than these`() async throws {
    var plan = CorePlan.plan(scale: 0.2)
    plan.personas.change { persona in
      persona.pool = 1_000_000_000
      persona.invitePerVisit = 0
    }
    let outcome = try await ReplicationRunner(plan: plan, horizonDays: 60, seed: 1)
      .outcomes(of: [0], threads: 1)[0]
    // 14.5 joins a day at scale 1, a Poisson number.
    let expected = 0.2 * 14.5 * 60
    let joined = Double(outcome.sources.reduce(0) { $0 + $1.joins })
    #expect(abs(joined - expected) < 5 * expected.squareRoot())
  }

  private func refusal(of plan: CommunityPlan) async -> EngineError? {
    let runner = ReplicationRunner(plan: plan, horizonDays: 60, seed: 1)
    return await #expect(throws: EngineError.self) {
      try await runner.outcomes(of: [3], threads: 1)
    }
  }
}
