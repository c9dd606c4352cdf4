import CommunityModel

extension ScenarioFormat {
  /// A persona.
  static let personaMap = MapShape(
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
      KeyShape(
        .postSpread, .number(NumberShape(range: 0...10, unit: "multiple")),
        .derived(LocalizedText("mechanics.post_spread", "mechanics.post_spread")),
        "spread of posting as a multiple of that of visiting", "发言差异相对访问差异的倍数"),
      KeyShape(
        .violationsPerMessage, .number(NumberShape(range: 0...1, unit: "probability")),
        .derived(
          LocalizedText("moderation.violations_per_message", "moderation.violations_per_message")),
        "probability that a message of theirs breaks a rule", "他们一条消息违规的概率"),
    ] + Persona.parameters.map(KeyShape.init) + BuyingHabits.parameters.map(KeyShape.init),
    presets: .personas)

  /// The coefficients that all personas have in common.
  static let mechanicsMap = MapShape(
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

  private static let coreMap = KeyShape.Presence.constant(
    .map([]), .assumption, source: "core model")

  /// What the community says it is.
  static let positioningMap = MapShape(
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
    ] + Positioning.parameters.map(KeyShape.init) + [
      KeyShape(
        .reputation, table(Reputation.parameters),
        .derived(LocalizedText("it neither helps nor harms", "没有影响")),
        "what people say about the brand", "口碑"
      ).decided(.nothing)
    ])
}
