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
        .table(StateVariables.table),
      ], sections: [symbols, personas(plan)])
  }

  private static let symbols = DescriptionSection(
    LocalizedText("Symbols", "符号"),
    [
      .paragraph(
        LocalizedText(
          """
          Names with underscores are keys of scenario files. k is a persona, v a core value \
          (perks, information, social, learning), t a day; w is the persona's `value`, A its \
          attention_per_day, V the volume found, X the supply found, o the overload, s the \
          service level of the team, g a tier of members. Logits are added before the logistic \
          function; hazards are per day and act with probability 1 − exp(−hazard).
          """,
          """
          带下划线的名字是场景文件的键。k 表示人群，v 表示核心价值（perks 优惠、information 资讯、\
          social 社交、learning 学习），t 表示天；w 是人群的 `value`，A 是 attention_per_day，V 是\
          所见消息量，X 是所见供给，o 是过载，s 是团队的服务水平，g 是成员的层级。各项 \
          logit 相加后再取 logistic 函数；风险以天计，发生概率为 1 − exp(−风险)。
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

extension Persona {
  /// What a persona may state instead of the number of the same name that holds for all.
  fileprivate static let statedRows =
    statedRows(in: Mechanics.parameters, at: "mechanics") { $0 == \.postSpread }
    + statedRows(in: Moderation.parameters, at: "moderation") { $0 == \.violationsPerMessage }

  private static func statedRows<Root>(
    in table: [Parameter<Root>], at path: String,
    where isStated: (WritableKeyPath<Root, Double>) -> Bool
  ) -> [ParameterRow] {
    table.filter { isStated($0.path) }.map {
      ParameterRow(
        $0.key, unit: $0.unit, in: $0.range, default: .code("\(path).\($0.key)"),
        source: $0.source, $0.meaning.english, $0.meaning.chinese)
    }
  }

  fileprivate var described: NamedValues {
    let stated = [
      ("match", statedMatch), ("post_spread", statedPostSpread),
      ("violations_per_message", statedViolationsPerMessage),
    ]
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
