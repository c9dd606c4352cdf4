import CommunityModel
import ScenarioFiles
import Testing

/// How strategies are compared, as files say it.
struct ComparisonBlockTests {
  private func comparison(_ block: String) throws -> ComparisonPlan {
    try scenario(ScenarioTexts.full + "compare: \(block)\n").comparison
  }

  private func lock(_ text: String) throws -> String {
    try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml").normalized.text
  }

  @Test func `without a word engaged members on the last day are compared`() throws {
    let usual = try scenario(ScenarioTexts.small).comparison
    #expect(usual == .default(horizonDays: 30))
    #expect(usual.measure == ComparisonMeasure(.daily(.engaged, day: 29), goal: .maximize))
    #expect(try comparison("{}") == .default(horizonDays: 180))
  }

  @Test(arguments: [("", 179), (", day: 180", 179), (", day: 179", 179), (", day: 90", 90)])
  func `a day is the file's, and the horizon is the last one`(_ day: String, _ index: Int) throws {
    let plan = try comparison("{metric: members\(day)}")
    #expect(plan.measure.figure == .daily(.members, day: index))
  }

  @Test func `the goal follows from the metric unless it is stated`() throws {
    #expect(try comparison("{metric: cost}").measure.goal == .minimize)
    #expect(try comparison("{metric: cost_total}").measure.goal == .minimize)
    #expect(try comparison("{metric: cost, goal: maximize}").measure.goal == .maximize)
    let also = try comparison("{also: [{metric: hours_total}, {metric: joined, goal: minimize}]}")
    #expect(
      also.alongside == [
        ComparisonMeasure(.summary(.hours), goal: .minimize),
        ComparisonMeasure(.summary(.joined), goal: .minimize),
      ])
  }

  @Test(arguments: Metric.allCases)
  func `every daily metric can be compared where it is observed and counted`(_ metric: Metric)
    throws
  {
    let text = ScenarioTexts.everyKey.replacing(
      #""metric": "cost", "day": 60, "goal""#, with: "\"metric\": \"\(metric.key)\", \"goal\"")
    let plans = try Self.everyKey.get().strategies.map(\.plan)
    let isAnswered =
      plans.contains { metric.isObserved(in: $0) } && plans.allSatisfy { metric.isCounted(in: $0) }
    if isAnswered {
      #expect(try scenario(text).comparison.measure.figure == .daily(metric, day: 59))
    } else {
      #expect(problems(text).map(\.code) == [.ineffectiveKey], "\(metric.key)")
    }
  }

  private static let everyKey = Result { try scenario(ScenarioTexts.everyKey) }

  @Test(arguments: SummaryMetric.allCases)
  func `every figure of the whole run can be compared where it is observed`(
    _ metric: SummaryMetric
  ) throws {
    let text = ScenarioTexts.shop + "compare: {metric: \(metric.key)}\n"
    let isObserved = try scenario(ScenarioTexts.shop).observedSummaryMetrics.contains(metric)
    #expect(problems(text).map(\.code) == (isObserved ? [] : [.ineffectiveKey]), "\(metric.key)")
    guard isObserved else { return }
    #expect(try scenario(text).comparison.measure == ComparisonMeasure(.summary(metric)))
  }

  @Test(arguments: ComparisonPlan.Procedure.allCases)
  func `every procedure can be asked for`(_ procedure: ComparisonPlan.Procedure) throws {
    let budget = procedure == .racing ? ", budget: 150" : ""
    let plan = try comparison("{procedure: \(procedure.rawValue)\(budget), worth: 1}")
    #expect((plan.procedure, plan.budget) == (procedure, procedure == .racing ? 150 : nil))
  }

  @Test func `the ends of the ranges are allowed`() throws {
    let least = try comparison(
      "{confidence: 50.01%, worth: 0, min_replications: 2, max_replications: 2, tail: 0.1%}")
    #expect((least.confidence, least.worth, least.tailShare) == (0.5001, 0, 0.001))
    #expect((least.minimumReplications, least.maximumReplications) == (2, 2))
    let most = try comparison("{confidence: 99.99%, max_replications: 1000000, tail: 50%}")
    #expect((most.confidence, most.maximumReplications, most.tailShare) == (0.9999, 1_000_000, 0.5))
  }

  @Test func `a lock says all of it, defaults with their grade`() throws {
    let lines = """

      compare:
        metric: engaged  # default, grade D: convention
        day: 29  # default, grade D: convention
        goal: maximize  # default, grade D: convention
        confidence: 0.95  # default, grade D: convention
        worth: 0  # default, grade D: convention
        procedure: anytime  # default, grade D: convention
        min_replications: 50  # default, grade D: convention
        max_replications: 2000  # default, grade D: convention
        tail: 0.1  # default, grade D: convention
        also: []  # default, grade D: neutral

      """
    #expect(try lock(ScenarioTexts.small).hasSuffix(lines))
    let text = ScenarioTexts.small + "compare: {metric: gini, also: [{metric: members, day: 3}]}\n"
    let stated = try lock(text)
    #expect(stated.contains("\n  metric: gini\n  # day: the last day, for a daily metric\n"))
    #expect(stated.contains("\n  goal: minimize  # default, grade D: convention\n"))
    #expect(
      stated.hasSuffix(
        "  also:\n    - metric: members\n      day: 3\n      goal: maximize  # default, grade D: convention\n"
      ))
    #expect(try scenario(stated) == (try scenario(text)))
  }

  @Test func `a file that extends another changes it key by key`() throws {
    let folder = try TemporaryFolder([
      "base.yaml": ScenarioTexts.small
        + "compare: {metric: members, day: 3, worth: 2, also: [{metric: gini}]}\n",
      "a.yaml": "extends: base.yaml\ncompare: {day: 30, also: [{metric: joined}]}\n",
    ])
    let plan = try ScenarioReader.read(path: folder.path + "a.yaml").scenario.comparison
    #expect(plan.measure.figure == .daily(.members, day: 29))
    #expect(plan.worth == 2)
    #expect(plan.alongside == [ComparisonMeasure(.summary(.joined))])
  }

  @Test func `what strategies lack is compared only where nothing is the truth`() {
    let text =
      ScenarioTexts.small + """
        replies: {}
        strategies: [{name: plan}, {name: alone, set: {replies: none}}]

        """
    let answered = problems(text + "compare: {metric: first_post_answer_share}\n")
    #expect(answered.map(\.code) == [.ineffectiveKey])
    #expect(problems(text + "compare: {metric: service_level_mean}\n").isEmpty)
  }

  @Test(
    arguments: [
      (
        "{confidence: 50%}", 23, "compare.confidence is 50%; must be above 0.5, at most 0.9999.",
        "compare.confidence 是 50%；允许 大于 0.5 且不超过 0.9999。"
      ),
      (
        "{procedure: racing}", 22,
        "compare.budget is missing: racing needs the replications of all strategies together.",
        "缺少 compare.budget：racing 需要写明所有策略合计的模拟次数。"
      ),
      (
        "{budget: 9}", 19,
        "compare.budget does nothing without procedure: racing; state that or leave it out.",
        "没有 procedure: racing，compare.budget 就不起作用；请写上它，或去掉 budget。"
      ),
      (
        "{budget: 149, procedure: racing}", 19,
        "compare.budget is 149; must last for min_replications (50) of each of 3 strategies.",
        "compare.budget 是 149；至少要够 3 个策略各做 min_replications（50）次。"
      ),
      (
        "{day: 9, metric: gini}", 16,
        "compare.day: gini is a figure of the whole run and has no day; leave day out.",
        "compare.day：gini 是整个模拟的指标，没有某一天的值；请去掉 day。"
      ),
      (
        "{also: [{metric: engaged}]}", 18,
        "compare.also[0]: engaged is compared already; state each figure once.",
        "compare.also[0]：engaged 已在比较之中；每个指标只写一次。"
      ),
      (
        "{goal: less}", 17,
        "compare.goal: there is no such thing as less; there is maximize, minimize.",
        "compare.goal：没有名为 “less” 的选项；可用：maximize, minimize。"
      ),
    ])
  func `a mistake is told in both languages at its place`(
    _ block: String, _ column: Int, _ english: String, _ chinese: String
  ) throws {
    let found = problems(ScenarioTexts.full + "compare: \(block)\n")
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.place.column == column)
    #expect(problem.message(in: .english) == english)
    #expect(problem.message(in: .chinese) == chinese)
  }

  @Test func `an unknown metric is told with the nearest figure`() throws {
    let found = problems(ScenarioTexts.full + "compare: {metric: member_end}\n")
    #expect(found.map(\.suggestion) == ["members_end"])
    let daily = problems(ScenarioTexts.full + "compare: {also: [{metric: engagd}]}\n")
    #expect(daily.map(\.suggestion) == ["engaged"])
  }
}
