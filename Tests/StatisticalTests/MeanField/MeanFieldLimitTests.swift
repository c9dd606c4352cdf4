import CommunityEngine
import CommunityModel
import Foundation
import Testing

/// Plans whose expected course is known in closed form.
@Suite struct MeanFieldLimitTests {
  @Test func `a pool is used up as by independent prospects`() throws {
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("everyone", pool: 1_000))
    plan.addReach(joinsPerDay: 20, days: 0...89)
    let outcome = try MeanField(plan: plan, horizonDays: 90).outcome()
    let joined = 1_000 * (1 - exp(-20.0 * 90 / 1_000))
    #expect(abs(outcome.value(of: .summary(.joined)) - joined) < 1e-6 * joined)
    #expect(abs(outcome.value(of: .summary(.membersEnd)) - joined) < 1e-4 * joined)
  }

  @Test func `members leave at a constant hazard`() throws {
    var persona = IsolatedPlan.persona("everyone")
    persona.leavePerDay = 0.03
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [1_000]
    let outcome = try MeanField(plan: plan, horizonDays: 60).outcome()
    for day in [0, 1, 30, 59] {
      let expected = 1_000 * exp(-0.03 * Double(day))
      #expect(abs(outcome.value(of: .daily(.members, day: day)) - expected) < 1e-3 * expected)
    }
  }

  @Test func `members lapse and come back in balance`() throws {
    var persona = IsolatedPlan.persona("everyone")
    persona.lapsePerDay = 0.2
    persona.returnPerDay = 0.1
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [1_000]
    let outcome = try MeanField(plan: plan, horizonDays: 120).outcome()
    // Of L lapsed and E engaged, E (1 − e^−0.2) lapse at the end of a day and L (1 − e^−0.1) return at
    // the start of it; the day's engaged are counted between the two.
    let (lapse, comeBack) = (1 - exp(-0.2), 1 - exp(-0.1))
    let engaged = 1_000 * comeBack / (lapse * (1 - comeBack) + comeBack)
    #expect(abs(outcome.value(of: .daily(.engaged, day: 119)) - engaged) < 1e-3 * engaged)
  }

  @Test func `frail members lapse first`() throws {
    var persona = IsolatedPlan.persona("everyone")
    persona.lapsePerDay = 0.05
    persona.lapseSpread = 1
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [1_000]
    let outcome = try MeanField(plan: plan, horizonDays: 61).outcome()
    for day in [10, 60] {
      // The mean of exp(−0.05 φ day) over φ lognormal of mean 1.
      let survival = lognormalMean { exp(-0.05 * Double(day) * $0) }
      let engaged = outcome.value(of: .daily(.engaged, day: day)) / 1_000
      #expect(abs(engaged - survival) < 0.01)
      #expect(engaged > exp(-0.05 * Double(day)) + 0.02)
    }
  }

  @Test func `visits follow the spread of inclinations`() throws {
    var persona = IsolatedPlan.persona("everyone")
    persona.visit = -1
    persona.spread = 1.5
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [1_000]
    let outcome = try MeanField(plan: plan, horizonDays: 40).outcome()
    // Four points of a quadrature are off by 0.0025, and by more in the power.
    let share = normalAverage { 1 / (1 + exp(1 - 1.5 * $0)) }
    #expect(abs(outcome.value(of: .daily(.visitors, day: 39)) / 1_000 - share) < 0.003)
    let weekly = normalAverage { 1 - pow(1 - 1 / (1 + exp(1 - 1.5 * $0)), 7) }
    #expect(abs(outcome.value(of: .daily(.weeklyActives, day: 39)) / 1_000 - weekly) < 0.015)
    #expect(abs(outcome.value(of: .summary(.retentionDay30)) - share) < 0.003)
  }

  @Test func `a full group turns people away`() throws {
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("everyone", pool: 1_000_000))
    plan.addReach(joinsPerDay: 30, days: 0...29)
    plan.platform.capacity = 500
    let outcome = try MeanField(plan: plan, horizonDays: 30).outcome()
    #expect(abs(outcome.value(of: .summary(.membersEnd)) - 500) < 0.1)
    #expect(abs(outcome.value(of: .summary(.turnedAway)) - 400) < 1)
  }

  private func lognormalMean(_ value: (Double) -> Double) -> Double {
    normalAverage { value(exp($0 - 0.5)) }
  }
}
