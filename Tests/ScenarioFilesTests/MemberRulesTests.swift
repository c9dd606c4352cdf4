import CommunityModel
import ScenarioFiles
import Testing

/// What holds between the blocks about members, in the full scenario with one thing changed.
struct MemberRulesTests {
  private func codes(_ old: String, _ new: String) -> [ProblemCode] {
    problems(ScenarioTexts.full.replacing(old, with: new)).map(\.code)
  }

  private static let points =
    "points: {earn: {check_in: 5}, prizes: [{name: picture-book, points: 120, cost: 18}]}"

  @Test(
    arguments: [
      (points, "points: 3"), ("moderation: {rules_visible: true}", "moderation: true"),
      ("{money: 5, points: 15}", "none"), ("{money: 5, points: 15}", "{money: five}"),
      ("{money: 5, points: 15}", "{points: many}"), ("bond: 0.3", "bond: low"),
      ("cost: 18}", "cost: low}"), ("{rules_visible: true}", "{kinds: {spam: {share: most}}}"),
      ("seed_members: {teacher: 10, learner: 40}", "seed_members: 50\nseeding: {}"),
      ("quality: 0.8}", "quality: 0.8, tags: {tiers: core}}"),
      ("quality: 0.8}", "quality: 0.8, tags: [core]}"),
    ])
  func `what was refused is not called missing as well`(_ old: String, _ new: String) {
    #expect(codes(old, new) == [.wrongType])
  }

  @Test(
    arguments: [
      ("{money: 5, points: 15}", "{points: 15}"), ("{money: 5, points: 15}", "{money: 0.01}"),
      ("reward: {money: 5, points: 15}", "invitee_reward: {money: 1}"),
      ("budget: 1000", "budget: none"), ("budget: 1000", "budget: 0"),
    ])
  func `a budget may limit whatever costs something`(_ old: String, _ new: String) {
    #expect(codes(old, new) == [])
  }

  @Test func `points that buy nothing of worth leave a budget nothing to limit`() {
    let onlyPoints = ScenarioTexts.full.replacing("{money: 5, points: 15}", with: "{points: 15}")
    for worthless in ["points: {}", "points: {prizes: [{name: badge, points: 1}]}"] {
      let found = problems(onlyPoints.replacing(Self.points, with: worthless))
      #expect(found.map(\.code) == [.ineffectiveKey])
      #expect(found.map(\.keyPath) == ["referral.budget"])
    }
  }

  @Test func `points are needed by both rewards that give them`() {
    let text = ScenarioTexts.full
      .replacing("budget: 1000", with: "invitee_reward: {points: 2}")
      .replacing(Self.points + "\n", with: "")
    let found = problems(text)
    #expect(found.map(\.code) == [.ineffectiveKey, .ineffectiveKey])
    #expect(found.map(\.keyPath) == ["referral.reward.points", "referral.invitee_reward.points"])
    #expect(found.map(\.place.column) == [63, 93])
  }

  @Test func `a scheme may have prizes or earnings alone, or neither`() {
    for scheme in ["{}", "{earn: {answer: 1}, responsive_share: 1}", "{prizes: []}"] {
      #expect(codes(Self.points, "points: \(scheme)") == [])
    }
  }

  @Test func `violation shares sum to 1 with those that are not stated`() {
    let shares = "{kinds: {spam: {share: 0.5}, illegal: {share: 23%}}}"
    #expect(codes("{rules_visible: true}", shares) == [])
    #expect(codes("{rules_visible: true}", "{kinds: {illegal: {share: 0}}}") == [.wrongSum])
  }

  @Test func `nobody is in a tier that is not there`() {
    let tagged = ScenarioTexts.full.replacing(
      "quality: 0.8}", with: "quality: 0.8, tags: {tiers: [core]}}")
    #expect(problems(tagged).isEmpty)
    let tiers = """
      tiers:
        - {name: regular, bond: 0.3}
        - {name: core, bond: 60%, help_hours_per_week: 0.5}

      """
    let found = problems(tagged.replacing(tiers, with: ""))
    #expect(found.map(\.code) == [.unknownTier])
    #expect(
      found.map { $0.message(in: .english) } == [
        "content.daily-story.tags.tiers[0]: there is no tier core."
      ])
  }

  @Test func `seeding is about seed members, be there 0 of them`() {
    #expect(codes("seed_members: {teacher: 10, learner: 40}", "seeding: {}") == [.ineffectiveKey])
    let none = "seed_members: {learner: 0}\nseeding: {}"
    #expect(codes("seed_members: {teacher: 10, learner: 40}", none) == [])
  }
}
