import CommunityModel
import ScenarioFiles
import Testing

/// Problems of a draft tell which of its paths they are about.
struct DraftProblemTests {
  private func told(_ draft: ScenarioDraft, in text: String = ScenarioTexts.full) -> [String] {
    problems(text, draft).map { "\($0.path ?? "-") \($0.message.english)" }
  }

  @Test func `a value that is not allowed is told at its path`() {
    let draft = ScenarioDraft(
      base: "plan",
      set: [
        .init("content.coupon.posts_per_week", .number(-1)),
        .init("positioning.screening", .number(0.3)),
        .init("groups.fill_order", .word("middle")), .init("seed_members.learner", .number(.nan)),
        .init("content.coupons.quality", .number(0.3)),
      ], hold: [.init("personas.teacher.visit", .infinity)])
    let found = problems(ScenarioTexts.full, draft)
    #expect(
      found.map(\.path) == [
        "content.coupon.posts_per_week", "groups.fill_order", "seed_members.learner",
        "content.coupons.quality", "personas.teacher.visit",
      ])
    #expect(found.allSatisfy { !$0.message.chinese.isEmpty && !$0.message.english.isEmpty })
    #expect(
      found[0].message.english
        == "content.coupon.posts_per_week is -1; must be 0...10000 posts per week.")
  }

  @Test func `what a change causes elsewhere is told at the change`() {
    let draft = ScenarioDraft(base: "plan", set: [.init("platform.capacity", .number(300))])
    #expect(
      told(draft) == [
        "platform.capacity with strategy draft, groups.replicate.at is 450; must not be above platform.capacity, which is 300."
      ])
  }

  @Test func `a problem of the file is about no path`() {
    let draft = ScenarioDraft(base: "plan", set: [.init("platform.capacity", .number(600))])
    let broken = ScenarioTexts.full.replacing("pool: 2000\n", with: "pool: -3\n")
    #expect(problems(broken, draft).map(\.path) == [nil])
  }

  @Test func `an unknown base and a path given twice are told`() {
    let change = ScenarioDraft.Change("mechanics.reply", .number(0.5))
    #expect(
      told(ScenarioDraft(base: "lern-first", set: [change])) == [
        "- strategies: there is no strategy lern-first; there is plan, learn-first, elsewhere. Did you mean learn-first?"
      ])
    #expect(
      told(ScenarioDraft(base: "plan", set: [change, change])) == [
        "mechanics.reply mechanics.reply is set twice in one draft; set it once."
      ])
    #expect(
      problems(
        ScenarioTexts.full,
        ScenarioDraft(base: "plan", set: [change], hold: [.init("mechanics.reply", 0.5)])
      ).map(\.path) == ["mechanics.reply"])
  }

  @Test func `what cannot be held is told at its path`() {
    let posterior = "posterior: {mechanics.reply: [0.5, 0.6], mechanics.homophily: [0.4, 0.5]}\n"
    let draft = ScenarioDraft(
      base: "plan",
      hold: [
        .init("mechanics.reply", 0.5), .init("mechanics.replies", 0.5),
        .init("content.coupon.quality", 0.5),
      ])
    let found = problems(ScenarioTexts.full + posterior, draft)
    #expect(
      found.map(\.path) == ["mechanics.reply", "mechanics.replies", "content.coupon.quality"])
    #expect(found.first?.message.english.contains("posterior") == true)
  }
}
