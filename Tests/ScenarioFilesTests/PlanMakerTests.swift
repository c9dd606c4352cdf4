import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// Plans between two strategies.
struct PlanMakerTests {
  private func reading(_ text: String) throws -> ScenarioReader.Reading {
    try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
  }

  /// The full scenario with other strategies, of which the first is the file as it stands.
  private func reading(strategies: [String]) throws -> ScenarioReader.Reading {
    let items = strategies.enumerated().map { "  - {name: s\($0 + 1), set: {\($1)}}\n" }
    let start = try #require(ScenarioTexts.full.range(of: "strategies:"))
    return try reading(
      ScenarioTexts.full[..<start.lowerBound] + "strategies:\n  - {name: s0}\n" + items.joined())
  }

  private static var bundled: [String] {
    get throws {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios")
      return try FileManager.default.contentsOfDirectory(atPath: root.path)
        .filter { $0.hasSuffix(".yaml") }.sorted().map { root.appending(path: $0).path }
    }
  }

  /// No group gives the one strategy's plan, all groups give the other's.
  private func expectEnds(of reading: ScenarioReader.Reading, _ name: String) {
    let strategies = reading.scenario.strategies
    let maker = reading.planMaker
    for (from, first) in strategies.enumerated() {
      for (to, second) in strategies.enumerated() {
        let groups = maker.differences(from: from, to: to)
        let all = Set(groups.indices)
        #expect(maker.plan(from: from, to: to, taking: []) == first.plan, "\(name)")
        #expect(maker.plan(from: from, to: to, taking: all) == second.plan, "\(name)")
        #expect(groups.isEmpty == (first.changes == second.changes), "\(name)")
        #expect(groups.allSatisfy { !$0.changes.isEmpty || !$0.undone.isEmpty })
        let back = maker.differences(from: to, to: from)
        #expect(Set(back.map(\.name)) == Set(groups.map(\.name)), "\(name)")
      }
    }
  }

  @Test func `every pair of strategies of the bundled scenarios is joined at both ends`() throws {
    #expect(try Self.bundled.count > 9)
    for path in try Self.bundled {
      expectEnds(of: try ScenarioReader.read(path: path), path)
    }
  }

  @Test func `so is every pair of the scenario with every key`() throws {
    expectEnds(of: try reading(ScenarioTexts.everyKey), "every key")
  }

  @Test func `changes are grouped by what they change, in the order of the file`() throws {
    let maker = try reading(ScenarioTexts.full).planMaker
    #expect(
      maker.differences(from: 0, to: 1) == [
        ChangeGroup(
          name: "content.daily-story", changes: ["content.daily-story.quality: 0.95"], undone: []),
        ChangeGroup(
          name: "content.coupon", changes: ["content.coupon.posts_per_week: 0"], undone: []),
      ])
    #expect(
      maker.differences(from: 1, to: 2) == [
        ChangeGroup(name: "platform", changes: ["platform: {use: qq-group}"], undone: []),
        ChangeGroup(name: "groups", changes: ["groups.replicate.at: 1900"], undone: []),
        ChangeGroup(
          name: "content.daily-story", changes: [], undone: ["content.daily-story.quality: 0.95"]),
        ChangeGroup(
          name: "content.coupon", changes: [], undone: ["content.coupon.posts_per_week: 0"]),
      ])
    #expect(maker.differences(from: 1, to: 1) == [])
  }

  @Test func `what both state is no difference, and stays`() throws {
    let reading = try reading(strategies: [
      "positioning.screening: 0.4, positioning.promise_level: 0.5, content.coupon.quality: 0.5",
      "content.coupon.quality: 0.5, positioning.screening: 0.4, positioning.promise_level: 0.7",
    ])
    let maker = reading.planMaker
    #expect(
      maker.differences(from: 1, to: 2) == [
        ChangeGroup(name: "positioning", changes: ["positioning.promise_level: 0.7"], undone: [])
      ])
    #expect(maker.plan(from: 1, to: 2, taking: [0]) == reading.scenario.strategies[2].plan)
  }

  @Test func `a part of the groups gives the plan with just those changes`() throws {
    let reading = try reading(ScenarioTexts.full)
    let plans = reading.scenario.strategies.map(\.plan)
    var expected = plans[0]
    expected.content[1].postsPerWeek = 0
    #expect(reading.planMaker.plan(from: 0, to: 1, taking: [1]) == expected)
    expected = plans[1]
    expected.content[1] = plans[0].content[1]
    #expect(reading.planMaker.plan(from: 0, to: 1, taking: [0]) == expected)
  }

  @Test func `changes that need one another make no plan alone`() throws {
    // Groups of 1900 do not fit the first platform; smaller ones fit both.
    let maker = try reading(ScenarioTexts.full).planMaker
    #expect(maker.differences(from: 0, to: 2).map(\.name) == ["platform", "groups"])
    #expect(maker.plan(from: 0, to: 2, taking: [1]) == nil)
    #expect(maker.plan(from: 0, to: 2, taking: [0]) != nil)
  }

  @Test func `a list that is replaced or in which a name changes is one item`() throws {
    let reading = try reading(strategies: [
      "content.coupon.quality: 0.5, content.daily-story.quality: 0.9", "content: []",
      "channels.poster.name: sheet, channels.sheet.conversion: 2%",
    ])
    let maker = reading.planMaker
    #expect(
      maker.differences(from: 1, to: 2) == [
        ChangeGroup(
          name: "content", changes: ["content: []"],
          undone: ["content.coupon.quality: 0.5", "content.daily-story.quality: 0.9"])
      ])
    #expect(
      maker.differences(from: 1, to: 3).map(\.name)
        == ["channels", "content.coupon", "content.daily-story"])
    expectEnds(of: reading, "lists")
  }

  @Test func `names with dots are names`() throws {
    let text =
      ScenarioTexts.small + """
        channels:
          - {name: a, reach_per_day: 1, conversion: 1%}
          - {name: a.b, reach_per_day: 1, conversion: 1%}
        strategies:
          - name: plan
          - {name: more, set: {channels.a.b.reach_per_day: 2, channels.a.reach_per_day: 3}}

        """
    let reading = try reading(text)
    let groups = reading.planMaker.differences(from: 0, to: 1)
    #expect(groups.map(\.name) == ["channels.a.b", "channels.a"])
    expectEnds(of: reading, "dots")
  }

  @Test func `a key without effect is no reason against a plan`() throws {
    let reading = try reading(strategies: ["points: none", "referral.reward.points: 5"])
    let maker = reading.planMaker
    #expect(maker.differences(from: 1, to: 2).map(\.name) == ["referral", "points"])
    let plan = try #require(maker.plan(from: 1, to: 2, taking: [0]))
    #expect(plan.points == nil && plan.referral?.reward.points == 5)
    expectEnds(of: reading, "points")
  }

  @Test func `a plan keeps what the file says about its numbers`() throws {
    let text = ScenarioTexts.full + "assumptions: {mechanics.reply: known}\n"
    let maker = try reading(text).planMaker
    let plan = try #require(maker.plan(from: 0, to: 1, taking: [0]))
    #expect(plan.statedAssumptions.map(\.path) == ["mechanics.reply"])
  }

  @Test func `a plan that lacks what is asked for is none`() throws {
    let phases = "phases: [{name: a}, {name: b, when: orders >= 1}]"
    let offers = "offers: [{name: pass, price: 9, margin: 50%}]"
    let maker = try reading(strategies: ["\(phases), \(offers)"]).planMaker
    #expect(maker.differences(from: 0, to: 1).map(\.name) == ["phases", "offers"])
    #expect(maker.plan(from: 0, to: 1, taking: [0]) == nil)
    #expect(maker.plan(from: 0, to: 1, taking: [1]) != nil)
  }

  @Test func `a scenario without strategies has one plan`() throws {
    let reading = try reading(ScenarioTexts.small)
    #expect(reading.planMaker.differences(from: 0, to: 0) == [])
    #expect(
      reading.planMaker.plan(from: 0, to: 0, taking: []) == reading.scenario.strategies[0].plan)
  }
}
