extension ModelDescription {
  static func entities(_ plan: CommunityPlan?) -> DescriptionSection {
    DescriptionSection(
      LocalizedText("Entities, state variables and scales", "实体、状态变量与尺度"),
      [
        .paragraph(
          LocalizedText(
            """
            There are personas (kinds of people, each with a pool of prospects), members, groups \
            with a feed, and one operator with a plan. One step is one day, day 0 being the \
            scenario's start; the horizon is 1 to \(Scenario.horizonRange.upperBound) days. Space \
            is not modelled: who meets whom follows from sharing a group. Money is in the \
            scenario's currency.
            """,
            """
            模型中有人群（各类人，每类有一个潜在成员池）、成员、各有一条信息流的群，以及一个带着计\
            划的运营者。一步为一天，第 0 天为场景的开始日期；模拟 1 至 \
            \(Scenario.horizonRange.upperBound) 天。不含空间：谁遇见谁取决于是否同群。金额以场景的\
            货币计。
            """
          )),
        .table(stateVariables),
      ], sections: [symbols, personas(plan)])
  }

  private static let stateVariables = DescriptionTable(
    [
      LocalizedText("of", "所属"), LocalizedText("variable", "变量"),
      LocalizedText("range", "取值"), LocalizedText("at the beginning", "初值"),
      LocalizedText("meaning", "含义"),
    ],
    [
      state("member", "成员", "S", "≈ −1 … 1", "0", "satisfaction", "满意度"),
      state("member", "成员", "H", "[0, 1]", "0.5", "habit", "习惯"),
      state("member", "成员", "F", "0 … overload_cap", "0", "fatigue", "疲劳"),
      state("member", "成员", "B", "[0, 1]", "0", "bond with the group", "对群的归属感"),
      state("member", "成员", "z", "ℝ", "N(0, 1)", "inclination, fixed for life", "个人倾向，终身不变"),
      state(
        "member", "成员", "φ", "> 0", .words("lognormal, mean 1", "对数正态，均值 1"),
        "frailty of lapsing, fixed for life",
        "沉默的脆弱度，终身不变"),
      state(
        "member", "成员", "engaged", "", .words("engaged", "活跃"),
        "or lapsed: whether they still look in", "活跃或沉默：是否还在看群"),
      state("member", "成员", "τ", "0, 1, 2, …", "0", "days since joining", "加入以来的天数"),
      state(
        "member", "成员", "group, source, inviter", "", .words("fixed at joining", "加入时确定"),
        "where they are and came from",
        "所在的群与来源"),
      state(
        "persona", "人群", "remainingₖ", "0 … poolₖ", "poolₖ", "prospects who have not joined",
        "尚未加入的潜在成员"),
      state("group", "群", "U", "0, 1, 2, …", "0", "members' messages yesterday", "昨天的成员消息数"),
      state(
        "group", "群", "silent days", "0, 1, 2, …", "0", "days in a row without a message",
        "连续无消息的天数"),
      state("operator", "运营者", "R", "(0, 1)", .words("its start", "起始值"), "reputation", "口碑"),
      state(
        "operator", "运营者", "e", "[0, 1]", .words("its error", "设定的误差"), "error about the people",
        "对人群的误差"),
    ])

  private static func state(
    _ owner: String, _ chineseOwner: String, _ name: String, _ range: String,
    _ start: DescribedStart, _ english: String, _ chinese: String
  ) -> [DescriptionCell] {
    [
      .text(LocalizedText(owner, chineseOwner)), .code(name), .text(LocalizedText(range, range)),
      .text(start.text), .text(LocalizedText(english, chinese)),
    ]
  }

  private static let symbols = DescriptionSection(
    LocalizedText("Symbols", "符号"),
    [
      .paragraph(
        LocalizedText(
          """
          Names with underscores are keys of scenario files. k is a persona, v a core value \
          (perks, information, social, learning), t a day; w is the persona's `value`, A its \
          attention_per_day, V the volume found, X the supply found, o the overload. Logits are \
          added before the logistic function; hazards are per day and act with probability 1 − \
          exp(−hazard).
          """,
          """
          带下划线的名字是场景文件的键。k 表示人群，v 表示核心价值（perks 优惠、information 资讯、\
          social 社交、learning 学习），t 表示天；w 是人群的 `value`，A 是 attention_per_day，V 是\
          所见消息量，X 是所见供给，o 是过载。各项 logit 相加后再取 logistic 函数；风险以天计，发\
          生概率为 1 − exp(−风险)。
          """
        ))
    ])

  private static func personas(_ plan: CommunityPlan?) -> DescriptionSection {
    DescriptionSection(
      LocalizedText("Personas", "人群"),
      [
        .paragraph(
          LocalizedText(
            """
            Besides these numbers a persona has weights of the four core values (`value`, sum 1) \
            and of topics.
            """,
            "除下列数值外，人群还有四种核心价值的权重（`value`，和为 1）和话题权重。")),
        .parameters(
          ParameterRows("personas.NAME", Persona.parameters, others: Persona.statedRows)),
        .paragraph(.presets),
        .table(NamedValue.presetTable(PersonaPreset.all.map(\.described))),
      ] + NamedValues.blocks(plan?.personas.map(\.described)))
  }
}

/// What a state variable is at the beginning.
private enum DescribedStart: ExpressibleByStringLiteral {
  case symbols(String)
  case words(String, String)

  init(stringLiteral symbols: String) {
    self = .symbols(symbols)
  }

  var text: LocalizedText {
    switch self {
    case .symbols(let symbols): LocalizedText(symbols, symbols)
    case .words(let english, let chinese): LocalizedText(english, chinese)
    }
  }
}

extension Persona {
  /// What a persona may state instead of the coefficient of the same name.
  fileprivate static let statedRows = Mechanics.parameters.filter { $0.path == \.postSpread }.map {
    ParameterRow(
      $0.key, unit: $0.unit, in: $0.range, default: .code("mechanics.\($0.key)"),
      source: $0.source, $0.meaning.english, $0.meaning.chinese)
  }

  fileprivate var described: NamedValues {
    let stated = [("match", statedMatch), ("post_spread", statedPostSpread)]
    return NamedValues(
      name,
      NamedValue.weights("value", value) + NamedValue.topics(topics)
        + Parameter.values(Self.parameters, of: self)
        + stated.compactMap { key, value in value.map { NamedValue(key, .number($0)) } })
  }
}

extension PersonaPreset {
  fileprivate var described: NamedValues {
    // Its pool is not part of a preset.
    let values = persona.described.values.filter { $0.key != "pool" }
    return NamedValues(name, values, meaning: meaning, grade: grade, source: source)
  }
}
