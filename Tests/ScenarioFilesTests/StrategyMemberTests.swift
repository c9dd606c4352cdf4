import CommunityModel
import ScenarioFiles
import Testing

/// Changes to what is done for members, in the full scenario.
struct StrategyMemberTests {
  private func text(set changes: String) -> String {
    ScenarioTexts.full + "  - {name: x, set: {\(changes)}}\n"
  }

  private func plan(set changes: String = "") throws -> CommunityPlan {
    try #require(try scenario(text(set: changes)).strategies.last).plan
  }

  @Test func `numbers are changed by their paths`() throws {
    var expected = try plan()
    expected.referral?.budget = 300
    expected.referral?.reward.money = 2
    expected.referral?.inviteeReward.points = 7
    expected.points?.prizes[0].points = 60
    expected.points?.earn.share = 3
    expected.points?.clearEveryDays = 90
    expected.tiers[1].bond = 0.7
    expected.moderation?.kinds[3].strikes = 5
    expected.personas[0].statedViolationsPerMessage = 0.02
    let changes = """
      referral.budget: 300, referral.reward.money: 2, referral.invitee_reward.points: 7, \
      points.prizes.picture-book.points: 60, points.earn.share: 3, points.clear_every_days: 90, \
      tiers.core.bond: 0.7, moderation.kinds.illegal.strikes: 5, \
      personas.learner.violations_per_message: 2%
      """
    #expect(try plan(set: changes) == expected)
  }

  @Test func `days, words, lists and limits are changed as well`() throws {
    var expected = try plan()
    expected.referral?.occurrences = [20...22, 60...62, 100...102, 140...142]
    expected.referral?.budget = nil
    expected.points?.prizes[0].stock = 9
    expected.moderation?.hasVisibleRules = false
    expected.moderation?.ladder = []
    expected.referral?.mix = [0.5, 0.5, 0]
    let changes = """
      referral.days: 3, referral.every_days: 40, referral.budget: none, \
      points.prizes.picture-book.stock: 9, moderation.rules_visible: false, moderation.ladder: [], \
      "referral.mix": {learner: 0.5, bargain-hunter: 0.5}
      """
    #expect(try plan(set: changes) == expected)
  }

  @Test func `blocks are turned on, with their defaults`() throws {
    var expected = try plan()
    expected.replies = ReplyService()
    expected.replies?.scope = .allPosts
    expected.seeding = Seeding()
    #expect(try plan(set: "replies: {scope: all-posts}, seeding: {}") == expected)
    expected.seeding = nil
    #expect(try plan(set: "replies.scope: all-posts") == expected)
  }

  @Test func `blocks are turned off, and what needed them waits for the other strategies`() throws {
    var expected = try plan()
    expected.points = nil
    expected.moderation = nil
    #expect(try plan(set: "points: none, moderation: none") == expected)
    expected = try plan()
    expected.referral = nil
    expected.tiers = []
    #expect(try plan(set: "referral: none, tiers: []") == expected)
    expected = try plan()
    expected.referral?.reward = ReferralReward()
    #expect(try plan(set: "referral.reward: {}") == expected)
  }

  @Test func `a strategy states nothing without effect itself`() {
    let changes = [
      "points: none, referral.reward.points: 3": "referral.reward.points",
      "moderation: none, personas.learner.violations_per_message: 1%":
        "personas.learner.violations_per_message",
      "seed_members: {}, seeding: {}": "seeding",
      "referral.reward: {}, referral.budget: 5": "referral.budget",
    ]
    for (change, path) in changes {
      let found = problems(text(set: change))
      #expect(found.map(\.code) == [.ineffectiveKey] && found.map(\.keyPath) == [path], "\(change)")
    }
  }

  @Test(
    arguments: [
      ("tiers.core.bond: 0.2", ProblemCode.wrongOrder), ("tiers.regular.bond: 0.6", .wrongOrder),
      ("moderation.kinds.spam.share: 0.5", .wrongSum), ("referral.until_day: 19", .wrongOrder),
      ("referral.every_days: 13", .wrongOrder), ("referral.on_days: [3]", .conflictingKeys),
      ("content.coupon.tags: {tiers: [kernel]}", .unknownTier),
      ("content.coupon.tags: {}", .missingKey), ("tiers: none", .wrongType),
    ])
  func `what a strategy breaks is told at its line`(_ change: String, _ code: ProblemCode) {
    let found = problems(text(set: change))
    #expect(found.map(\.code) == [code])
    let lines = ScenarioTexts.full.split(separator: "\n").count
    #expect(found.map(\.place.line) == [lines + 1])
  }

  @Test func `the lock keeps every change`() throws {
    let changed = text(set: "points: none, moderation.ladder: [warn, remove], tiers.core.bond: 0.9")
    let first = try ScenarioReader.read(content: Array(changed.utf8), path: "a.yaml")
    let again = try ScenarioReader.read(
      content: Array(first.normalized.text.utf8), path: "a.yaml")
    #expect(again.scenario == first.scenario)
    #expect(again.normalized.hash == first.normalized.hash)
  }
}
