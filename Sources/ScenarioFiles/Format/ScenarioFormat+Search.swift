import CommunityModel

extension ScenarioFormat {
  /// How the best plan is searched.
  static let searchMap = MapShape(keys: [
    KeyShape(
      .goal,
      .either(
        .list(ListShape(item: .map(goalMap), limit: SearchPlan.goalLimit)), map: goalMap),
      .required, "what the best plan is best at; several goals give a Pareto front",
      "最好的计划好在哪里；写多个目标则给出帕累托前沿"),
    KeyShape(
      .worth, .number(NumberShape(range: ComparisonPlan.worthRange, unit: "")),
      usual(usualSearch.worth),
      "smallest gain of the first goal that matters, in its unit", "第一个目标值得在意的最小增益，单位与该指标相同"),
    KeyShape(
      .subjectTo,
      .list(
        ListShape(item: .constraint, limit: SearchPlan.constraintLimit, mayBeEmpty: true)),
      emptyList, "what the plan must keep to", "计划必须满足的约束"),
    KeyShape(
      .search, .search(domainMap), .required,
      "what may be changed: what each path of keys may be", "可以改变什么：每个键路径的取值范围"),
    KeyShape(
      .evaluations, .number(.whole(SearchPlan.evaluationRange, "plans")),
      usual(Double(usualSearch.evaluations)), "plans simulated at most", "最多模拟多少个计划"),
    KeyShape(
      .replications, .number(.whole(SearchPlan.replicationRange, "replications")),
      usual(Double(usualSearch.replications)), "replications of each plan", "每个计划的模拟次数"),
    KeyShape(
      .confidence, .number(confidences), usual(usualSearch.confidence),
      "chance with which an answer is right", "结论正确的概率"),
    KeyShape(
      .minutes, .number(.limit(SearchPlan.minuteRange, "minutes")), unlimited,
      "minutes after which no further plan is tried, or none", "多少分钟后不再尝试新的计划，none 表示不限"),
  ])

  private static let goalMap = MapShape(
    keys: [
      KeyShape(
        .maximize, .word(figures), .derived(nothing),
        "daily metric, or figure of the whole run, to make large", "要尽量大的每日指标，或整个模拟的指标"),
      KeyShape(
        .minimize, .word(figures), .derived(nothing),
        "daily metric, or figure of the whole run, to make small", "要尽量小的每日指标，或整个模拟的指标"),
      KeyShape(
        .day, .number(.day(.upToHorizon)),
        .derived(LocalizedText("the last day, for a daily metric", "最后一天（仅用于每日指标）")),
        "day of a daily metric", "每日指标取哪一天的值"),
    ], alternatives: [[.maximize, .minimize]])

  /// What a value may be in a search.
  static let domainMap = MapShape(
    keys: [
      KeyShape(
        .real, .ends(orOne: false), .derived(nothing), "any number from the first to the second",
        "两数之间的任何数"),
      KeyShape(
        .integer, .ends(orOne: false), .derived(nothing),
        "any whole number from the first to the second",
        "两数之间的任何整数"),
      KeyShape(
        .choice, .list(ListShape(item: .anything, limit: SearchDomain.optionLimit)),
        .derived(nothing), "one of these values", "这些值之一"),
      KeyShape(
        .days, .ends(orOne: false), .derived(nothing),
        "days from the first to the second, for a list of days",
        "从第一天到第二天之间选若干天（用于日期列表）"),
      KeyShape(
        .times, .ends(orOne: true),
        .derived(LocalizedText("1, with days", "有 days 时为 1")),
        "how many days, or the fewest and the most", "选几天，或 [最少, 最多]"),
      KeyShape(
        .apart, .number(.whole(1...Scenario.horizonRange.upperBound, "days")),
        .derived(LocalizedText("1, with days", "有 days 时为 1")),
        "days between two of them at least", "任意两天至少相隔多少天"),
      KeyShape(
        .log, .flag, .derived(LocalizedText("false, with real", "有 real 时为 false")),
        "whether equal factors are equal steps", "是否按对数刻度（等比为等距）"),
      KeyShape(
        .cyclic, .flag, .derived(LocalizedText("false, with integer", "有 integer 时为 false")),
        "whether the last is the neighbour of the first", "是否首尾相接（如小时）"),
    ], alternatives: [[.real, .integer, .choice, .days]])

  private static let usualSearch = SearchPlan(for: [], over: [])
}
