import CommunityModel

extension ScenarioFormat {
  /// Where the groups live.
  static let platformMap = MapShape(
    keys: [
      useKey(.platforms),
      KeyShape(
        .name, .text(.name), .constant(.plain(Platform().name), .assumption, source: "neutral"),
        "name of the platform", "平台名"),
      KeyShape(
        .capacity, .number(.limit(Platform.capacityRange, "members")), unlimited,
        "members one group can hold, or none", "单群人数上限，none 表示不限"),
      KeyShape(
        .qrLimit, .number(.limit(Platform.qrLimitRange, "members")), unlimited,
        "members at which a group takes only invited people, or none",
        "群达到多少人后只能靠邀请进入，none 表示不限"),
    ] + Platform.parameters.map(KeyShape.init), presets: .platforms)

  /// How groups fill, multiply and are muted.
  static let groupsMap = MapShape(keys: [
    KeyShape(
      .replicate, .map(replicateMap),
      .derived(LocalizedText("no second group is opened", "不开第二个群")),
      "open a new group when all are full", "群满后开新群"),
    KeyShape(
      .fillOrder,
      .word(WordShape(words: FillOrder.allCases.map(\.rawValue), unknown: .unknownWord)),
      .constant(.plain(FillOrder.oldest.rawValue), .assumption, source: "neutral"),
      "which open group takes the next person", "新人先进哪个群"),
    KeyShape(
      .mute, table(Muting.parameters),
      .derived(LocalizedText("nobody mutes a group", "没有人设免打扰")),
      "members who set a group to do not disturb", "成员设免打扰"
    ).decided(.nothing),
  ])

  private static let replicateMap = MapShape(
    keys: [
      KeyShape(
        .at, .number(.whole(1...Platform.capacityRange.upperBound, "members")), .required,
        "members at which a group takes no more joins", "群达到多少人后不再进新人")
    ] + GroupReplication.parameters.map(KeyShape.init))
}
