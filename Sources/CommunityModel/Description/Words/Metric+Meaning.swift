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
    case .serviceLevel:
      LocalizedText("hours the team has ÷ hours needed, at most 1", "团队工时 ÷ 所需工时，最多为 1")
    case .coreMembers: LocalizedText("engaged members of the highest tier", "最高一层的活跃成员数")
    case .rewardedJoins: LocalizedText("joins on a rewarded invitation", "受奖励的邀请带来的加入")
    case .firstPosts: LocalizedText("members who wrote for the first time", "首次发言的成员数")
    case .firstPostsAnswered: LocalizedText("first posts that were answered", "得到回复的首次发言数")
    case .pointsIssued: LocalizedText("points given", "发放的积分")
    case .pointsRedeemed: LocalizedText("points spent on prizes", "兑换掉的积分")
    case .pointsExpired:
      LocalizedText("points cleared, and those of members who left", "清零的积分及退群者的积分")
    case .pointsOutstanding: LocalizedText("points members hold", "成员手中的积分")
    case .pointsLiability: LocalizedText("money these points are worth", "这些积分折合的金额")
    case .prizes: LocalizedText("prizes given", "发出的奖品数")
    case .violations: LocalizedText("members who broke a rule", "违规人次")
    case .visibleViolations: LocalizedText("violations nobody detected that day", "当天未被查处的违规")
    case .sanctions: LocalizedText("sanctions that took effect", "生效的处罚")
    case .wrongfulSanctions:
      LocalizedText("sanctions against members who broke no rule", "误罚（当天并未违规者）")
    case .appeals: LocalizedText("appeals against sanctions", "申诉数")
    case .removals: LocalizedText("members who were removed", "被移出群的人数")
    case .silenced: LocalizedText("engaged members who may not write", "处于禁言中的活跃成员数")
    case .inactiveShare:
      LocalizedText("share of members who have not visited within 7 days", "7 天内未来访的成员比例")
    case .meanTrust: LocalizedText("mean T of the engaged after visits", "活跃成员的 T 均值（访问之后）")
    case .orders: LocalizedText("orders taken, those sent back included", "订单数，含退货")
    case .refunds: LocalizedText("orders sent back", "退货数")
    case .revenue: LocalizedText("money earned so far", "累计收入")
    case .profit: LocalizedText("money earned less money spent so far", "累计利润（收入减费用）")
    case .migrated: LocalizedText("members who went along to a successor group", "迁移到后续群的成员数")
    case .phase: LocalizedText("place of the phase in force, from 1", "所处阶段的序号，从 1 起")
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
    case .treeSize:
      LocalizedText("people in an invitation tree, its root counted", "每棵邀请树的平均人数（含树根）")
    case .treeDepth: LocalizedText("generations of the deepest invitation tree", "最深的邀请层级")
    case .largeTreeShare:
      LocalizedText("share of the joined in trees of more than ten", "十人以上邀请树中的人数比例")
    case .deepInvitedShare:
      LocalizedText("share of the invited in the third generation or deeper", "被邀请者中第三层及更深的比例")
    case .invitationCycleDays:
      LocalizedText(
        "mean days from an inviter's joining to that of whom they brought", "裂变周期：邀请者入群到被邀请者入群的平均天数"
      )
    case .rewardedJoins: LocalizedText("joins on a rewarded invitation", "受奖励的邀请带来的总加入人数")
    case .serviceLevel: LocalizedText("mean service level", "平均服务水平")
    case .firstPostAnswerShare: LocalizedText("share of first posts answered", "首次发言得到回复的比例")
    case .prizes: LocalizedText("prizes given", "发出的奖品总数")
    case .pointsLiability:
      LocalizedText("money that members' points are worth at the end", "期末积分负债（折合金额）")
    case .violationRate: LocalizedText("violations ÷ messages", "违规人次 ÷ 消息数")
    case .sanctions: LocalizedText("sanctions that took effect", "生效的处罚总数")
    case .wrongfulSanctions:
      LocalizedText("sanctions against members who broke no rule", "误罚总数")
    case .removals: LocalizedText("members who were removed", "被移出群的总人数")
    case .revenue: LocalizedText("money earned", "总收入")
    case .profit: LocalizedText("money earned less money spent", "总利润（收入减费用）")
    case .orders: LocalizedText("orders taken, those sent back included", "总订单数，含退货")
    case .refunds: LocalizedText("orders sent back", "总退货数")
    case .buyers: LocalizedText("people who bought something and kept it", "买过且未退货的人数")
    case .buyerShare: LocalizedText("those ÷ all joined", "购买者 ÷ 累计加入")
    case .repeatOrderShare:
      LocalizedText("share of the orders kept that were bought again", "复购订单占未退货订单的比例")
    case .lifetimeValue:
      LocalizedText("what offers left within the horizon ÷ all joined", "模拟期内销售毛利 ÷ 累计加入（LTV）")
    case .acquisitionCost:
      LocalizedText(
        "money spent on channels, hooks, referral and seeds ÷ all joined", "获客费用 ÷ 累计加入（CAC）")
    case .valuePerCost: LocalizedText("ltv ÷ cac", "LTV ÷ CAC")
    case .paybackDay:
      LocalizedText(
        "first day from which on, to the end, money earned covers money spent",
        "回本日：从这天起累计收入始终不低于累计费用")
    case .paidBack: LocalizedText("whether there is such a day, 1 or 0", "是否回本，1 或 0")
    case .migrated: LocalizedText("members who went along to a successor group", "迁移到后续群的总人数")
    }
  }
}
