extension Submodel {
  static let team = Submodel(
    LocalizedText("Team workload", "团队工时"),
    paragraphs: [
      LocalizedText(
        """
        The plan takes hours; the team has so many a week. When more is needed over the last seven \
        days than the team has, and when its skill is below 1, what the operator supplies (content \
        and activities, not members' messages) is worth less. Without a team there are as many \
        hours as it takes, at full skill.
        """,
        "计划需要工时，团队每周只有这么多。最近七天所需工时超出团队所有时，或技能低于 1 时，运营者提供的价值（内容与活动，不含成员消息）打折。没有写团队时，工时要多少有多少，技能为满。")
    ],
    equations: [
      """
      hours(t) = Σ_streams posts · (hours_per_post + groups · minutes_per_group / 60) + digest + \
      activities
      """,
      "load = min(1, Σ_roles hours_per_week / Σ of hours over the last 7 days)",
      "f = mean skill (by hours) · load^overwork,   supply of the operator · f²",
    ],
    source: LocalizedText("our assumption.", "我们的假设。"),
    layer: ModelLayer(
      check: "enough hours at skill 1 give f = 1 and change no byte but costs.",
      "工时充足、技能为 1 时 f = 1，除费用外一个字节都不变。", isUsed: { !$0.team.isEmpty }),
    mechanics: [\.overwork],
    tables: { plan in
      [.parameters(ParameterRows("team.ROLE", TeamRole.parameters))]
        + NamedValues.blocks(
          plan?.team.map { role in
            NamedValues(role.role, Parameter.values(TeamRole.parameters, of: role))
          })
    })
}
