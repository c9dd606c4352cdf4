import CommunityModel

extension ScenarioFormat {
  /// The keys that strategies may change.
  static let planKeys: [KeyShape] = [
    KeyShape(
      .calendar, .map(calendarMap), .derived(LocalizedText("all days are alike", "每天都一样")),
      "what weekdays and holidays do", "星期与节假日的影响"
    ).decided(.nothing),
    KeyShape(
      .platform, .map(platformMap), emptyMap, "where the groups live, and what that allows",
      "群所在的平台及其限制"
    ).decided(.nothing),
    KeyShape(
      .groups, .map(groupsMap), emptyMap, "how groups fill, multiply and are muted",
      "群如何进人、裂变和被免打扰"),
    KeyShape(
      .personas,
      .list(
        ListShape(
          item: .map(personaMap), isNamed: true, limit: CommunityPlan.personaLimit)),
      .required, "who could join", "可能加入的各类人"
    ).decided(.nothing),
    KeyShape(.mechanics, .map(mechanicsMap), emptyMap, "how members react", "成员如何反应").decided(
      .nothing),
    KeyShape(
      .positioning, .map(positioningMap), emptyMap, "what the community says it is, and to whom",
      "社群定位"),
    KeyShape(.channels, namedItems(channelMap), emptyList, "where people come from", "人从哪里来"),
    KeyShape(
      .content, namedItems(contentMap), emptyList, "what the operator publishes regularly",
      "运营定期发布的内容"),
    KeyShape(
      .digest, .map(digestMap), .derived(nothing), "a daily summary of the chat", "每日群聊摘要"),
    KeyShape(
      .activities, namedItems(activityMap, limit: Activity.limit), emptyList,
      "what happens on some days", "在某些日子举行的活动"),
    KeyShape(
      .referral, .map(referralMap), .derived(nothing),
      "a campaign in which members are rewarded for bringing others", "老带新活动（裂变）"),
    KeyShape(
      .team,
      .list(
        ListShape(
          item: .map(teamRoleMap), isNamed: true, nameKey: .role, limit: ScenarioLimits.items,
          mayBeEmpty: true)),
      emptyList, "who runs it; with nobody named, as many hours as it takes", "运营团队；不写则工时不限"),
    KeyShape(
      .replies, .map(repliesMap),
      .derived(LocalizedText("only the community answers", "只有成员互相回复")),
      "the team answers posts and direct messages", "团队回复发言和私信"),
    KeyShape(
      .tiers, namedItems(tierMap, limit: Tier.limit), emptyList,
      "members told apart by their bond, the lowest first", "按归属感划分的成员层级，由低到高"),
    KeyShape(.points, .map(pointsMap), .derived(nothing), "points and prizes", "积分与奖品"),
    KeyShape(
      .moderation, .map(moderationMap),
      .derived(LocalizedText("nobody breaks a rule", "没有人违规")),
      "violations of the rules, and what is done about them", "违规与管理"
    ).decided(.contents),
    KeyShape(
      .trust, table(Trust.parameters),
      .derived(LocalizedText("members believe every offer", "成员相信一切推销")),
      "how far members trust the operator", "成员对运营者的信任"
    ).decided(.nothing),
    KeyShape(
      .offers, namedItems(offerMap, limit: Offer.limit), emptyList, "what is sold to members",
      "向成员销售的商品"),
    KeyShape(
      .advertising, .map(advertisingMap), .derived(nothing),
      "others' advertisements shown to members", "向成员展示的广告"),
    KeyShape(
      .tools,
      .list(
        ListShape(item: namedTool, isNamed: true, limit: Tool.limit, mayBeEmpty: true)),
      .derived(LocalizedText("activities have all they need", "活动所需的工具都有")),
      "the paid services there are: names of presets, or maps", "已有的付费工具：预设名或映射"),
    KeyShape(
      .seedMembers,
      .weights(
        WeightsShape(
          names: .items(of: .personas), number: .whole(CommunityPlan.seedMembersRange, "members"),
          mayBeEmpty: true)),
      emptyMap, "members present from the start, by persona", "第 0 天已有的种子成员"),
    KeyShape(
      .seeding, table(Seeding.parameters),
      .derived(LocalizedText("seed members are like others", "种子成员与其他人一样")),
      "what is special about the seed members", "种子成员的特别之处"),
    KeyShape(
      .phases, namedItems(phaseMap, limit: Phase.limit), emptyList,
      "parts of the community's life, each with changes to the plan", "社群的各个阶段及其对计划的修改"),
  ].map { key in
    var key = key
    key.isPartOfPlan = true
    return key
  }

  /// A default map, whose keys have their own defaults.
  static let emptyMap = KeyShape.Presence.constant(.map([]), .assumption, source: "neutral")
  /// A default list.
  static let emptyList = KeyShape.Presence.constant(.list([]), .assumption, source: "neutral")
  /// The default of a limit.
  static let unlimited = KeyShape.Presence.constant(
    .plain(noLimit), .assumption, source: "neutral")

  /// Items told apart by their names, possibly none.
  static func namedItems(
    _ map: MapShape, limit: Int = ScenarioLimits.items
  ) -> Shape {
    .list(ListShape(item: .map(map), isNamed: true, limit: limit, mayBeEmpty: true))
  }

  /// The key that names a preset.
  static func useKey(_ catalogue: PresetCatalogue) -> KeyShape {
    var key = KeyShape(
      .use, .word(WordShape(words: catalogue.names, unknown: .unknownPreset)), .derived(nothing),
      "preset to start from", "以哪个预设为起点")
    key.isReplacedWhole = true
    return key
  }

  /// A map of a parameter table alone.
  static func table<Root>(_ parameters: [Parameter<Root>]) -> Shape {
    .map(MapShape(keys: parameters.map(KeyShape.init)))
  }

  /// The keys of the first and the last day of something that runs every day.
  static let dayKeys = [
    KeyShape(
      .fromDay, .number(.day(.simulatedDay)),
      .constant(.plain("0"), .assumption, source: "neutral"), "first day, from 0", "第一天，从 0 起"),
    KeyShape(
      .untilDay, .number(.day(.simulatedDay)),
      .derived(LocalizedText("the last day", "最后一天")), "last day, included", "最后一天（含）"),
  ]

  /// The core values as words.
  static let coreValues = WordShape(words: CoreValue.allCases.map(\.key), unknown: .unknownWord)
}
