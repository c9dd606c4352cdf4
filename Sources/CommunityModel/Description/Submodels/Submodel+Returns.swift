extension Submodel {
  static let returns = Submodel(
    LocalizedText("Returns", "回归"),
    paragraphs: [
      LocalizedText(
        """
        A lapsed member is still in the list and may come back: more readily when members wrote \
        much yesterday, and when they were content at lapsing. Whoever returns is engaged again \
        with H = 0.5 and may visit the same day; the earliest return is the day after lapsing. S \
        at lapsing stays fixed for the spell.
        """,
        """
        沉默成员仍在名单里，可能回来：昨天群里越热闹、沉默时越满意，就越容易回来。回来后重新成为活\
        跃成员，H = 0.5，当天即可访问；最早在沉默的次日回归。沉默时的 S 在这段沉默期内不变。
        """
      )
    ],
    equations: [
      """
      h_return = return_per_dayₖ · (1 + return_buzz · min(1, U(t−1) / Aₖ)) · \
      exp(return_satisfaction · S_lapsing)
      """
    ],
    source: LocalizedText(
      "our assumption; reactivation by the activity of others as in Ribeiro (2014), WWW.",
      "我们的假设；由他人活跃度引起的再激活见 Ribeiro（2014，WWW）。"),
    mechanics: [\.returnBuzz, \.returnSatisfaction])
}
