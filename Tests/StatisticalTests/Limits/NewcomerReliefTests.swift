import CommunityModel
import RealModule
import Testing

/// How long newcomers stay engaged of whom a share was answered on the first day.
@Suite struct NewcomerReliefTests {
  private let members = 200_000
  private let horizon = 40

  @Test(arguments: [0, 0.5, 1]) func `an answer takes its share of the newcomers' hazard away`(
    relief: Double
  ) async throws {
    let (hazard, extra, days, reply) = (0.04, 3.0, 5.0, 0.61)
    var persona = IsolatedPlan.persona("newcomer")
    persona.visit = IsolatedPlan.certain
    persona.lapsePerDay = hazard
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.newcomerHazard = extra
    plan.mechanics.newcomerDays = days
    plan.mechanics.reply = reply
    plan.makeCertain(\.postBoost, on: [0])
    plan.personas[0].post = -IsolatedPlan.certain / 2
    plan.replies = ReplyService()
    plan.replies?.share = 0
    plan.replies?.newcomerRelief = relief
    plan.seedMembers = [members]
    let outcome = try await outcomes(
      of: plan, horizonDays: horizon, replications: 1, seed: 71)[0]

    var (answered, unanswered) = (1.0, 1.0)
    for day in 0..<horizon {
      let share = reply * answered + (1 - reply) * unanswered
      let engaged = outcome.value(of: .engaged, on: day)
      if day == 0 {
        #expect(engaged == Double(members))
      } else {
        #expect(abs(standardErrors(count: engaged, above: share, of: members)) < 5, "day \(day)")
      }
      // The answer comes at the end of the first day.
      let kept = day > 0 ? 1 - relief : 1
      let fresh = extra * .exp(-Double(day) / days)
      answered *= .exp(-hazard * (1 + kept * fresh))
      unanswered *= .exp(-hazard * (1 + fresh))
    }
    // Survival without any relief is told apart.
    let last = outcome.value(of: .engaged, on: horizon - 1)
    let without = Double.exp(-hazard * Self.exposure(horizon - 1, extra: extra, days: days))
    #expect(relief == 0 || standardErrors(count: last, above: without, of: members) > 10)
  }

  /// Days of the usual hazard that someone unanswered has been through.
  private static func exposure(_ length: Int, extra: Double, days: Double) -> Double {
    (0..<length).reduce(0) { $0 + 1 + extra * .exp(-Double($1) / days) }
  }
}
