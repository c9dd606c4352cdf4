import CommunityModel
import ScenarioFiles
import Testing

/// A file read with a draft says what it would say with the draft written into it.
struct DraftReadingTests {
  private let quality = ScenarioDraft.Change("content.daily-story.quality", .number(0.5))

  @Test func `a draft has its base's changes and its own`() throws {
    let draft = ScenarioDraft(
      base: "learn-first",
      set: [
        .init("content.coupon.posts_per_week", .number(3)),
        .init("groups.fill_order", .word("smallest")),
        .init("moderation.rules_visible", .flag(false)),
      ])
    let written =
      ScenarioTexts.full
        + """
          - name: draft
            set:
              content.daily-story.quality: 0.95
              content.coupon.posts_per_week: 3
              groups.fill_order: smallest
              moderation.rules_visible: false

        """
    #expect(try scenario(ScenarioTexts.full, draft) == scenario(written))
  }

  @Test func `a part of what the base replaces is changed after it`() throws {
    let base =
      "  - {name: b, set: {content.coupon: {value: perks, posts_per_week: 2, push: true}}}\n"
    let draft = ScenarioDraft(
      base: "b", set: [.init("content.coupon.posts_per_week", .number(5))])
    let strategies = try scenario(ScenarioTexts.full + base, draft).strategies
    var expected = strategies[3].plan
    expected.content[1].postsPerWeek = 5
    #expect(strategies.map(\.name) == ["plan", "learn-first", "elsewhere", "b", "draft"])
    #expect(strategies[4].plan == expected && strategies[3].plan.content[1].postsPerWeek == 2)
  }

  @Test func `without strategies the file's own plan stands beside the draft`() throws {
    let plain = try scenario(ScenarioTexts.small)
    let draft = ScenarioDraft(base: "plan", set: [.init("mechanics.reply", .number(0.5))])
    let drafted = try scenario(ScenarioTexts.small, draft)
    #expect(drafted.strategies.map(\.name) == ["plan", "draft"])
    #expect(drafted.strategies[0] == plain.strategies[0])
    var rest = drafted
    rest.strategies.removeLast()
    #expect(rest == plain)
    #expect(drafted.strategies[1].plan.mechanics.reply == 0.5)
  }

  @Test func `nothing changed and nothing held is the file as it stands`() throws {
    let drafted = try scenario(ScenarioTexts.full, ScenarioDraft(base: "plan"))
    #expect(try drafted == scenario(ScenarioTexts.full))
  }

  @Test func `a draft takes a name that is free`() throws {
    let taken = ScenarioTexts.full + "  - {name: draft}\n  - {name: draft 2}\n"
    let names = try scenario(taken, ScenarioDraft(base: "draft", set: [quality])).strategies.map(
      \.name)
    #expect(names.suffix(3) == ["draft", "draft 2", "draft 3"])
  }

  @Test func `blocks and lists are turned off and on again`() throws {
    let text = ScenarioTexts.full.replacing(
      "strategies:\n",
      with: """
        digest: {ratio: 0.5}
        strategies:
          - {name: bare, set: {digest.ratio: 0.7, digest: none, channels: []}}

        """)
    let off = ScenarioDraft(
      base: "plan",
      set: [
        .init("digest", .flag(false)), .init("digest.ratio", .number(0.2)),
        .init("channels", .flag(false)),
      ])
    let without = try scenario(text, off).strategies
    #expect(without.last?.plan == without.first?.plan)
    #expect(without.last?.plan.digest == nil && without.last?.plan.channels == [])
    let on = ScenarioDraft(
      base: "bare", set: [.init("digest", .flag(true)), .init("channels", .flag(true))])
    let with = try scenario(text, on).strategies
    #expect(with.last?.plan.digest?.ratio == 0.7 && with.last?.plan.channels.count == 3)
    let absent = ScenarioDraft(base: "plan", set: [.init("advertising", .flag(true))])
    #expect(problems(text, absent).map(\.path) == ["advertising"])
  }

  @Test func `a block that only another strategy has is turned on as it has it`() throws {
    let text =
      ScenarioTexts.small + """
        strategies:
          - name: plan
          - {name: summed, set: {digest: {ratio: 0.4, hours_per_day: 0.2}}}

        """
    let on = ScenarioDraft(base: "plan", set: [.init("digest", .flag(true))])
    let strategies = try scenario(text, on).strategies
    #expect(strategies[0].plan.digest == nil && strategies[1].plan.digest?.ratio == 0.4)
    #expect(strategies.count == 3 && strategies[2].plan == strategies[1].plan)
  }

  @Test func `the locked text of a drafted scenario says the same`() throws {
    let draft = ScenarioDraft(
      base: "learn-first", set: [quality], hold: [.init("mechanics.reply", 0.3)])
    let reading = try ScenarioReader.read(
      content: Array(ScenarioTexts.full.utf8), path: "a.yaml", draft: draft)
    #expect(try scenario(reading.normalized.text) == reading.scenario)
  }
}
