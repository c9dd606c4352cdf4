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
      scheduleKey,
      KeyShape(
        .conversion, .number(NumberShape(range: Channel.conversionRange, unit: "share")),
        .derived(nothing), "share of the people reached who join", "触达的人中加入的比例"
      ).decided(.nothing),
      measuredKey,
      KeyShape(
        .mix, .weights(WeightsShape(names: .items(of: .personas), number: .share, sumsToOne: true)),
        .derived(LocalizedText("in proportion to the pools", "按 pool 的比例")),
        "shares of the personas", "各类人的比例"),
    ] + dayKeys + Channel.parameters.map(KeyShape.init) + wayInKeys,
    alternatives: [[.reachPerDay, .schedule, .joinsPerDay]])

  private static let wayInKeys = [
    KeyShape(
      .wearOutDays, .number(.limit(Channel.wearOutRange, "days")), unlimited,
      "days of running in which half of its effect wears out, or none",
      "效果衰减一半的投放天数，none 表示不衰减"
    ).decided(.nothing),
    KeyShape(
      .hook, table(Hook.parameters), .derived(nothing), "what those who come are given",
      "给加入者的赠品（钩子）"),
    KeyShape(
      .twoStep, table(TwoStep.parameters),
      .derived(LocalizedText("people join at once", "直接入群")),
      "people add the operator first and are then invited", "先加运营者好友，再被邀请入群"),
    KeyShape(
      .exchange, table(PartnerExchange.parameters), .derived(nothing),
      "what the partner's group is given in exchange", "与其他群互推"),
  ]

  private static let scheduleKey: KeyShape = {
    var key = KeyShape(
      .schedule, .list(ListShape(item: .map(periodMap), limit: ReachPeriod.limit)),
      .derived(nothing), "people reached a day in each of some periods", "各时段每天触达的人数")
    key.isReplacedWhole = true
    return key
  }()

  private static let periodMap = MapShape(keys: [
    KeyShape(
      .fromDay, .number(.day(.simulatedDay)), .required, "first day of the period, from 0",
      "时段的第一天，从 0 起"),
    KeyShape(
      .untilDay, .number(.day(.simulatedDay)),
      .derived(LocalizedText("the last day", "最后一天")), "last day of the period, included",
      "时段的最后一天（含）"),
    KeyShape(
      .reachPerDay, .number(NumberShape(range: Channel.reachRange, unit: "people per day")),
      .required, "people reached on each of its days", "时段内每天触达的人数"),
  ])

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
        .csv, .texts(.path), .derived(nothing),
        "CSV file, or several of which the first that exists is read", "CSV 文件，可写多个，取第一个存在的"),
      KeyShape(
        .column, .text(.cell), .derived(nothing), "column of the CSV file", "CSV 文件中的列名"),
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
}
