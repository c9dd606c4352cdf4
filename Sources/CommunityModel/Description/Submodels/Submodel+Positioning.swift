extension Submodel {
  static let positioning = Submodel(
    LocalizedText("Positioning, screening and targeting", "定位、筛选与定向"),
    paragraphs: [
      LocalizedText(
        """
        How well the community fits a persona is what the persona states, else the mean of two \
        cosines: between topics, and between the persona's value weights and what is promised of \
        each value (of those both sides state; \(defaultMatch) if neither). Promising more brings \
        more people and is what visits are measured against. Screening lets in those who fit and \
        puts off some of all; targeting aims channels at those who fit and makes each person \
        reached dearer.
        """,
        """
        社群与某类人的契合度取该类人写明的值，否则为两个余弦的平均：话题之间，以及该类人的价值权重\
        与所承诺价值之间（只算双方都写明的；都没写则为 \(defaultMatch)）。承诺越高来的人越多，访问\
        收益也以承诺为参照。筛选放进契合的人，同时劝退一部分人；定向把投放对准契合的人，但每触达一\
        人更贵。
        """
      )
    ],
    equations: [
      "matchₖ = mean of cos(topics, topicsₖ) and cos(promise, valueₖ)",
      "promise factor = 2p / (1 + p),   p = promise_level",
      "admitted(match) = (1 − screening · (1 − match)) · (1 − 0.3 · screening)",
      "aimed mixₖ ∝ mixₖ · matchₖ^(4 · targeting)",
    ],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check:
        """
        screening 1 admits nobody whose match is 0; targeting 0 leaves the mix; promise_level 0 \
        brings nobody.
        """,
      "筛选为 1 时契合度为 0 的人一个也进不来；定向为 0 时人群比例不变；promise_level 为 0 时无人加入。",
      isUsed: { $0.positioning.isUsed }),
    tables: { plan in
      let level = ParameterRow(
        "promise_level", unit: "share", in: Positioning.promiseLevelRange, default: .nothing,
        value: plan.map { .optional($0.positioning.promiseLevel) }, source: "neutral",
        "how much is promised", "承诺的程度")
      return [
        .parameters(
          ParameterRows(
            "positioning", Positioning.parameters, of: plan?.positioning, others: [level]))
      ] + (plan.map { [.table(NamedValue.table($0.matches))] } ?? [])
    })

  private static let defaultMatch = String(Persona.defaultMatch)

  static let reputation = Submodel(
    LocalizedText("Brand reputation", "品牌口碑"),
    paragraphs: [
      LocalizedText(
        """
        What people say about the brand moves slowly toward the mean satisfaction of the day's \
        visitors and multiplies the joins that reach channels bring; on a day without visitors it \
        stays.
        """,
        "人们对品牌的评价缓慢地向当天来访者的平均满意度靠拢，并乘到触达类渠道带来的加入人数上；无人来访的日子不变。")
    ],
    equations: [
      "R(0) = start",
      """
      R(t+1) = R(t) + (1 − 2^(−1 / half_life_days)) · (logistic(sensitivity · mean S of visitors) \
      − R(t))
      """,
      "factor on joins = ½ + R(t)",
    ],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check: "without the layer, or with R = ½, the factor is exactly 1.",
      "关闭该层或 R = ½ 时，倍数恰为 1。", isUsed: { $0.positioning.reputation != nil }),
    tables: { plan in
      [
        .parameters(
          ParameterRows(
            "positioning.reputation", Reputation.parameters, of: plan?.positioning.reputation))
      ]
    })

  static let positioningError = Submodel(
    LocalizedText("Positioning error and surveys", "定位误差与问卷"),
    paragraphs: [
      LocalizedText(
        """
        What the operator does not know about the people costs a share e of what a visit would be \
        worth. Activities that ask people (surveys) take part of the error away, the more \
        members take part: thirty give half of what very many would. Recruitment, targeting and screening use the match without the error. \
        The parameter `error` is in the table of positioning.
        """,
        """
        运营者对人群的不了解，使访问收益损失比例 e。征询成员的活动（问卷）能消除一部分误差，参与的\
        成员越多，消除得越多：三十人达到上限的一半。招募、定向和筛选使用不含误差的契合度。参数 `error` 见定位的参数表。
        """
      )
    ],
    equations: [
      "e(0) = error,   match felt in visits = (matchₖ + δ) · (1 − e)",
      "after an occurrence: e ← e · (1 − sharpening · participants / (participants + 30))",
    ],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check: "error 0 leaves every visit as it is.", "误差为 0 时访问收益不变。",
      isUsed: { $0.positioning.error > 0 }))
}

extension Positioning {
  /// Whether it says or does anything about who comes.
  fileprivate var isUsed: Bool {
    !topics.isEmpty || promise != nil || promiseLevel != nil || screening > 0 || targeting > 0
  }
}

extension CommunityPlan {
  /// How well the community fits each persona.
  fileprivate var matches: [NamedValues] {
    personas.map { persona in
      NamedValues(
        persona.name, [NamedValue("match", .derived(positioning.match(of: persona)))])
    }
  }
}
