import CommunityModel
import ScenarioFiles
import Testing

struct StrategyTests {
  private func strategies(_ text: String) throws -> [Strategy] {
    try scenario(ScenarioTexts.full + text).strategies
  }

  private func plan(set changes: String) throws -> CommunityPlan {
    let text = ScenarioTexts.full + "  - {name: x, set: {\(changes)}}\n"
    return try #require(try scenario(text).strategies.last).plan
  }

  @Test func `a file without strategies has one, as it stands`() throws {
    let only = try scenario(ScenarioTexts.small).strategies
    #expect(only.map(\.name) == ["plan"])
    #expect(only.map(\.changes) == [[]])
  }

  @Test func `a strategy without changes is the file as it stands`() throws {
    let all = try strategies("")
    let base = try #require(all.first)
    #expect(all.map(\.name) == ["plan", "learn-first", "elsewhere"])
    #expect(base.changes == [])
    var expected = base.plan
    expected.content[0].quality = 0.95
    expected.content[1].postsPerWeek = 0
    #expect(all[1].plan == expected)
    #expect(
      all[1].changes == ["content.daily-story.quality: 0.95", "content.coupon.posts_per_week: 0"])
  }

  @Test func `a map replaces what its path leads to`() throws {
    let all = try strategies("")
    var expected = try #require(all.first).plan
    expected.platform = try #require(PlatformPreset.named("qq-group")).platform
    expected.replication = GroupReplication(fillLine: 1_900)
    #expect(all[2].plan == expected)
  }

  @Test func `a block is turned off by none, where it may be absent`() throws {
    let text =
      ScenarioTexts.small + """
        digest: {ratio: 0.5}
        groups: {mute: {}}
        strategies:
          - name: plan
          - {name: off, set: {digest: none, groups.mute: none}}
        """
    let all = try scenario(text).strategies
    #expect(all[0].plan.digest?.ratio == 0.5 && all[0].plan.muting != nil)
    var expected = all[0].plan
    expected.digest = nil
    expected.muting = nil
    #expect(all[1].plan == expected)
    let wrong = text.replacing("digest: none, groups.mute: none", with: "mechanics: none")
    #expect(problems(wrong).map(\.code) == [.wrongType])
  }

  @Test func `an item replaced without a name keeps its preset`() throws {
    let text =
      ScenarioTexts.small + """
        activities:
          - {use: lottery, on_days: [3], prize_cost: 20}
        strategies:
          - name: plan
          - {name: later, set: {activities.lottery: {on_days: [5]}}}
          - {name: other, set: {activities.lottery: {name: lottery, visit_boost: 1}}}
        """
    let all = try scenario(text).strategies
    var expected = try #require(ActivityPreset.named("lottery")).activity
    expected.occurrences = [5...5]
    #expect(all[1].plan.activities == [expected])
    #expect(all[2].plan.activities[0].kind == "lottery")
    #expect(all[2].plan.activities[0].supply == 0)
  }

  @Test func `values the file leaves to defaults and presets can be set`() throws {
    let base = try plan(set: "")
    var expected = base
    expected.mechanics.homophily = 0.1
    #expect(try plan(set: "mechanics.homophily: 0.1") == expected)
    expected = base
    expected.personas[0].visit = 1
    #expect(try plan(set: "personas.learner.visit: 1") == expected)
    expected = base
    expected.platform.capacity = nil
    #expect(try plan(set: "platform.capacity: none") == expected)
    expected = base
    expected.mechanics.saturation.learning = 9
    #expect(try plan(set: "mechanics.saturation.learning: 9") == expected)
    expected = base
    expected.channels = []
    #expect(try plan(set: "channels: []") == expected)
    expected = base
    expected.seedMembers[1] = 3
    #expect(try plan(set: "seed_members.bargain-hunter: 3") == expected)
  }

  @Test func `what follows from a changed value changes with it`() throws {
    let base = try plan(set: "")
    let without = try plan(set: "personas.bargain-hunter.pool: 0")
    let pools = [20_000.0, 30_000, 2_000]
    #expect(base.channels[0].mix == pools.map { $0 / 52_000 })
    let poolsWithout = [20_000.0, 0, 2_000]
    #expect(without.channels[0].mix == poolsWithout.map { $0 / 22_000 })
  }

  @Test func `an item replaced as a whole keeps its name`() throws {
    let plan = try plan(set: "personas.learner: {use: expert, pool: 3}")
    var expected = try #require(PersonaPreset.named("expert")).persona
    expected.name = "learner"
    expected.pool = 3
    #expect(plan.personas[0] == expected)
  }

  @Test func `the longest name that fits a path is taken`() throws {
    let content = """
      content:
        - {name: v1, value: perks, posts_per_week: 1}
        - {name: v1.5, value: perks, posts_per_week: 1}
      strategies:
        - {name: x, set: {content.v1.5.quality: 0.1}}

      """
    let plan = try #require(try scenario(ScenarioTexts.small + content).strategies.first).plan
    #expect(plan.content.map(\.quality) == [0.7, 0.1])
  }

  @Test func `a holiday of a preset is changed as if the file named it`() throws {
    let text = ScenarioTexts.full.replacing(
      "groups:",
      with: "calendar: {use: china, holidays: [{name: 6.18-2026, join_factor: 3}]}\ngroups:")
    let changes =
      "calendar.holidays.labour-day-2026.join_factor: 2, calendar.holidays.6.18-2026.visit_offset: 1"
    let all = try scenario(text + "  - {name: x, set: {\(changes)}}\n").strategies
    let (plain, changed) = (try #require(all.first).plan, try #require(all.last).plan)
    var expected = plain
    for place in expected.calendar.holidays.indices {
      switch expected.calendar.holidays[place].name {
      case "labour-day-2026": expected.calendar.holidays[place].effect.joinFactor = 2
      case "6.18-2026": expected.calendar.holidays[place].effect.visitOffset = 1
      default: break
      }
    }
    #expect(changed == expected && expected != plain)
    let unknown = text + "  - {name: x, set: {calendar.holidays.labor-day-2026.join_factor: 2}}\n"
    #expect(problems(unknown).map(\.code) == [.unknownPath])
  }

  @Test func `a problem of the file is not told again by each strategy`() {
    let text = ScenarioTexts.full.replacing("pool: 2000\n", with: "pool: -3\n")
    #expect(problems(text).map(\.code) == [.outOfRange])
  }

  @Test func `a problem that a change causes elsewhere is told at the strategy`() {
    let text = ScenarioTexts.full + "  - {name: x, set: {personas.teacher.name: tutor}}\n"
    let lines = ScenarioTexts.full.split(separator: "\n").count
    #expect(Set(problems(text).map(\.place.line)) == [lines + 1])
    #expect(Set(problems(text).map(\.code)) == [.unknownPersona])
  }
}
