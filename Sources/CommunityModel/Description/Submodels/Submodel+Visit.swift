extension Submodel {
  static let visit = Submodel(
    LocalizedText("Visit", "访问"),
    paragraphs: [
      LocalizedText(
        """
        An engaged member looks in today or not, by inclination, satisfaction, habit and fatigue, \
        all of them yesterday's. Layers add to the logit: calendar, activities, pushes, streaks, \
        muting, tiers and points.
        """,
        "活跃成员今天看不看群，取决于个人倾向、满意度、习惯和疲劳（均为昨天的值）。各层在 logit 上相加：日历、活动、推送、连续打卡、免打扰、分层和积分。")
    ],
    equations: [
      "logistic(x) = 1 / (1 + exp(−x))",
      """
      P(visit) = logistic(visitₖ + spreadₖ · z + visit_satisfaction · S + visit_habit · (H − 0.5) \
      − visit_fatigue · F + layers)
      """,
    ],
    source: LocalizedText(
      """
      our assumption; the benefit-against-cost decision of Ren & Kraut (2014), Human–Computer \
      Interaction 29(4), as a logistic choice.
      """,
      "我们的假设；采用 Ren 与 Kraut（2014，Human–Computer Interaction 29(4)）“收益对成本”的决策思路，写成 logistic 选择。"),
    mechanics: [\.visitSatisfaction, \.visitHabit, \.visitFatigue])
}
