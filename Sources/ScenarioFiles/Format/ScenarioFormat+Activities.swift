import CommunityModel

extension ScenarioFormat {
  /// An activity: what it is, when it takes place, what it does.
  static let activityMap = MapShape(
    keys: [
      useKey(.activities),
      KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字"),
      KeyShape(
        .kind, .text(.name), .derived(LocalizedText("the name", "与 name 相同")),
        "what repeats when it is repeated", "活动类型，同类重复会降低效果"),
    ] + timingKeys + [
      KeyShape(
        .newcomerDays,
        .number(.limit(Activity.newcomerRange, "days")), unlimited,
        "only members who joined so many days ago or less take part; or none",
        "仅限入群不超过这些天的成员参与，none 表示不限"),
      KeyShape(
        .tool, .text(.name), .derived(nothing), "tool it needs, or none", "需要的工具，none 表示不需要"),
      KeyShape(.value, .word(coreValues), .derived(nothing), "core value it supplies", "自身提供哪种价值"),
    ] + Activity.parameters.map(KeyShape.init), presets: .activities)

  /// When something with a beginning and a length takes place.
  static let timingKeys: [KeyShape] = [
    KeyShape(
      .onDays,
      .list(
        ListShape(item: .number(.day(.simulatedDay)), limit: Scenario.horizonRange.upperBound)),
      .derived(nothing), "days on which it begins", "在哪些天开始"),
    KeyShape(
      .fromDay, .number(.day(.simulatedDay)),
      .derived(LocalizedText("0, without on_days", "没有 on_days 时为 0")),
      "day on which it first begins, from 0", "第一次开始的日子，从 0 起"),
    KeyShape(.days, .number(activityLength), once, "days it lasts, or all", "持续天数，all 表示到最后"),
    KeyShape(
      .everyDays, .number(.whole(Activity.lengthRange, "days")),
      .derived(LocalizedText("it takes place once, without on_days", "没有 on_days 时只举行一次")),
      "days from one beginning to the next", "每隔多少天举行一次"),
    KeyShape(
      .untilDay, .number(.day(.simulatedDay)),
      .derived(LocalizedText("the last day", "最后一天")), "last day, included", "最后一天（含）"),
  ]

  private static let once = KeyShape.Presence.constant(
    .plain("1"), .assumption, source: "neutral")

  private static let activityLength: NumberShape = {
    var length = NumberShape.whole(Activity.lengthRange, "days")
    length.word = allDays
    return length
  }()
}
