import CommunityModel

extension ScenarioFormat {
  /// How strategies are compared.
  static let comparisonMap = MapShape(
    keys: measureKeys(.constant(.plain(Metric.engaged.key), .assumption, source: convention)) + [
      KeyShape(
        .confidence,
        .number(confidences),
        usual(usualComparison.confidence), "chance with which the answer is right", "结论正确的概率"),
      KeyShape(
        .worth, .number(NumberShape(range: ComparisonPlan.worthRange, unit: "")),
        usual(usualComparison.worth),
        "smallest difference that matters, in the unit of the metric", "值得在意的最小差异，单位与指标相同"),
      KeyShape(
        .procedure, .word(words(of: ComparisonPlan.Procedure.self)),
        .constant(
          .plain(usualComparison.procedure.rawValue), .assumption, source: convention),
        "how the best strategy is found", "用哪种方法找出最好的策略"),
      KeyShape(
        .minReplications, .number(replicationsOfEach),
        usual(Double(usualComparison.minimumReplications)),
        "fewest replications of each strategy in the race", "每个仍在比较中的策略的最少模拟次数"),
      KeyShape(
        .maxReplications, .number(replicationsOfEach),
        usual(Double(usualComparison.maximumReplications)), "most replications of a strategy",
        "一个策略的最多模拟次数"),
      KeyShape(
        .budget, .number(.whole(ComparisonPlan.budgetRange, "replications")), .derived(nothing),
        "replications of all strategies together, for racing", "所有策略合计的模拟次数（用于 racing）"),
      KeyShape(
        .tail, .number(NumberShape(range: ComparisonPlan.tailRange, unit: "share")),
        usual(usualComparison.tailShare),
        "share of the worst futures that the value at risk averages over", "条件风险价值所平均的最差结果的比例"),
      KeyShape(
        .also,
        .list(
          ListShape(
            item: .map(MapShape(keys: measureKeys(.required))),
            limit: ComparisonPlan.alongsideLimit, mayBeEmpty: true)),
        emptyList, "further measures, for dominance and differences", "另外一并比较的指标（用于占优与差异）"),
    ])

  /// What can be measured: daily metrics, and figures of whole runs.
  static let figures = WordShape(
    words: metrics.words + SummaryMetric.allCases.map(\.key), unknown: .unknownMetric)

  /// The keys of what is measured and which way is better.
  private static func measureKeys(_ presence: KeyShape.Presence) -> [KeyShape] {
    [
      KeyShape(
        .metric, .word(figures), presence, "daily metric, or figure of the whole run",
        "每日指标，或整个模拟的指标"),
      KeyShape(
        .day, .number(.day(.upToHorizon)),
        .derived(LocalizedText("the last day, for a daily metric", "最后一天（仅用于每日指标）")),
        "day on which a daily metric is compared", "比较每日指标在哪一天的值"),
      KeyShape(
        .goal, .word(words(of: ComparisonMeasure.Goal.self)),
        .derived(
          LocalizedText("more is better, but less of money, work or harm", "越大越好；费用、工时和损害则越小越好")),
        "which way is better", "越大越好还是越小越好"),
    ]
  }

  /// Confidences that can be asked for.
  static let confidences = NumberShape(
    range: ComparisonPlan.confidenceRange, unit: "share", excludesLowest: true)

  /// The cases of an enumeration as words.
  static func words<Word: RawRepresentable & CaseIterable>(
    of type: Word.Type
  ) -> WordShape where Word.RawValue == String {
    WordShape(words: type.allCases.map(\.rawValue), unknown: .unknownWord)
  }

  static func usual(_ value: Double) -> KeyShape.Presence {
    .constant(.number(value), .assumption, source: convention)
  }

  private static let usualComparison = ComparisonPlan.default(horizonDays: 1)
  private static let replicationsOfEach = NumberShape.whole(
    ComparisonPlan.replicationRange, "replications")
}
