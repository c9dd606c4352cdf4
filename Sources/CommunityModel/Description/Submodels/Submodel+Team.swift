extension Submodel {
  static let team = Submodel(
    LocalizedText("Team: workload, service and skill", "团队：工时、服务与技能"),
    paragraphs: [
      LocalizedText(
        """
        The plan takes hours; the team has so many a week. When more is needed over the last seven \
        days than the team has, and when its skill is below 1, what the operator supplies (content \
        and activities, not members' messages) is worth less. The service level s is the share of \
        the needed hours that there are: replies and moderation get that share of their work done. \
        Without a team there are as many hours as it takes, at full skill.
        """,
        """
        计划需要工时，团队每周只有这么多。最近七天所需工时超出团队所有时，或技能低于 1 时，运营者提\
        供的价值（内容与活动，不含成员消息）打折。服务水平 s 是所需工时中能满足的部分：回复与管理能\
        完成的也是这个比例。没有写团队时，工时要多少有多少，技能为满。
        """
      ),
      LocalizedText(
        """
        Work on content, activities and campaigns is planned for its day. Replies and moderation \
        react to what members did: the hours that a day makes necessary are booked on the next. \
        Helpers among the members (see Tiers) take these reactive hours off the team, never the \
        planned ones.
        """,
        """
        内容、活动和裂变的工时按计划落在当天。回复与管理是对成员行为的反应：一天产生的工时记在次日。\
        成员中的义务帮手（见“成员分层”）只分担这部分反应性工时，不分担计划内的工时。
        """
      ),
      LocalizedText(
        """
        Skill grows with practice toward `top_skill`, and faster with training, whose hours are \
        paid but not there for the community.
        """,
        "技能随实践向 `top_skill` 增长，培训使其更快；培训的工时照付，但不用于社群。"),
    ],
    equations: [
      """
      planned(t) = Σ_streams posts · (hours_per_post + groups · minutes_per_group / 60) + digest + \
      activities + referral + seeding
      """,
      "needed(t) = Σ over the last 7 days of (planned + max(0, reactive − help))",
      "had = Σ_roles (hours_per_week − training_hours_per_week)",
      "s = min(1, had / needed)     (1 if nothing is needed, or without a team)",
      """
      skill of a role = top_skill − (top_skill − skill) · exp(−(1 + training_gain · x) · t / \
      practice_days)     (skill without a top_skill)
      """,
      "x = training_hours_per_week / hours_per_week",
      "f = mean skill (by hours_per_week) · s^overwork,   supply of the operator · f²",
    ],
    source: LocalizedText(
      "our assumption; skill follows an exponential learning curve.", "我们的假设；技能按指数学习曲线增长。"),
    layer: ModelLayer(
      check: "enough hours at skill 1 give f = 1 and s = 1 and change no byte but costs.",
      "工时充足、技能为 1 时 f = 1、s = 1，除费用外一个字节都不变。", isUsed: { !$0.team.isEmpty }),
    mechanics: [\.overwork],
    tables: { plan in
      [
        .parameters(
          ParameterRows("team.ROLE", TeamRole.parameters, others: [TeamRole.topSkillRow]))
      ]
        + NamedValues.blocks(plan?.team.map(\.described))
    })
}

extension TeamRole {
  fileprivate static let topSkillRow = ParameterRow(
    "top_skill", unit: "share", in: 0...1, default: .nothing, source: "neutral",
    "the skill that practice leads to; without it skill stays as it is",
    "实践最终能达到的技能；不写则技能不变")

  fileprivate var described: NamedValues {
    let top = topSkill.map { [NamedValue("top_skill", .number($0))] } ?? []
    return NamedValues(role, Parameter.values(Self.parameters, of: self) + top)
  }
}
