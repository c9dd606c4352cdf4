import CommunityModel
import ScenarioFiles
import Testing

/// Plans of a search.
struct DesignMakerTests {
  private func reading(_ text: String) throws -> ScenarioReader.Reading {
    try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml")
  }

  private static let whole =
    ScenarioTexts.full.replacing("from_day: 20, days: 14,", with: "on_days: [40, 20], days: 14,")
      + """
      activities: [{use: lottery, on_days: [3]}]
      tools: [lottery]
      optimize:
        goal: {maximize: members}
        search:
          positioning.promise_level: {real: [0.2, 0.9]}
          content.coupon.posts_per_week: {integer: [0, 7]}
          platform: {choice: [qq-group, wechat-group]}
          referral.on_days: {days: [7, 90], times: [1, 3], apart: 14}
          referral.reward.points: {integer: [0, 20]}
          points: {choice: [none, {earn: {check_in: 5}, prizes: [{name: book, points: 120}]}]}
          groups.replicate.at: {integer: [100, 400]}
          activities.lottery: {choice: [{on_days: [9]}, {on_days: [9, 19]}]}
          tools: {choice: [[lottery], [lottery, vote]]}
        subject_to: [cost <= 20000]

      """

  private static let design: [SearchValue] = [
    .real(0.1 + 0.2), .integer(3), .choice(0), .days([8, 30]), .integer(7), .choice(1),
    .integer(300), .choice(1), .choice(1),
  ]

  @Test func `a design is the plan of a strategy with the same changes`() throws {
    let reading = try reading(Self.whole)
    let maker = try #require(reading.designMaker)
    let changes = maker.changes(of: Self.design)
    #expect(
      changes == [
        "positioning.promise_level: 0.30000000000000004", "content.coupon.posts_per_week: 3",
        "platform: {use: qq-group}", "referral.on_days: [8, 30]", "referral.reward.points: 7",
        "points: {earn: {check_in: 5}, prizes: [{name: book, points: 120}]}",
        "groups.replicate.at: 300", "activities.lottery: {on_days: [9, 19], use: lottery}",
        "tools: [{use: lottery}, {use: vote}]",
      ])
    let text = Self.whole.replacing(
      "strategies:",
      with: "strategies:\n  - {name: best, set: {\(changes.joined(separator: ", "))}}")
    let strategy = try #require(try scenario(text).strategies.first)
    #expect(maker.plan(of: Self.design) == strategy.plan)
    #expect(strategy.changes == changes)
  }

  @Test func `the present plan is found where it lies in the domains`() throws {
    let maker = try #require(try reading(Self.whole).designMaker)
    #expect(
      maker.presentDesign == [
        .real(0.4), .integer(1), .choice(1), .days([20, 40]), .integer(15), nil, nil, nil,
        .choice(0),
      ])
  }

  @Test func `values that do not go together make no plan`() throws {
    let text = Self.whole.replacing("integer: [100, 400]", with: "integer: [100, 490]")
      .replacing(
        "[qq-group, wechat-group]", with: "[wechat-group, {use: wechat-group, capacity: 460}]")
    let maker = try #require(try reading(text).designMaker)
    var design = Self.design
    design[2] = .choice(1)
    #expect(maker.plan(of: design) != nil)
    design[6] = .integer(480)
    #expect(maker.plan(of: design) == nil)
    design[2] = .choice(0)
    #expect(maker.plan(of: design) != nil)
  }

  @Test func `a value without effect beside the others is left out`() throws {
    let maker = try #require(try reading(Self.whole).designMaker)
    var design = Self.design
    design[5] = .choice(0)
    let changes = maker.changes(of: design)
    #expect(changes.contains("points: none"))
    #expect(!changes.contains("referral.reward.points: 7"))
    #expect(maker.plan(of: design)?.points == nil)
  }

  @Test func `the best plan is a scenario of its own`() throws {
    let first = try reading(Self.whole)
    let maker = try #require(first.designMaker)
    var other = Self.design
    other[5] = .choice(0)
    other[3] = .days([90])
    let text = maker.scenarioText(
      withStrategies: [("best", Self.design), ("# 二", other)], inFolder: "")
    let second = try reading(text)
    #expect(second.scenario.strategies.map(\.name) == ["plan", "best", "# 二"])
    let plans = second.scenario.strategies.map(\.plan)
    #expect(plans[0] == first.scenario.strategies[0].plan)
    #expect(plans[1] == maker.plan(of: Self.design))
    #expect(plans[2] == maker.plan(of: other))
    #expect(second.scenario.search == first.scenario.search)
    #expect(second.scenario.strategies[1].changes == maker.changes(of: Self.design))
    let again = try #require(second.designMaker)
    #expect(again.presentDesign == maker.presentDesign)
    for design in [Self.design, other] { #expect(again.plan(of: design) == maker.plan(of: design)) }
    #expect(
      again.scenarioText(withStrategies: [], inFolder: "")
        == (try reading(maker.scenarioText(withStrategies: [], inFolder: ""))).designMaker?
        .scenarioText(
          withStrategies: [], inFolder: ""))
  }

  @Test func `a budget of the race lasts for the strategies of the best plan`() throws {
    let reading = try reading(ScenarioTexts.everyKey)
    let maker = try #require(reading.designMaker)
    let design: [SearchValue] = [.real(0.2), .integer(30), .choice(0), .days([9, 20])]
    let many = (0..<200).map { (name: "s\($0)", design: design) }
    let text = maker.scenarioText(withStrategies: Array(many.prefix(63)), inFolder: "")
    #expect(try self.reading(text).scenario.comparison.budget == 3_000)
    let tight = ScenarioTexts.everyKey.replacing(#""budget": 3000"#, with: #""budget": 60"#)
    let raised = try #require(try self.reading(tight).designMaker)
    let best = raised.scenarioText(withStrategies: Array(many.prefix(4)), inFolder: "")
    #expect(try self.reading(best).scenario.comparison.budget == 100)
  }

  @Test func `series of files are options too`() throws {
    let folder = try TemporaryFolder([
      "joins.csv": "day,n\n0,3\n1,4\n2,5\n3,6\n4,7\n",
      "a.yaml": ScenarioTexts.full
        + "optimize: {goal: {maximize: members}, search: {channels.history.joins_per_day: {choice: [{csv: joins.csv, column: n}, {counts: [1, 1, 1, 1, 1]}]}}}\n",
    ])
    let reading = try ScenarioReader.read(path: folder.path + "a.yaml")
    let maker = try #require(reading.designMaker)
    let plan = try #require(maker.plan(of: [.choice(0)]))
    #expect(
      plan.channels[2].supply == .measured(dailyJoins: [3, 4, 5, 6, 7], countsInvites: true))
    #expect(
      try self.reading(maker.scenarioText(withStrategies: [("best", [.choice(0)])], inFolder: ""))
        .scenario
        .strategies[1].plan == plan)
  }

  @Test func `a plan keeps what the file says about its numbers`() throws {
    let maker = try #require(
      try reading(Self.whole + "assumptions: {mechanics.reply: known}\n").designMaker)
    #expect(maker.plan(of: Self.design)?.statedAssumptions.map(\.path) == ["mechanics.reply"])
  }
}
