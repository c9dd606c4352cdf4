import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// Plans that no file can state are refused before the first day.
@Suite struct PlanPreconditionTests {
  @Test func `a plan has at most three tiers`() async {
    await #expect(processExitsWith: .failure) { prepare(tiers: [0.1, 0.2, 0.3, 0.4]) }
  }

  @Test func `tiers ascend by bond`() async {
    await #expect(processExitsWith: .failure) { prepare(tiers: [0.2, 0.2]) }
  }

  @Test func `a prize costs at least one point`() async {
    await #expect(processExitsWith: .failure) {
      var plan = CorePlan.plan(scale: 0.1)
      plan.points = PointScheme()
      plan.points?.prizes = [Prize(name: "free")]
      _ = ReplicationRunner(plan: plan, horizonDays: 1, seed: 1)
    }
  }

  @Test func `three ascending tiers are fine`() {
    prepare(tiers: [0.1, 0.2, 0.3])
  }
}

/// Prepares a plan with tiers from these bonds on.
private func prepare(tiers bonds: [Double]) {
  var plan = CorePlan.plan(scale: 0.1)
  plan.tiers = bonds.map { bond in
    var tier = Tier(name: "tier \(bond)")
    tier.bond = bond
    return tier
  }
  _ = ReplicationRunner(plan: plan, horizonDays: 1, seed: 1)
}
