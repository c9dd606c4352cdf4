import CommunityModel
import Testing

/// Core members who take replies off the team.
@Suite struct TierHelpTests {
  private let horizon = 12

  @Test(arguments: [0, 0.07, 0.14, 0.28]) func `their hours come off what is to be answered`(
    helpHoursPerWeek: Double
  ) async throws {
    var persona = IsolatedPlan.persona("core")
    persona.visit = IsolatedPlan.certain
    persona.post = IsolatedPlan.certain
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [100]
    plan.seeding = Seeding()
    plan.seeding?.bond = 0.5
    plan.mechanics.reply = 0.6
    plan.replies = ReplyService()
    plan.replies?.scope = .allPosts
    plan.replies?.minutesPerReply = 3
    plan.team = [TeamRole(hours: 5, skill: 1)]
    var tier = Tier(name: "core")
    tier.bond = 0.4
    tier.helpHoursPerWeek = helpHoursPerWeek
    plan.tiers = [tier]
    var stream = ContentStream(name: "news", value: .information, days: 0...horizon)
    stream.postsPerWeek = 7
    stream.hoursPerPost = 0.25
    plan.content = [stream]
    let outcome = try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 99)[0]
    // A hundred posts are two hours, from the second day on; a hundred members give up to four.
    let left = max(0, 2 - 100 * helpHoursPerWeek / 7)
    for day in 0..<horizon {
      let needed = 0.25 * Double(min(day + 1, 7)) + left * Double(min(day, 7))
      let level = outcome.value(of: .serviceLevel, on: day)
      #expect(abs(level - min(1, 5 / needed)) < 1e-6, "day \(day)")
      // All the work is counted, whoever does it.
      let hours = outcome.value(of: .hours, on: day)
      #expect(abs(hours - (day > 0 ? 2.25 : 0.25)) < 1e-6)
    }
    let last = outcome.value(of: .serviceLevel, on: horizon - 1)
    #expect((last == 1) == (helpHoursPerWeek >= 0.14))
  }
}
