import CommunityModel
import ScenarioFiles
import Testing

/// A number that is held is known, and nothing else changes.
struct HeldNumberTests {
  private struct Draws: Equatable {
    var value: Double
    var ends: ClosedRange<Double>?
  }

  private func draws(_ plan: CommunityPlan) -> [String: Draws] {
    Dictionary(
      plan.assumptions.map { ($0.path, Draws(value: $0.value, ends: $0.ends)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `a held number may be as low as integers go, and is refused in words`() {
    let path = "mechanics.post_spread"
    let draft = ScenarioDraft(base: "plan", hold: [.init(path, -0x1p63)])
    #expect(Set(problems(ScenarioTexts.full, draft).map(\.path)) == [path])
  }

  @Test func `a held number is not drawn, and all others are drawn as before`() throws {
    let path = "personas.teacher.visit"
    let plain = try scenario(ScenarioTexts.full)
    let held = try scenario(
      ScenarioTexts.full, ScenarioDraft(base: "plan", hold: [.init(path, 0.5)]))
    #expect(held.strategies.map(\.name) == plain.strategies.map(\.name))
    for (before, after) in zip(plain.strategies, held.strategies) {
      var expected = draws(before.plan)
      #expect(expected[path]?.ends != nil)
      expected[path] = Draws(value: 0.5, ends: nil)
      #expect(draws(after.plan) == expected)
      #expect(after.changes == before.changes + ["\(path): 0.5"])
    }
  }

  @Test func `a held number replaces what the file and a strategy state of it`() throws {
    let text =
      ScenarioTexts.full + """
          - {name: often, set: {personas.teacher.visit: 0.9, mechanics.reply: 0.1}}
        assumptions: {personas.teacher.visit: [0, 0.5], mechanics.reply: [0.5, 0.9]}

        """
    let draft = ScenarioDraft(base: "plan", hold: [.init("personas.teacher.visit", 0.4)])
    let strategies = try scenario(text, draft).strategies
    #expect(
      strategies.map { draws($0.plan)["personas.teacher.visit"] }
        == Array(repeating: Draws(value: 0.4, ends: nil), count: 4))
    #expect(strategies.allSatisfy { draws($0.plan)["mechanics.reply"]?.ends != nil })
    #expect(strategies[3].changes == ["mechanics.reply: 0.1", "personas.teacher.visit: 0.4"])
  }

  @Test func `a strategy without the number is left as it is`() throws {
    let text =
      ScenarioTexts.full.replacing("events:", with: "seeding: {}\nevents:") + """
          - {name: no-campaign, set: {referral: none}}
          - {name: bought, set: {channels.moments: {joins_per_day: {counts: [1, 2]}, until_day: 1}}}
          - {name: alone, set: {channels: []}}
          - {name: empty, set: {seed_members: {}}}

        """
    let draft = ScenarioDraft(
      base: "plan",
      hold: [
        .init("referral.match_loss", 0.2), .init("channels.moments.conversion", 0.02),
        .init("seeding.match_gain", 0.03),
      ])
    let plain = try scenario(text).strategies
    let held = try scenario(text, draft).strategies
    let paths = draft.hold.map(\.path)
    let counts = zip(plain, held).map { $1.changes.count - $0.changes.count }
    #expect(counts == [3, 3, 3, 2, 2, 2, 3])
    for (before, after) in zip(plain, held) {
      let (old, new) = (draws(before.plan), draws(after.plan))
      #expect(Set(old.keys) == Set(new.keys))
      for (path, draw) in new where !paths.contains(path) { #expect(draw == old[path]) }
    }
    #expect(held[3].plan.referral == nil && held[5].plan.channels == [])
    #expect(held[6].plan.seedMembers.allSatisfy { $0 == 0 })
  }

  @Test func `a draft is held as well`() throws {
    let draft = ScenarioDraft(
      base: "learn-first", set: [.init("content.coupon.posts_per_week", .number(2))],
      hold: [.init("mechanics.reply", 0.25)])
    let last = try #require(try scenario(ScenarioTexts.full, draft).strategies.last)
    #expect(last.plan.mechanics.reply == 0.25 && last.plan.content[1].postsPerWeek == 2)
    #expect(draws(last.plan)["mechanics.reply"] == Draws(value: 0.25, ends: nil))
  }

  @Test func `a file without strategies is held`() throws {
    let draft = ScenarioDraft(base: "plan", hold: [.init("mechanics.reply", 0.25)])
    let held = try scenario(ScenarioTexts.small, draft)
    #expect(held.strategies.map(\.name) == ["plan"])
    #expect(held.strategies[0].plan.mechanics.reply == 0.25)
  }

  /// All at once: each at its own value, so that plans keep to all rules.
  @Test(arguments: ShippedScenarios.paths)
  func `what is uncertain in a shipped scenario can be held`(_ path: String) throws {
    let plain = try ScenarioReader.read(path: path).scenario
    let base = try #require(plain.strategies.first)
    let jointly = Set((base.plan.posterior?.columns ?? []).map(\.path))
    let free = base.plan.assumptions.filter {
      $0.isAboutWorld && $0.range != nil && !jointly.contains($0.path)
    }
    let draft = ScenarioDraft(
      base: base.name, hold: free.map { .init($0.path, $0.value) })
    let held: Scenario
    do throws(ScenarioReader.Failure) {
      held = try ScenarioReader.read(path: path, draft: draft).scenario
    } catch {
      guard case .problems(let report) = error else { return }
      let told = draft.problems(in: report).map { "\($0.path ?? "-"): \($0.message.english)" }
      Issue.record("\(told)")
      return
    }
    let plan = try #require(held.strategies.first).plan
    let paths = Set(free.map(\.path))
    #expect(plan.assumptions.filter { paths.contains($0.path) }.allSatisfy { $0.range == nil })
    #expect(plan.assumptions.map(\.value) == base.plan.assumptions.map(\.value))
    #expect(paths.count > 30)
  }
}
