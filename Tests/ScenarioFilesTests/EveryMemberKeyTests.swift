import CommunityModel
import ScenarioFiles
import Testing

/// The values of the scenario with every key, written out: what is done for and about members.
struct EveryMemberKeyTests {
  private func plan(_ text: String = ScenarioTexts.everyKey) throws -> CommunityPlan {
    try #require(try scenario(text).strategies.first).plan
  }

  @Test func `the campaign is that of the file`() throws {
    var campaign = Referral(mix: [0.2, 0, 0.8])
    campaign.occurrences = [10...23, 35...48]
    (campaign.inviteMultiplier, campaign.landingConversion) = (2, 0.7)
    (campaign.matchLoss, campaign.cost, campaign.hours) = (0.2, 30, 6)
    (campaign.reward.money, campaign.reward.points) = (5, 15)
    (campaign.inviteeReward.money, campaign.inviteeReward.points) = (1, 10)
    campaign.budget = 1_000
    #expect(try plan().referral == campaign)
  }

  @Test func `a campaign repeats and ends as an activity does`() throws {
    let start = #""from_day": 10, "days": 14, "every_days": 25, "until_day": 50"#
    let times: [(text: String, days: [ClosedRange<Int>])] = [
      (#""on_days": [40, 10], "days": 14"#, [10...23, 40...53]),
      (#""on_days": [50], "days": "all""#, [50...59]),
      (#""every_days": 20, "days": 20"#, [0...19, 20...39, 40...59]),
      (#""days": "all""#, [0...59]),
      (#""from_day": 58, "days": 7"#, [58...59]),
      (#""hours": 6"#, [0...0]),
    ]
    for (text, days) in times {
      let changed = ScenarioTexts.everyKey
        .replacing(#""hours": 6,"#, with: "").replacing(start, with: text)
      #expect(try plan(changed).referral?.occurrences == days, "\(text)")
    }
  }

  @Test func `without a mix those come who care for perks`() throws {
    let text = ScenarioTexts.everyKey.replacing(
      #", "mix": {"friend": 0.8, "learner": 0.2}"#, with: "")
    let plan = try plan(text)
    #expect(plan.referral?.mix == Referral.usualMix(of: plan.personas))
  }

  @Test func `seed members, replies and tiers are those of the file`() throws {
    let plan = try plan()
    var seeding = Seeding()
    (seeding.matchGain, seeding.satisfaction, seeding.bond) = (0.1, 0.25, 0.35)
    (seeding.costEach, seeding.hoursEach) = (20, 1.5)
    #expect(plan.seeding == seeding)
    var replies = ReplyService()
    (replies.scope, replies.share, replies.minutesPerReply) = (.allPosts, 0.9, 4)
    (replies.postEffect, replies.newcomerRelief) = (0.4, 0.8)
    (replies.directMessagesPerVisit, replies.minutesPerDirectMessage) = (0.1, 1.5)
    #expect(plan.replies == replies)
    var regular = Tier(name: "regular")
    regular.bond = 0.25
    var core = Tier(name: "core")
    (core.bond, core.helpHoursPerWeek, core.visitBoost) = (0.5, 0.75, 0.4)
    #expect(plan.tiers == [regular, core])
  }

  @Test func `points are those of the file`() throws {
    var points = PointScheme()
    (points.earn.checkIn, points.earn.invite) = (5, 10)
    (points.earn.share, points.earn.answer) = (15, 2)
    (points.responsiveShare, points.progressEffect, points.clearEveryDays) = (0.3, 0.6, 30)
    var book = Prize(name: "picture-book")
    (book.points, book.cost, book.stock) = (120, 18, 200)
    var sticker = Prize(name: "sticker")
    sticker.points = 20
    points.prizes = [book, sticker]
    #expect(try plan().points == points)
  }

  @Test func `moderation is that of the file`() throws {
    var moderation = Moderation()
    moderation.hasVisibleRules = true
    (moderation.violationsPerMessage, moderation.contagion) = (0.02, 0.7)
    (moderation.moodEffect, moderation.rulesEffect, moderation.rulesWelcome) = (0.8, 0.3, 0.6)
    (moderation.violationCost, moderation.detection) = (0.45, 0.85)
    (moderation.falsePositivesPerMessage, moderation.reviewMinutesPerMessage) = (0.001, 0.1)
    (moderation.sanctionCost, moderation.appealShare) = (0.15, 0.25)
    (moderation.overturnShare, moderation.minutesPerAppeal) = (0.05, 8)
    moderation.ladder = [.warning, .mute3Days, .mute3Days, .muteForGood]
    let weights = [(0.6, 1.5, 0.0), (0.3, 4, 2), (0.06, 2.5, 1), (0.04, 6, 4)]
    for (place, weight) in weights.enumerated() {
      moderation.kinds[place].share = weight.0
      moderation.kinds[place].severity = weight.1
      moderation.kinds[place].strikes = weight.2
    }
    #expect(try plan().moderation == moderation)
  }

  @Test func `a strategy turns all of it off`() throws {
    let strategies = try scenario(ScenarioTexts.everyKey).strategies
    let expected = try #require(strategies.first).plan.changedThroughout { plan in
      plan.referral = nil
      plan.replies = nil
      plan.points = nil
      plan.moderation = nil
      plan.seeding = nil
      plan.tiers = []
      plan.content[0].audience = nil
    }
    #expect(strategies.last?.name == "bare")
    #expect(strategies.last?.plan == expected)
  }
}
