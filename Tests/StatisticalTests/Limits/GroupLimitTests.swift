import CommunityEngine
import CommunityModel
import Testing

/// Groups that fill up: known numbers of members, groups and people turned away.
@Suite struct GroupLimitTests {
  @Test func `beyond the limit of joining by oneself only invited people enter`() async throws {
    var plan = plan()
    #expect(try await members(of: plan) == 200)
    plan.channels[0].twoStep = TwoStep()
    #expect(try await members(of: plan) == 500)
    plan.channels[0].twoStep = nil
    plan.platform.qrLimit = nil
    #expect(try await members(of: plan) == 500)
  }

  @Test func `counted people and seed members were let in`() async throws {
    var plan = plan()
    plan.channels[0].supply = .measured(dailyJoins: [150, 150], countsInvites: false)
    #expect(try await members(of: plan) == 300)
    plan.seedMembers = [260]
    #expect(try await members(of: plan) == 500)
  }

  @Test func `new groups open at the limit and cost their price`() async throws {
    var plan = plan()
    plan.replication = GroupReplication(fillLine: 450)
    plan.replication?.openingCost = 25
    let outcome = try await outcome(of: plan)
    let joined = Int(outcome.value(of: .joined))
    let groups = Int(outcome.value(of: .groups, on: 9))
    #expect(joined > 600 && outcome.value(of: .turnedAway) == 0)
    #expect(groups == (joined + 199) / 200)
    #expect(outcome.value(of: .cost) == 25 * Double(groups - 1))
  }

  /// A hundred people a day come for ten days, and stay.
  private func plan() -> CommunityPlan {
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("anyone", pool: 1_000_000_000))
    plan.platform.capacity = 500
    plan.platform.qrLimit = 200
    plan.addReach(joinsPerDay: 100, days: 0...9)
    return plan
  }

  private func members(of plan: CommunityPlan) async throws -> Double {
    let outcome = try await outcome(of: plan)
    let present = outcome.value(of: .membersEnd)
    #expect(outcome.value(of: .turnedAway) > 0 || present == 300)
    return present
  }

  private func outcome(of plan: CommunityPlan) async throws -> ReplicationOutcome {
    try await outcomes(of: plan, horizonDays: 10, replications: 1, seed: 4)[0]
  }
}
