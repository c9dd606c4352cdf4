import CommunityModel
import ScenarioFiles
import Testing

/// Changes to what is sold, the tools and the phases, in the shop.
struct StrategySalesTests {
  private func text(set changes: String) -> String {
    ScenarioTexts.shop + "strategies:\n  - name: plan\n  - {name: x, set: {\(changes)}}\n"
  }

  private func plan(set changes: String = "") throws -> CommunityPlan {
    try #require(try scenario(text(set: changes)).strategies.last).plan
  }

  @Test func `numbers are changed by their paths, in the phases as well`() throws {
    let expected = try plan().changedThroughout {
      $0.offers[0].referencePrice = 32
      $0.trust?.sellingAversion = 0.2
      $0.advertising?.postsPerDay = 3
      $0.tools?[2].costPerMonth = 9
      $0.personas[0].buying.refundShare = 0.2
    }
    let changes = """
      offers.trial.reference_price: 32, trust.selling_aversion: 0.2, advertising.posts_per_day: 3, \
      tools.short-link.cost_per_month: 9, personas.learner.refund_share: 20%
      """
    #expect(try plan(set: changes) == expected)
  }

  @Test func `what a phase changes itself is the phase's`() throws {
    let changed = try plan(set: "channels.card.reach_per_day: 10")
    let reached = changed.phases.map { phase -> Double? in
      guard case .reach(let perDay, _) = phase.plan.channels[0].supply else { return nil }
      return perDay
    }
    #expect(reached == [10, 10, 0])
  }

  @Test func `tools are replaced by names or maps, which say the same`() throws {
    let names = try plan(set: "tools: [lottery, sign-up-form]")
    let maps = try plan(set: "tools: [{use: lottery}, {use: sign-up-form}]")
    let one = try plan(set: "tools: [{use: lottery}, sign-up-form]")
    #expect(names == maps && names == one)
    #expect(names.tools == ["lottery", "sign-up-form"].compactMap { ToolPreset.named($0)?.tool })
    #expect(names.phases.allSatisfy { $0.plan.tools == names.tools })
  }

  @Test func `a strategy that lacks a tool must do without what needs it`() throws {
    let found = problems(text(set: "tools: [lottery]"))
    #expect(
      found.map { $0.message(in: .english) } == [
        "with strategy x, activities.clinic needs the tool sign-up-form, and tools has lottery: add it there, or state tool: none."
      ])
    #expect(
      try plan(set: "tools: [lottery], activities.clinic.tool: none").activities[1].tool == nil)
    #expect(try plan(set: "tools: [], activities: []").tools == [])
  }

  @Test func `trust, advertising, offers and phases are turned off`() throws {
    let plan = try plan(set: "trust: none, advertising: none, offers: [], phases: []")
    var expected = try self.plan()
    (expected.trust, expected.advertising, expected.offers) = (nil, nil, [])
    expected.phases = []
    #expect(plan == expected)
    #expect(try self.plan(set: "trust: none").phases.allSatisfy { $0.plan.trust == nil })
  }

  @Test func `phases are changed by their names`() throws {
    var expected = try plan()
    expected.phases[2].start = .day(60)
    expected.phases[2].migration?.share = 0.7
    #expect(try plan(set: "phases.close.from_day: 60, phases.close.migrate.share: 70%") == expected)
    expected = try plan()
    expected.phases[2].migration = nil
    #expect(try plan(set: "phases.close.migrate: none") == expected)
  }

  @Test func `another price needs something to compare it with`() {
    let found = problems(text(set: "offers.trial.price: 3"))
    #expect(found.map(\.keyPath) == ["offers.trial.reference_price"])
    #expect(found.map(\.code) == [.missingKey])
    #expect(problems(text(set: "offers.trial.price: 29")).isEmpty)
    let inPhase = text(set: "").replacing(
      "set: {offers: []}", with: "set: {offers.set.price: 150}")
    #expect(problems(inPhase).map(\.keyPath) == ["offers.set.reference_price"])
  }

  @Test func `a whole offer instead of another needs it as well`() {
    let found = problems(
      text(set: "offers.trial: {price: 500, margin: 30%, from_day: 3, days: 5}"))
    #expect(found.map(\.code) == [.missingKey, .missingKey])
    #expect(Set(found.map(\.keyPath)) == ["offers.trial.reference_price"])
  }

  @Test func `a list that may be absent is turned off`() throws {
    #expect(try plan(set: "tools: none").tools == nil)
  }

  @Test func `what a strategy breaks in a phase is told at the strategy`() {
    let found = problems(text(set: "offers.trial.quality: 0.3, channels: []"))
    #expect(found.map(\.code) == [.unknownPath])
    let own = problems(text(set: "phases: [{name: a}, {name: b, when: sanctions >= 3}]"))
    #expect(own.map(\.code) == [.ineffectiveKey])
    #expect(own.map(\.keyPath) == ["phases.b.when"])
  }

  @Test func `the lock keeps every change`() throws {
    let changed = text(
      set: "tools: [lottery, sign-up-form], phases.close.from_day: 50, trust: none")
    let first = try ScenarioReader.read(content: Array(changed.utf8), path: "a.yaml")
    let again = try ScenarioReader.read(
      content: Array(first.normalized.text.utf8), path: "a.yaml")
    #expect(again.scenario == first.scenario)
    #expect(again.normalized.hash == first.normalized.hash)
  }

  @Test func `what sells nothing may say how people buy in words of the lock`() throws {
    let text = ScenarioTexts.small + "offers: []\n"
    let changed = text.replacing("pool: 100}", with: "pool: 100, price_sensitivity: 3}")
    #expect(problems(changed).isEmpty)
    let found = problems(text.replacing("pool: 100}", with: "pool: 100, price_sensitivity: 4}"))
    #expect(found.map(\.keyPath) == ["personas.learner.price_sensitivity"])
  }
}
