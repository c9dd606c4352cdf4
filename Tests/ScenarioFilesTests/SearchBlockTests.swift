import CommunityModel
import ScenarioFiles
import Testing

/// The search for the best plan, as files say it.
struct SearchBlockTests {
  private func text(search: String, _ rest: String = "", goal: String = "{maximize: members}")
    -> String
  {
    ScenarioTexts.full + "optimize: {goal: \(goal), search: {\(search)}\(rest)}\n"
  }

  private func plan(_ search: String, _ rest: String = "", goal: String = "{maximize: members}")
    throws -> SearchPlan
  {
    try #require(try scenario(text(search: search, rest, goal: goal)).search)
  }

  private static let screening = "positioning.screening: {real: [0, 50%]}"

  @Test func `without the block nothing is searched`() throws {
    #expect(try scenario(ScenarioTexts.full).search == nil)
  }

  @Test func `what the file does not say is usual`() throws {
    let plan = try plan(Self.screening)
    let variable = SearchVariable(
      path: "positioning.screening", domain: .real(0...0.5, isLogarithmic: false))
    #expect(
      plan
        == SearchPlan(
          for: [ComparisonMeasure(.daily(.members, day: 179), goal: .maximize)], over: [variable]))
    #expect((plan.evaluations, plan.replications, plan.confidence) == (60, 30, 0.95))
    #expect(plan.worth == 0 && plan.minutes == nil && plan.constraints.isEmpty)
  }

  @Test func `several goals stay in order`() throws {
    let plan = try plan(
      Self.screening, ", worth: 9, minutes: 2.5, confidence: 99%, evaluations: 1, replications: 2",
      goal: "[{minimize: cost_total}, {maximize: members, day: 90}, {maximize: members, day: 180}]")
    #expect(
      plan.goals == [
        ComparisonMeasure(.summary(.cost), goal: .minimize),
        ComparisonMeasure(.daily(.members, day: 90), goal: .maximize),
        ComparisonMeasure(.daily(.members, day: 179), goal: .maximize),
      ])
    #expect((plan.worth, plan.minutes, plan.confidence) == (9, 2.5, 0.99))
    #expect((plan.evaluations, plan.replications) == (1, 2))
  }

  @Test(
    arguments: [
      (
        "positioning.screening: {real: [10%, 0.5], log: true}",
        SearchDomain.real(0.1...0.5, isLogarithmic: true)
      ),
      ("content.coupon.posts_per_week: {real: [0.5, 3.5]}", .real(0.5...3.5, isLogarithmic: false)),
      ("content.coupon.posts_per_week: {integer: [3, 3]}", .integer(3...3, isCyclic: false)),
      (
        "personas.learner.pool: {integer: [100, 200], cyclic: true}",
        .integer(100...200, isCyclic: true)
      ),
      ("seed_members.teacher: {integer: [0, 9]}", .integer(0...9, isCyclic: false)),
      (
        "referral: {choice: [none, {from_day: 3, budget: 900, reward: {money: 2}}]}",
        .choice(
          [
            ChoiceOption(text: "none"),
            ChoiceOption(text: "{from_day: 3, budget: 900, reward: {money: 2}}"),
          ])
      ),
      (
        "content.coupon.on: {choice: [[mon], [sat, sun]]}",
        .choice([ChoiceOption(text: "[mon]"), ChoiceOption(text: "[sat, sun]")])
      ),
    ])
  func `a value is searched as its key allows`(_ search: String, _ domain: SearchDomain) throws {
    #expect(try plan(search).variables.map(\.domain) == [domain])
  }

  @Test(
    arguments: [
      ("", 1...1, 1), (", times: 3", 3...3, 1), (", times: [1, 4], apart: 7", 1...4, 7),
    ])
  func `a calendar has days, how many and how far apart`(
    _ rest: String, _ times: ClosedRange<Int>, _ apart: Int
  ) throws {
    let text =
      ScenarioTexts.full.replacing(
        "referral: {from_day: 20, days: 14,", with: "referral: {on_days: [20],")
      + "optimize: {goal: {maximize: members}, search: {referral.on_days: {days: [7, 90]\(rest)}}}\n"
    #expect(problems(text).map { $0.message(in: .english) } == [])
    let domain = try #require(try scenario(text).search?.variables.first?.domain)
    #expect(domain == .days(times: times, within: 7...90, apart: apart))
  }

  @Test func `days so near that one begins before the other is over are told`() {
    let text = ScenarioTexts.full.replacing(
      "from_day: 20, days: 14", with: "on_days: [20], days: 14")
    func found(_ apart: Int) -> [ProblemCode] {
      problems(
        text
          + "optimize: {goal: {maximize: members}, search: {referral.on_days: {days: [7, 90], times: [1, 3], apart: \(apart)}}}\n"
      ).map(\.code)
    }
    #expect(Set(found(13)) == [.overlap])
    #expect(found(14) == [])
  }

  @Test func `constraints are means, chances and rules`() throws {
    let plan = try plan(
      Self.screening + ", content.coupon.posts_per_week: {integer: [0, 7]}",
      """
      , subject_to: [cost <= 2e4, members >= 500 on day 90, joined>=10, silent_share < 30%,
      chance(dead by day 60) <= 5%, 'chance( 500 members by day 90 ) >= 0.8',
      chance(cost > 20000) <= 10%, chance(dead_groups >= 1 by day 60) < 5%, chance (joined < 9) <= 1%,
      content.coupon.posts_per_week + 2 * positioning.screening <= 7.5,
      '3 - positioning.screening*2 >= 0.5 * content.coupon.posts_per_week - 1']
      """)
    func mean(_ figure: Figure, _ comparison: MetricCondition.Comparison, _ bound: Double)
      -> SearchConstraint.Demand
    { .mean(FigureCondition(figure, comparison, bound)) }
    let dead = ScenarioEvent(
      name: "dead by day 60",
      condition: MetricCondition(metric: .deadGroups, comparison: .atLeast, threshold: 1), byDay: 60
    )
    let grown = ScenarioEvent(
      name: "500 members by day 90",
      condition: MetricCondition(metric: .members, comparison: .atLeast, threshold: 500), byDay: 90)
    var inline = dead
    inline.name = "dead_groups >= 1 by day 60"
    #expect(
      plan.constraints.map(\.demand) == [
        mean(.daily(.cost, day: 179), .atMost, 20_000),
        mean(.daily(.members, day: 90), .atLeast, 500),
        mean(.summary(.joined), .atLeast, 10), mean(.summary(.silentShare), .below, 0.3),
        .chance(.event(dead), .atMost, share: 0.05),
        .chance(.event(grown), .atLeast, share: 0.8),
        .chance(
          .figure(FigureCondition(.daily(.cost, day: 179), .above, 20_000)), .atMost, share: 0.1),
        .chance(.event(inline), .below, share: 0.05),
        .chance(.figure(FigureCondition(.summary(.joined), .below, 9)), .atMost, share: 0.01),
        .rule(
          SearchRule(
            [.init(variable: 0, weight: 2), .init(variable: 1, weight: 1)], .atMost, 7.5)),
        .rule(
          SearchRule(
            [.init(variable: 0, weight: -2), .init(variable: 1, weight: -0.5)], .atLeast, -4)),
      ])
    #expect(plan.constraints[4].text == "chance(dead by day 60) <= 5%")
  }

  @Test func `paths in rules are the longest names that fit`() throws {
    let text =
      ScenarioTexts.small + """
        channels:
          - {name: a + b, reach_per_day: 1, conversion: 1%}
          - {name: a, reach_per_day: 1, conversion: 1%}
        optimize:
          goal: {maximize: members}
          search: {channels.a.reach_per_day: {integer: [0, 9]}, channels.a + b.reach_per_day: {integer: [0, 9]}}
          subject_to: [channels.a + b.reach_per_day - channels.a.reach_per_day <= 5]

        """
    let rule = SearchRule(
      [.init(variable: 0, weight: -1), .init(variable: 1, weight: 1)], .atMost, 5)
    #expect(try scenario(text).search?.constraints.map(\.demand) == [.rule(rule)])
  }

  @Test func `a lock says all of it and is read as the same`() throws {
    let whole = text(
      search: Self.screening + ", platform: {choice: [wechat-group, qq-group]}",
      ", subject_to: [chance(dead by day 60) <= 5%]")
    let first = try ScenarioReader.read(content: Array(whole.utf8), path: "a.yaml")
    let lock = first.normalized.text
    let lines = """

      optimize:
        goal:
          maximize: members
          day: 179  # default, grade D: convention
        worth: 0  # default, grade D: convention
        subject_to:
          ["chance(dead by day 60) <= 5%"]
        search:
          positioning.screening: {real: [0, 0.5]}
          platform: {choice: [wechat-group, qq-group]}
        evaluations: 60  # default, grade D: convention
        replications: 30  # default, grade D: convention
        confidence: 0.95  # default, grade D: convention
        minutes: none  # default, grade D: neutral

      """
    #expect(lock.hasSuffix(lines), "\(lock.suffix(600))")
    let second = try ScenarioReader.read(content: Array(lock.utf8), path: "scenario.lock.yaml")
    #expect(second.scenario == first.scenario)
    #expect(second.normalized.hash == first.normalized.hash)
  }

  @Test func `a file that extends another changes the search key by key`() throws {
    let folder = try TemporaryFolder([
      "base.yaml": ScenarioTexts.small + """
        optimize:
          goal: {maximize: members, day: 9}
          search: {positioning.screening: {real: [0, 1]}, personas.learner.pool: {integer: [1, 9]}}
          evaluations: 9

        """,
      "a.yaml": """
      extends: base.yaml
      optimize: {goal: {minimize: cost}, search: {personas.learner.pool: {integer: [5, 7]}}}

      """,
    ])
    let search = try #require(try ScenarioReader.read(path: folder.path + "a.yaml").scenario.search)
    #expect(search.goals == [ComparisonMeasure(.daily(.cost, day: 9), goal: .minimize)])
    #expect(
      search.variables.map(\.domain) == [
        .real(0...1, isLogarithmic: false), .integer(5...7, isCyclic: false),
      ])
    #expect(search.evaluations == 9)
  }

  @Test func `another price needs something to compare it with`() {
    let offer = "offers: [{name: pass, price: 100, margin: 50%}]\n"
    let search =
      "optimize: {goal: {maximize: profit}, search: {offers.pass.price: {integer: [50, 150]}}}\n"
    #expect(problems(ScenarioTexts.full + offer + search).map(\.code) == [.missingKey])
    let compared = offer.replacing("margin", with: "reference_price: 100, margin")
    #expect(problems(ScenarioTexts.full + compared + search).isEmpty)
  }

  @Test func `a goal is seen in every plan that is searched`() {
    let first = "replies: {}\noptimize: {goal: {maximize: first_post_answer_share}, search: "
    let always = "{replies.minutes_per_reply: {real: [1, 3]}}}\n"
    #expect(problems(ScenarioTexts.small + first + always).map { $0.message(in: .english) } == [])
    let sometimes = problems(ScenarioTexts.small + first + "{replies: {choice: [none, {}]}}}\n")
    #expect(sometimes.map(\.code) == [.ineffectiveKey])
    #expect(sometimes.map(\.keyPath) == ["optimize.goal.maximize"])
  }

  @Test(
    arguments: [
      (
        "content.daily-stroy.quality: {real: [0, 1]}", "", 48,
        "optimize.search.content.daily-stroy.quality: daily-stroy leads to nothing that set can change; here it can be daily-story, coupon. Did you mean daily-story?",
        "optimize.search.content.daily-stroy.quality：“daily-stroy” 不是 set 能修改的内容；此处可用：daily-story, coupon。你是想写 “daily-story” 吗？"
      ),
      (
        "personas.learner.pool: {real: [1, 9]}", "", 78,
        "optimize.search.personas.learner.pool: personas.learner.pool is a whole number, which is not searched with real; use integer.",
        "optimize.search.personas.learner.pool：personas.learner.pool 是整数，不能用 real 搜索；请用 integer。"
      ),
      (
        "positioning.screening: {real: [0, 3]}", "", 82,
        "optimize.search.positioning.screening.real[1] is 3; must be 0...1, or 0%...100%. Did you mean 3%?",
        "optimize.search.positioning.screening.real[1] 是 3；允许 0...1（或 0%...100%）。你是想写 “3%” 吗？"
      ),
      (
        "groups.replicate.at: {integer: [100, 600]}", "", 85,
        "groups.replicate.at is 600; must not be above platform.capacity, which is 500.",
        "groups.replicate.at 是 600；不能大于 platform.capacity（500）。"
      ),
      (
        "platform: {choice: [slack, {capacity: 99}]}", "", 75,
        "with platform: {capacity: 99}, groups.replicate.at is 450; must not be above platform.capacity, which is 99.",
        "platform: {capacity: 99} 时，groups.replicate.at 是 450；不能大于 platform.capacity（99）。"
      ),
      (
        "positioning.screening: {real: [0, 1]}", ", subject_to: [chance(ded by day 60) <= 5%]", 101,
        "optimize.subject_to[0]: there is no event ded by day 60; there is 500 members by day 90, dead by day 60. Did you mean dead by day 60?",
        "optimize.subject_to[0]：没有名为 “ded by day 60” 的事件；可用：500 members by day 90, dead by day 60。你是想写 “dead by day 60” 吗？"
      ),
      (
        "positioning.screening: {real: [0, 1]}", ", subject_to: [positioning.screening >= 2]", 101,
        "optimize.subject_to[0]: nothing that may be searched keeps to “positioning.screening >= 2”.",
        "optimize.subject_to[0]：搜索范围内没有任何取值满足 “positioning.screening >= 2”。"
      ),
      (
        "positioning.screening: {real: [0, 1]}", ", subject_to: [dead by day 60 <= 5%]", 101,
        "optimize.subject_to[0] is “dead by day 60 <= 5%”; must be like cost <= 20000, chance(cost > 20000) <= 5%, or a sum of searched numbers <= 20, with one of >= > <= <.",
        "optimize.subject_to[0] 是 “dead by day 60 <= 5%”；必须写成 cost <= 20000、chance(cost > 20000) <= 5% 或 所搜索的数之和 <= 20 的形式，比较符为 >= > <= <。"
      ),
    ])
  func `a mistake is told in both languages at its place`(
    _ search: String, _ rest: String, _ column: Int, _ english: String, _ chinese: String
  ) throws {
    let found = problems(text(search: search, rest))
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.place.column == column)
    #expect(problem.message(in: .english) == english)
    #expect(problem.message(in: .chinese) == chinese)
  }

  @Test func `a long hostile block is answered in time`() {
    let options = (0..<50).map { "{reach_per_day: \($0), conversion: 1%}" }.joined(separator: ", ")
    let many = (0..<10).map { "channels.c\($0): {choice: [\(options)]}" }.joined(separator: ", ")
    let channels = (0..<10).map { "  - {name: c\($0), reach_per_day: 1, conversion: 1%}\n" }
      .joined()
    let text =
      ScenarioTexts.small + "channels:\n" + channels
      + "optimize: {goal: {maximize: members}, search: {\(many)}}\n"
    let clock = ContinuousClock()
    let time = clock.measure { #expect(problems(text).isEmpty) }
    #expect(time < .seconds(60))
  }
}
