extension Submodel {
  static let violations = Submodel(
    LocalizedText("Violations and visible rules", "违规与公示群规"),
    paragraphs: [
      LocalizedText(
        """
        Any message may break a rule; all violations of a member on a day are one case, of one \
        kind. They spread: where more of yesterday's messages visibly broke rules, more do today. \
        A bad mood (dissatisfaction after today's visit) makes them likelier, rules in sight \
        rarer; such rules also encourage those who have never written. What is visible takes from \
        the benefit of the next day's visits, by the severity of its kind. A persona may state its \
        own `violations_per_message`.
        """,
        """
        任何一条消息都可能违规；一名成员一天内的全部违规算作一例，归为一种。违规会传染：昨天可见的违\
        规越多，今天越多。心情差（今天访问之后的不满）更容易违规；公示群规（`rules_visible`）使违规减\
        少，也鼓励从未发言的人开口。可见的违规按其种类的严重程度降低次日访问的收益。人群可以写自己的 \
        `violations_per_message`。
        """
      )
    ],
    equations: [
      """
      logit ν = logit(violations_per_message) + contagion · context + mood_effect · mood − \
      rules_effect     (the last with rules_visible only)
      """,
      """
      context = min(1, C / U / \(fullContext)),   mood = min(1, max(0, −S / \(badMood))),   harm = \
      min(1, W / U)     (of the own group; 0 if U = 0)
      """,
      "P(a case | n messages) = 1 − (1 − ν)ⁿ,   its kind drawn by share",
      "benefit − violation_cost · harm",
      "never written, rules_visible: post logit + rules_welcome",
    ],
    source: LocalizedText(
      """
      contagion and mood: Cheng et al. (2017), CSCW (of 667 subjects 35 % trolled, about half \
      with a bad mood or context, 68 % with both: 0.62 in the logit for each); visible rules: \
      Matias (2019), PNAS 116(20); how often rules are broken is our judgement.
      """,
      """
      传染与心情：Cheng 等（2017，CSCW；667 名被试中 35% 发恶意评论，心情或语境差时约一半，两者皆差\
      时 68%，即各为 logit 0.62）；公示群规：Matias（2019，PNAS 116(20)）；违规的频率为我们的判断。
      """
    ),
    layer: ModelLayer(
      check:
        """
        violations_per_message 0 without false positives changes nothing but the hours of review \
        and what rules_welcome does.
        """,
      "violations_per_message 为 0 且无误判时，除审阅工时和 rules_welcome 的作用外什么也不改变。",
      isUsed: { $0.moderation != nil }),
    tables: { plan in
      let moderation = plan?.moderation
      return [
        .parameters(
          ParameterRows("moderation", Moderation.parametersOfViolations, of: moderation)),
        .table(kinds),
      ]
        + ViolationKind.allCases.map { kind in
          .parameters(
            ParameterRows(
              "moderation.kinds.\(kind.key)", ViolationWeight.parameters(of: kind),
              of: moderation?.kinds.first { $0.kind == kind }))
        }
        + NamedValues.blocks(
          moderation.map { moderation in
            let areVisible = NamedValue("rules_visible", .code("\(moderation.hasVisibleRules)"))
            return [NamedValues("moderation", [areVisible])]
          })
    })

  private static let kinds = DescriptionTable(
    [LocalizedText("kind", "种类"), LocalizedText("meaning", "含义")],
    ViolationKind.allCases.map { [.code($0.key), .text($0.meaning)] })

  private static let fullContext = String(Moderation.fullContext)
  private static let badMood = String(Moderation.badMood)
}

extension Moderation {
  /// What is about breaking rules, as against what is done about it.
  private static let pathsOfViolations: [any WritableKeyPath<Moderation, Double> & Sendable] = [
    \.violationsPerMessage, \.contagion, \.moodEffect, \.rulesEffect, \.rulesWelcome,
    \.violationCost,
  ]

  fileprivate static var parametersOfViolations: [Parameter<Moderation>] {
    parameters.filter { own in pathsOfViolations.contains { $0 == own.path } }
  }

  /// All others.
  static var parametersOfSanctions: [Parameter<Moderation>] {
    parameters.filter { own in !pathsOfViolations.contains { $0 == own.path } }
  }
}
