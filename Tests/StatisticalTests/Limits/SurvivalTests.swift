import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// How long members stay engaged, and how long they stay at all, under constant hazards.
///
/// Every curve is held to its closed form on every day, within five exact binomial standard errors.
@Suite struct SurvivalTests {
  static let members = 200_000
  static let horizon = 120

  @Test(arguments: [(1.0, 0.0), (1.0, 3.0), (2.0, 0.0), (0.0, 3.0)])
  func `engaged members fall silent as lognormal frailty and newcomer hazard say`(
    frailtySpread: Double, newcomerHazard: Double
  ) async throws {
    let (hazard, newcomerDays) = (0.08, 5.0)
    var persona = IsolatedPlan.persona("member")
    persona.lapsePerDay = hazard
    persona.lapseSpread = frailtySpread
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.newcomerHazard = newcomerHazard
    plan.mechanics.newcomerDays = newcomerDays
    let outcome = try await run(plan)
    var cumulated = 0.0
    for day in 0..<Self.horizon {
      let survival = normalAverage { z in
        .exp(-cumulated * .exp(frailtySpread * z - frailtySpread * frailtySpread / 2))
      }
      expectShare(survival, outcome, .engaged, on: day)
      cumulated += hazard * (1 + newcomerHazard * .exp(-Double(day) / newcomerDays))
    }
    // Without frailty and newcomers' hazard the curve is told apart.
    let plain = Double.exp(-hazard * 60)
    let engaged = outcome.value(of: .engaged, on: 60)
    #expect(abs(standardErrors(count: engaged, above: plain, of: Self.members)) > 10)
  }

  @Test func `members leave exponentially`() async throws {
    var persona = IsolatedPlan.persona("member")
    persona.leavePerDay = 0.03
    let outcome = try await run(IsolatedPlan.plan(persona))
    for day in 0..<Self.horizon {
      expectShare(.exp(-0.03 * Double(day)), outcome, .members, on: day)
    }
  }

  @Test func `those who are still there after whole weeks are as many, whenever they joined`()
    async throws
  {
    let hazard = 0.03
    var persona = IsolatedPlan.persona("member", pool: 1_000_000_000)
    persona.leavePerDay = hazard
    var plan = IsolatedPlan.plan(persona)
    plan.addReach(joinsPerDay: 1_000, days: 0...Self.horizon - 1)
    let outcome = try await run(plan)
    #expect(outcome.tenure.count == 18)
    for (week, count) in outcome.tenure.enumerated().dropFirst() {
      // Day 0 and the days of the channel that leave so many weeks to be seen in.
      let joined = 200_000 + 1_000 * (Self.horizon - 7 * week)
      #expect(abs(count.eligible - joined) < 5 * Int(Double(joined - 200_000).squareRoot()))
      let share = Double.exp(-hazard * Double(7 * week))
      let people = Count(successes: Double(count.present), people: count.eligible)
      #expect(abs(people.standardErrors(above: share)) < 5, "week \(week)")
      // A tenth less of the hazard is told apart, and a day less where many are left.
      #expect(people.standardErrors(above: .pow(share, 0.9)) < -5, "week \(week)")
      if week <= 6 {
        let dayLess = share * .exp(hazard)
        #expect(people.standardErrors(above: dayLess) < -5, "week \(week)")
      }
    }
  }

  @Test func `lapsed members leave by their own multiple of the hazard`() async throws {
    let (lapse, leave, multiple) = (0.05, 0.01, 4.0)
    var persona = IsolatedPlan.persona("member")
    persona.lapsePerDay = lapse
    persona.leavePerDay = leave
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.lapsedLeave = multiple
    let outcome = try await run(plan)
    // On the day they lapse people still leave as engaged members do; if they left as lapsed
    // members do from that day on, the early days would tell.
    let lapsesToday = -Double.expMinusOne(-lapse)
    var (engaged, lapsed, lapsedIfAtOnce) = (1.0, 0.0, 0.0)
    for day in 0..<Self.horizon {
      expectShare(engaged + lapsed, outcome, .members, on: day)
      expectShare(engaged, outcome, .engaged, on: day)
      if day == 10 {
        let members = outcome.value(of: .members, on: day)
        let atOnce = engaged + lapsedIfAtOnce
        #expect(standardErrors(count: members, above: atOnce, of: Self.members) > 5)
      }
      let lapsing = engaged * lapsesToday
      lapsed = lapsed * .exp(-leave * multiple) + lapsing * .exp(-leave)
      lapsedIfAtOnce = (lapsedIfAtOnce + lapsing) * .exp(-leave * multiple)
      engaged *= .exp(-lapse - leave)
    }
  }

  private func run(_ plan: CommunityPlan) async throws -> ReplicationOutcome {
    var plan = plan
    plan.seedMembers = [Self.members]
    return try await outcomes(of: plan, horizonDays: Self.horizon, replications: 1, seed: 13)[0]
  }

  private func expectShare(
    _ share: Double, _ outcome: ReplicationOutcome, _ metric: Metric, on day: Int
  ) {
    let count = outcome.value(of: metric, on: day)
    guard share < 1 else {
      #expect(count == Double(Self.members))
      return
    }
    let deviation = standardErrors(count: count, above: share, of: Self.members)
    #expect(abs(deviation) < 5, "day \(day): \(count) of \(Self.members), expected \(share)")
  }
}
