import CommunityModel

extension ScenarioFormat {
  /// A channel.
  static let channelMap = MapShape(
    keys: [
      KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字"),
      KeyShape(
        .reachPerDay,
        .number(NumberShape(range: Channel.reachRange, unit: "people per day")),
        .derived(nothing), "people reached a day", "每天触达的人数"),
      KeyShape(
        .conversion, .number(NumberShape(range: Channel.conversionRange, unit: "share")),
        .derived(nothing), "share of the people reached who join", "触达的人中加入的比例"),
      measuredKey,
      KeyShape(
        .mix, .weights(WeightsShape(names: .personas, number: .share, sumsToOne: true)),
        .derived(LocalizedText("in proportion to the pools", "按 pool 的比例")),
        "shares of the personas", "各类人的比例"),
    ] + dayKeys,
    later: [
      "cost_per_day", "cost_per_thousand", "cost_per_join", "wear_out_days", "hook", "two_step",
      "schedule",
    ], alternatives: [[.reachPerDay, .joinsPerDay]])

  private static let measuredKey: KeyShape = {
    var key = KeyShape(
      .joinsPerDay, .map(measuredMap), .derived(nothing), "joins counted day by day", "实测的每日加入人数")
    key.isReplacedWhole = true
    return key
  }()

  /// A measured series.
  static let measuredMap = MapShape(
    keys: [
      KeyShape(
        .csv, .paths, .derived(nothing),
        "CSV file, or several of which the first that exists is read", "CSV 文件，可写多个，取第一个存在的"),
      KeyShape(
        .column, .text(.column), .derived(nothing), "column of the CSV file", "CSV 文件中的列名"),
      KeyShape(
        .cumulative, .flag, .derived(nothing),
        "whether the column holds members so far, whose daily rise is counted",
        "该列是否为累计人数（取每日增量）"),
      KeyShape(
        .counts,
        .list(
          ListShape(
            item: .number(.whole(Channel.measuredJoinsRange, "people")),
            limit: Scenario.horizonRange.upperBound)), .derived(nothing),
        "the counts themselves, from the channel's first day", "从渠道第一天起的每日人数"),
      KeyShape(
        .countsInvites, .flag, .constant(.plain("true"), .assumption, source: "measured joins"),
        "whether invited people are among those counted", "是否已包含被邀请加入的人"),
    ], alternatives: [[.csv, .counts]])

  /// A content stream.
  static let contentMap = MapShape(
    keys: [
      KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字"),
      KeyShape(
        .value, .word(WordShape(words: CoreValue.allCases.map(\.key), unknown: .unknownWord)),
        .required, "core value it serves", "提供哪种价值"),
    ] + ContentStream.parameters.map(KeyShape.init) + dayKeys,
    later: ["on", "topics", "hours_per_post", "cost_per_post", "tags", "push"])

  private static let dayKeys = [
    KeyShape(
      .fromDay, .number(.day(.simulatedDay)),
      .constant(.plain("0"), .assumption, source: "neutral"), "first day, from 0", "第一天，从 0 起"),
    KeyShape(
      .untilDay, .number(.day(.simulatedDay)),
      .derived(LocalizedText("the last day", "最后一天")), "last day, included", "最后一天（含）"),
  ]
}
