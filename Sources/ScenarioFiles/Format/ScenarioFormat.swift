import CommunityModel

/// The format of scenario files: every key, what may stand there, and what holds without it.
enum ScenarioFormat {
  /// The word for the absence of a limit.
  static let noLimit = "none"
  /// The word with which a strategy turns a block off.
  static let noBlock = "none"
  /// The word for an activity that goes on from its first day to the last.
  static let allDays = "all"

  /// The whole file.
  static let root = MapShape(
    keys: headKeys + planKeys + reportKeys)

  private static let headKeys = [
    KeyShape(
      .format, .number(.whole(1...FormatMigration.version, "")),
      .derived(LocalizedText("version 1", "第 1 版")),
      "version of this format that the file is written in", "文件所用的格式版本"),
    KeyShape(.extends, .text(.path), .derived(nothing), "another file to start from", "以另一个文件为起点"),
    KeyShape(.name, .text(.name), .required, "name of the results' folder", "结果文件夹的名字"),
    KeyShape(
      .title, .either(.text(.title), map: titleMap),
      .derived(LocalizedText("the name", "与 name 相同")), "title for people", "给人看的标题"),
    KeyShape(.start, .date, .required, "date of day 0", "第 0 天的日期"),
    KeyShape(
      .horizonDays, .number(.whole(Scenario.horizonRange, "days")), .required, "days simulated",
      "模拟的天数"),
    KeyShape(
      .currency, .text(.currency), .constant(.plain("CNY"), .assumption, source: convention),
      "currency of all money", "所有金额的货币"),
    KeyShape(
      .seed, .seed, .constant(.plain("1"), .assumption, source: convention),
      "number that all randomness follows from", "一切随机性由此而来的种子"),
    KeyShape(
      .replications, .either(.number(replicationNumber), map: replicationMap),
      .constant(defaultReplications, .assumption, source: convention), "replications to run",
      "模拟次数"),
  ]

  private static let titleMap = MapShape(keys: [
    KeyShape(.zh, .text(.title), .required, "Chinese title", "中文标题"),
    KeyShape(.en, .text(.title), .required, "English title", "英文标题"),
  ])

  private static let replicationNumber = NumberShape.whole(ReplicationPlan.range, "replications")

  private static let replicationMap = MapShape(keys: [
    KeyShape(.min, .number(replicationNumber), .required, "fewest replications", "最少次数"),
    KeyShape(.max, .number(replicationNumber), .required, "most replications", "最多次数"),
    KeyShape(.until, .map(untilMap), .required, "precision at which to stop", "达到此精度即停"),
  ])

  private static let untilMap = MapShape(keys: [
    KeyShape(.metric, .word(metrics), .required, "metric to know", "要估准的指标"),
    KeyShape(.day, .number(.day(.upToHorizon)), .required, "day on which to know it", "哪一天的值"),
    KeyShape(
      .halfWidth, .precision, .required, "half-width of the 95 % interval: a number or a share",
      "95% 区间的半宽：数值或百分比"),
  ])

  /// The word for a number that is certain.
  static let known = "known"

  /// What can be watched every day.
  static let metrics = WordShape(
    words: Metric.allCases.map(\.key), unknown: .unknownMetric)

  private static let reportKeys = [
    KeyShape(
      .assumptions, .assumptions,
      .derived(LocalizedText("the ranges of the parameter tables", "参数表中的范围")),
      "how well numbers are known: known, or the lowest and highest value, for each path of keys",
      "各个数有多可靠：known，或 [最低, 最高]"),
    KeyShape(
      .posterior, .posterior, .derived(nothing),
      "joint draws of numbers that were fitted to data: a list, or a column of a CSV file, for each path of keys",
      "由数据拟合出的数的联合样本：每个键路径对应一个列表，或 CSV 文件的一列"),
    KeyShape(
      .history, .map(historyMap), .derived(nothing),
      "the group's own history: its file, and how it is to be read", "社群自己的历史数据：文件在哪里、怎么读"),
    KeyShape(
      .events,
      .list(
        ListShape(item: .map(eventMap), isNamed: true, limit: ScenarioLimits.items)),
      .derived(nothing), "chances to report", "要报告其概率的事件"),
    KeyShape(
      .strategies,
      .list(
        ListShape(
          item: .map(strategyMap), isNamed: true, limit: Scenario.strategyLimit)),
      .derived(LocalizedText("one, named plan: the file as it stands", "只有一个，名为 plan：文件本身")),
      "strategies to weigh", "要比较的策略"),
    KeyShape(.compare, .map(comparisonMap), emptyMap, "how strategies are compared", "如何比较策略"),
    KeyShape(
      .optimize, .map(searchMap), .derived(nothing), "how the best plan is searched", "如何搜索最好的计划"),
  ]

  /// A column of a CSV file that holds the draws of a number.
  static let drawnColumn = MapShape(keys: [
    KeyShape(
      .csv, .texts(.path), .required, "CSV file, or several of which the first that exists is read",
      "CSV 文件；写多个时读第一个存在的"),
    KeyShape(.column, .text(.cell), .required, "column of the CSV file", "CSV 文件中的列名"),
  ])

  private static let eventMap = MapShape(keys: [
    KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字"),
    KeyShape(
      .when, .condition, .required, "metric, comparison, number: members >= 500",
      "指标 比较符 数：members >= 500"),
    KeyShape(.byDay, .number(.day(.upToHorizon)), .required, "last day watched", "观察到哪一天为止"),
  ])

  private static let strategyMap = MapShape(keys: [
    KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字"),
    KeyShape(
      .set, .changes, .derived(LocalizedText("the file as it stands", "文件本身")),
      "changes to the plan: a value for each path of keys", "对计划的修改：键路径对应的新值"),
  ])

  private static let defaultReplications: DocumentNode.Content =
    switch ReplicationPlan.default {
    case .fixed(let count): .plain(String(count))
    case .until(_, minimum: let minimum, maximum: _): .plain(String(minimum))
    }

  static let nothing = LocalizedText("none", "无")
  static let convention = "convention"
}
