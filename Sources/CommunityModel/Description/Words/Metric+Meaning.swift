extension Metric {
  /// What is counted, for people.
  package var meaning: LocalizedText {
    switch self {
    case .joins: LocalizedText("people who joined", "新加入的人数")
    case .members:
      LocalizedText("people in the groups; the day's leavers still count", "群内人数，当天退群者仍计入")
    case .engaged:
      LocalizedText(
        "members not lapsed; those who lapse that day still count", "未沉默的成员，当天沉默者仍计入")
    case .visitors: LocalizedText("members who visited (daily actives)", "来访成员数（日活）")
    case .weeklyActives: LocalizedText("people who visited within 7 days", "7 天内来访过的人数")
    case .monthlyActives: LocalizedText("people who visited within 30 days", "30 天内来访过的人数")
    case .stickiness:
      LocalizedText(
        "mean daily actives of 30 days ÷ monthly actives", "30 天平均日活 ÷ 月活")
    case .posters: LocalizedText("members who wrote", "发言人数")
    case .speakingRate: LocalizedText("posters ÷ members", "发言人数 ÷ 成员数")
    case .messages: LocalizedText("messages members wrote", "成员消息数")
    case .invitesAccepted: LocalizedText("invitations accepted", "被接受的邀请数")
    case .returns: LocalizedText("lapsed members who came back", "回归的沉默成员数")
    case .lapses: LocalizedText("members who lapsed", "转为沉默的人数")
    case .leaves: LocalizedText("members who left", "退群人数")
    case .turnedAway: LocalizedText("people turned away for want of room", "因群满被拒绝的人数")
    case .groups: LocalizedText("groups open so far", "已开的群数")
    case .silentGroups: LocalizedText("groups without a message that day", "当天无消息的群数")
    case .deadGroups: LocalizedText("groups silent for seven days or more", "连续沉默七天以上的群数")
    case .meanSatisfaction: LocalizedText("mean S of the engaged", "活跃成员的 S 均值")
    case .meanHabit: LocalizedText("mean H of the engaged", "活跃成员的 H 均值")
    case .meanFatigue: LocalizedText("mean F of the engaged", "活跃成员的 F 均值")
    case .meanBond: LocalizedText("mean B of the engaged", "活跃成员的 B 均值")
    case .muted: LocalizedText("engaged members who have muted their group", "设了免打扰的活跃成员数")
    case .participations: LocalizedText("takings part in activities", "参与活动的人次")
    case .reputation:
      LocalizedText("what people say about the brand; 0.5 is neutral", "品牌口碑，0.5 为中性")
    case .hours: LocalizedText("hours of the operator's work", "运营工时")
    case .cost: LocalizedText("money spent so far", "累计费用")
    }
  }
}

extension SummaryMetric {
  /// What is counted, for people.
  package var meaning: LocalizedText {
    switch self {
    case .joined: LocalizedText("all who ever joined, seed members included", "累计加入人数，含种子成员")
    case .membersEnd: LocalizedText("members after the last day", "最后一天之后的成员数")
    case .silentShare: LocalizedText("share of the joined that never wrote", "从未发言者的比例")
    case .top1PercentShare:
      LocalizedText("share of messages of the top 1 % of the joined", "前 1% 的人所写消息的比例")
    case .top10PercentShare:
      LocalizedText("share of messages of the top 10 % of the joined", "前 10% 的人所写消息的比例")
    case .gini: LocalizedText("Gini coefficient of messages over the joined", "消息数的基尼系数")
    case .retentionDay1: LocalizedText("share that visited 1 day after joining", "加入后第 1 天来访的比例")
    case .retentionDay7: LocalizedText("share that visited 7 days after joining", "加入后第 7 天来访的比例")
    case .retentionDay30:
      LocalizedText("share that visited 30 days after joining", "加入后第 30 天来访的比例")
    case .kFactor:
      LocalizedText(
        "joins through invitations ÷ all joined, within the horizon", "邀请带来的加入 ÷ 累计加入（模拟期内）")
    case .stickiness: LocalizedText("stickiness on the last day", "最后一天的粘性")
    case .turnedAway: LocalizedText("people turned away for want of room", "因群满被拒绝的总人数")
    case .participations: LocalizedText("takings part in activities", "参与活动的总人次")
    case .hours: LocalizedText("hours of the operator's work", "运营总工时")
    case .cost: LocalizedText("money spent", "总费用")
    case .costPerJoin: LocalizedText("money spent ÷ all joined", "每个加入者的费用")
    case .costPerRetained:
      LocalizedText("money spent ÷ those who visited 30 days after joining", "每个 30 天留存者的费用")
    }
  }
}
