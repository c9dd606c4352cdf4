import CommunityModel

extension ScenarioFormat {
  /// The keys that strategies may change.
  static let planKeys: [KeyShape] = [
    KeyShape(
      .platform, .map(platformMap), emptyMap, "where the groups live, and what that allows",
      "群所在的平台及其限制"),
    KeyShape(
      .groups, .map(groupsMap), .derived(LocalizedText("no second group is opened", "不开第二个群")),
      "when a second group is opened", "何时开新群"),
    KeyShape(
      .personas,
      .list(
        ListShape(
          item: .map(personaMap), isNamed: true, limit: CommunityPlan.personaLimit)),
      .required, "who could join", "可能加入的各类人"),
    KeyShape(.mechanics, .map(mechanicsMap), emptyMap, "how members react", "成员如何反应"),
    KeyShape(
      .positioning, .map(positioningMap), emptyMap, "what the community says it is, and to whom",
      "社群定位"),
    KeyShape(
      .channels,
      .list(
        ListShape(
          item: .map(channelMap), isNamed: true, limit: ScenarioLimits.items, mayBeEmpty: true)),
      emptyList, "where people come from", "人从哪里来"),
    KeyShape(
      .content,
      .list(
        ListShape(
          item: .map(contentMap), isNamed: true, limit: ScenarioLimits.items, mayBeEmpty: true)),
      emptyList, "what the operator publishes regularly", "运营定期发布的内容"),
    KeyShape(
      .seedMembers,
      .weights(
        WeightsShape(
          names: .personas, number: .whole(CommunityPlan.seedMembersRange, "members"),
          mayBeEmpty: true)),
      emptyMap, "members present from the start, by persona", "第 0 天已有的种子成员"),
  ].map { key in
    var key = key
    key.isPartOfPlan = true
    return key
  }

  private static let emptyMap = KeyShape.Presence.constant(
    .map([]), .assumption, source: "neutral")
  private static let emptyList = KeyShape.Presence.constant(
    .list([]), .assumption, source: "neutral")

  private static let coreMap = KeyShape.Presence.constant(
    .map([]), .assumption, source: "core model")

  private static let platformMap = MapShape(
    keys: [
      useKey(.platforms),
      KeyShape(
        .name, .text(.name), .constant(.plain(Platform().name), .assumption, source: "neutral"),
        "name of the platform", "平台名"),
      KeyShape(
        .capacity,
        .number(
          NumberShape(
            range: Double(
              Platform.capacityRange.lowerBound)...Double(
                Platform.capacityRange.upperBound), unit: "members", isWhole: true, word: noCapacity
          )),
        .constant(.plain(noCapacity), .assumption, source: "neutral"),
        "members one group can hold, or none", "单群人数上限，none 表示不限"),
    ] + Platform.parameters.map(KeyShape.init), presets: .platforms)

  private static let groupsMap = MapShape(keys: [
    KeyShape(
      .replicate, .map(replicateMap), .required, "open a new group when all are full",
      "群满后开新群")
  ])

  private static let replicateMap = MapShape(
    keys: [
      KeyShape(
        .at, .number(.whole(1...Platform.capacityRange.upperBound, "members")), .required,
        "members at which a group takes no more joins", "群达到多少人后不再进新人")
    ], later: ["seed_members", "opening_cost"])

  private static let personaMap = MapShape(
    keys: [
      useKey(.personas),
      KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字"),
      KeyShape(
        .value,
        .weights(WeightsShape(names: .coreValues, number: .share, sumsToOne: true)), .required,
        "how much they care for each core value", "对四种价值的看重程度"),
      KeyShape(
        .topics, .weights(WeightsShape(names: .topics, number: .share, sumsToOne: true)),
        .derived(nothing), "how much they care for each topic", "对各话题的看重程度"),
      KeyShape(
        .match, .number(.share),
        .derived(LocalizedText("from topics and promise", "由话题和承诺算出")),
        "how well the community fits them", "社群与他们的契合度"),
    ] + Persona.parameters.map(KeyShape.init),
    later: [
      "willingness_to_pay", "violations_per_message", "refund_share", "price_sensitivity",
    ], presets: .personas)

  private static let mechanicsMap = MapShape(
    keys: [
      KeyShape(
        .saturation,
        .weights(
          WeightsShape(
            names: .coreValues,
            number: NumberShape(range: Mechanics.saturationRange, unit: "posts a day"),
            defaults: Mechanics().saturation)), coreMap,
        "supply of each value that gives 63 % of its full benefit", "各价值达到 63% 收益所需的供给"),
      KeyShape(
        .contribution,
        .weights(
          WeightsShape(
            names: .coreValues,
            number: NumberShape(range: Mechanics.contributionRange, unit: "posts"),
            defaults: Mechanics().contribution)), coreMap,
        "supply of each value in one member message", "成员一条消息提供的各价值"),
    ] + Mechanics.parameters.map(KeyShape.init))

  private static let positioningMap = MapShape(
    keys: [
      KeyShape(
        .topics, .weights(WeightsShape(names: .topics, number: .share, sumsToOne: true)),
        .derived(nothing), "what it is about", "社群的话题"),
      KeyShape(
        .promise, .weights(WeightsShape(names: .coreValues, number: .share, sumsToOne: true)),
        .derived(nothing), "what it promises of each core value", "对四种价值的承诺"),
      KeyShape(
        .promiseLevel,
        .number(NumberShape(range: Positioning.promiseLevelRange, unit: "share")),
        .derived(LocalizedText("conversion stays as it is", "不影响转化")),
        "how much is promised", "承诺的程度"),
    ] + Positioning.parameters.map(KeyShape.init), later: ["reputation"])

  /// The key that names a preset.
  private static func useKey(_ catalogue: PresetCatalogue) -> KeyShape {
    var key = KeyShape(
      .use, .word(WordShape(words: catalogue.names, unknown: .unknownPreset)), .derived(nothing),
      "preset to start from", "以哪个预设为起点")
    key.isReplacedWhole = true
    return key
  }
}
