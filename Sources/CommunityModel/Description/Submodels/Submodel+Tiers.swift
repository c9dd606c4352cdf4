extension Submodel {
  static let tiers = Submodel(
    LocalizedText("Tiers", "成员分层"),
    paragraphs: [
      LocalizedText(
        """
        Members are told apart by yesterday's bond: each belongs to the last tier whose `bond` \
        they reach, and to none below the first. Those of a tier may be treated apart, be sent \
        streams of their own (`tags`, see Content), and give some hours a week to replies and \
        moderation for nothing. Each tier has its own supply, volume and pushes then; what a group \
        is remembered to write (see Muting) is what those without a tier find.
        """,
        """
        按昨天的归属感给成员分层：每人属于所达到 `bond` 的最高一层，未达到第一层的不属于任何层。一层\
        的成员可以受到特别对待，收到专属的内容（`tags`，见“内容”），也可以每周义务承担一些回复与管理\
        工作。这时每层有各自的供给、消息量和推送；免打扰所记忆的消息量（见“免打扰”）取不属于任何层的人\
        所见。
        """
      )
    ],
    equations: [
      "tier g: the last with bond_g ≤ B(t−1)",
      """
      visit logit + visit_boost_g + push_visit · (exp(−pushesₖ) − exp(−pushesₖ,g))     (pushesₖ: \
      without a tier)
      """,
      "muted members: visit logit + visit_boost_g, no push",
      "help(t) = Σ_tiers engaged members of the tier (t−1) · help_hours_per_week / 7",
    ],
    source: LocalizedText(
      "our assumption; practitioners speak of a pyramid of 1, 15 and 84 % of members.",
      "我们的假设；从业者常说成员呈 1%、15%、84% 的金字塔。"),
    layer: ModelLayer(
      check: "no boost, no help and no stream sent to a tier change nothing.",
      "没有提升、没有义务工时、没有按层发送的内容时，什么也不改变。", isUsed: { !$0.tiers.isEmpty }),
    tables: { plan in
      [.parameters(ParameterRows("tiers.NAME", Tier.parameters))]
        + NamedValues.blocks(
          plan?.tiers.map { NamedValues($0.name, Parameter.values(Tier.parameters, of: $0)) })
    })
}
