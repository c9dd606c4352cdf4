extension Submodel {
  static let lapseAndLeave = Submodel(
    LocalizedText("Lapse and leave", "沉默与退群"),
    paragraphs: [
      LocalizedText(
        """
        At the end of the day an engaged member may lapse (fall silent and stop looking, but stay \
        in the list), and everyone may leave. Satisfaction and bond hold people, fatigue drives \
        them off, and newcomers lapse more easily. Frailty φ is lognormal with mean 1; τ counts \
        days since joining, lapsed days included. Someone who lapses today is engaged today still \
        and may do both.
        """,
        """
        一天结束时，活跃成员可能沉默（不再看、不再说，但仍在名单里），所有人都可能退群。满意度和归\
        属感留人，疲劳赶人，新人更容易沉默。脆弱度 φ 服从均值为 1 的对数正态；τ 为加入以来的天数（\
        沉默的日子也算）。当天沉默的人当天仍算活跃，两者可以同时发生。
        """
      ),
      LocalizedText(
        """
        A hazard h acts when its sum since the beginning of the spell (for leaving: of the \
        membership) passes a threshold drawn from Exp(1); the law is that of a daily coin with \
        probability 1 − exp(−h). While lapsed, S, F and B only decay.
        """,
        "风险 h 从本段（退群则从入群）起累加，超过一个由 Exp(1) 抽取的阈值时发生；其分布与每天以概率 1 − exp(−h) 掷一次硬币相同。沉默期间 S、F、B 只衰减。"),
    ],
    equations: [
      "strain = exp(−strain_satisfaction · S − strain_bond · B + strain_fatigue · F)",
      """
      h_lapse = lapse_per_dayₖ · φ · strain · (1 + newcomer_hazard · exp(−τ / newcomer_days)),   \
      log-sd of φ = lapse_spreadₖ
      """,
      "h_leave = leave_per_dayₖ · strain            (engaged today)",
      "h_leave = leave_per_dayₖ · lapsed_leave      (lapsed)",
    ],
    source: LocalizedText(
      """
      our assumption; heterogeneity of churn between members as in Fader & Hardie (2007), Journal \
      of Interactive Marketing 21(1); lapsing without leaving is what a learning community on \
      Slack shows.
      """,
      """
      我们的假设；成员间流失风险的异质性见 Fader 与 Hardie（2007，Journal of Interactive Marketing \
      21(1)）；“沉默而不退群”见于一个 Slack 学习社区。
      """
    ),
    mechanics: [
      \.strainSatisfaction, \.strainBond, \.strainFatigue, \.newcomerHazard, \.newcomerDays,
      \.lapsedLeave,
    ])
}
