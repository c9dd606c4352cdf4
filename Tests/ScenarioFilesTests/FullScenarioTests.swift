import CommunityModel
import ScenarioFiles
import Testing

/// The values of the full scenario, written out.
struct FullScenarioTests {
  private func plan() throws -> CommunityPlan {
    try #require(try scenario(ScenarioTexts.full).strategies.first).plan
  }

  @Test func `the head of a file becomes the head of a scenario`() throws {
    let found = try scenario(ScenarioTexts.full)
    #expect(found.name == "reading-club")
    #expect(found.title == LocalizedText("Parents' reading club", "亲子共读营"))
    #expect(found.start == CalendarDate(year: 2026, month: 3, day: 2))
    #expect((found.horizonDays, found.currency, found.seed) == (180, "CNY", 7))
    let target = PrecisionTarget(metric: .members, day: 180, halfWidth: .relative(0.01))
    #expect(found.replications == .until(target, minimum: 200, maximum: 20_000))
    #expect(
      found.events == [
        ScenarioEvent(
          name: "500 members by day 90",
          condition: MetricCondition(metric: .members, comparison: .atLeast, threshold: 500),
          byDay: 90),
        ScenarioEvent(
          name: "dead by day 60",
          condition: MetricCondition(metric: .deadGroups, comparison: .atLeast, threshold: 1),
          byDay: 60),
      ])
  }

  @Test func `personas, mechanics and positioning are those of the file`() throws {
    let plan = try plan()
    #expect(plan.personas.map(\.name) == ["learner", "bargain-hunter", "teacher"])
    #expect(plan.personas.map(\.pool) == [20_000, 30_000, 2_000])
    #expect(plan.personas[1].statedMatch == 0.4)
    let teacher = plan.personas[2]
    #expect((teacher.visit, teacher.post, teacher.spread) == (0.2, -1.5, 1))
    #expect((teacher.lapsePerDay, teacher.lapseSpread, teacher.returnPerDay) == (0.07, 1, 0.015))
    #expect((teacher.leavePerDay, teacher.invitePerVisit) == (0.001, 0.004))
    #expect((teacher.attentionPerDay, teacher.statedViolationsPerMessage) == (55, 0.01))
    var mechanics = Mechanics()
    mechanics.reply = 0.7
    mechanics.saturation.perks = 2
    mechanics.saturation.social = 20
    #expect(plan.mechanics == mechanics)
    #expect(
      plan.positioning.promise
        == ValueWeights(perks: 0, information: 0.3, social: 0.2, learning: 0.5))
    #expect((plan.positioning.promiseLevel, plan.positioning.screening) == (0.4, 0.2))
    #expect(plan.seedMembers == [40, 0, 10])
    #expect(plan.replication == GroupReplication(fillLine: 450))
  }

  @Test func `channels and content are those of the file`() throws {
    let plan = try plan()
    let pools = [20_000.0, 30_000, 2_000]
    let byPool = pools.map { $0 / 52_000 }
    #expect(
      plan.channels == [
        Channel(
          name: "moments", supply: .reach(perDay: 900, conversion: 0.012),
          mix: byPool, days: 0...90),
        Channel(
          name: "poster", supply: .reach(perDay: 120, conversion: 0.04), mix: [0.7, 0, 0.3],
          days: 0...179),
        Channel(
          name: "history",
          supply: .measured(dailyJoins: [3, 1, 4, 1, 5], countsInvites: false),
          mix: byPool, days: 0...4),
      ])
    var story = ContentStream(name: "daily-story", value: .learning, days: 0...179)
    story.postsPerWeek = 7
    story.quality = 0.8
    var coupon = ContentStream(name: "coupon", value: .perks, days: 10...179)
    coupon.postsPerWeek = 1
    coupon.quality = 0.6
    #expect(plan.content == [story, coupon])
  }

  @Test func `what is done for members is that of the file, and the rest its defaults`() throws {
    let plan = try plan()
    var campaign = Referral(mix: Referral.usualMix(of: plan.personas))
    campaign.occurrences = [20...33]
    (campaign.reward.money, campaign.reward.points, campaign.budget) = (5, 15, 1_000)
    #expect(plan.referral == campaign)
    var regular = Tier(name: "regular")
    regular.bond = 0.3
    var core = Tier(name: "core")
    (core.bond, core.helpHoursPerWeek) = (0.6, 0.5)
    #expect(plan.tiers == [regular, core])
    var points = PointScheme()
    points.earn.checkIn = 5
    var book = Prize(name: "picture-book")
    (book.points, book.cost) = (120, 18)
    points.prizes = [book]
    #expect(plan.points == points)
    var moderation = Moderation()
    moderation.hasVisibleRules = true
    #expect(plan.moderation == moderation)
    #expect(plan.replies == nil && plan.seeding == nil)
  }
}
