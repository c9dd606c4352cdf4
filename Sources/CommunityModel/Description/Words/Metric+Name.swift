extension Metric {
  /// What people call it, in a word or two.
  package var name: LocalizedText {
    switch self {
    case .joins: LocalizedText("joins", "新加入")
    case .members: LocalizedText("members", "成员")
    case .engaged: LocalizedText("active members", "活跃成员")
    case .visitors: LocalizedText("daily visitors", "日活")
    case .weeklyActives: LocalizedText("weekly actives", "周活")
    case .monthlyActives: LocalizedText("monthly actives", "月活")
    case .stickiness: LocalizedText("stickiness", "粘性")
    case .posters: LocalizedText("members who wrote", "发言人数")
    case .speakingRate: LocalizedText("speaking rate", "发言率")
    case .messages: LocalizedText("messages", "消息数")
    case .invitesAccepted: LocalizedText("invitations accepted", "被接受的邀请")
    case .returns: LocalizedText("members who came back", "回归成员")
    case .lapses: LocalizedText("members who fell silent", "转为沉默的成员")
    case .leaves: LocalizedText("members who left", "退群成员")
    case .turnedAway: LocalizedText("people turned away", "因群满被拒绝的人")
    case .groups: LocalizedText("groups", "群数")
    case .silentGroups: LocalizedText("silent groups", "当天无消息的群")
    case .deadGroups: LocalizedText("dead groups", "死群")
    case .meanSatisfaction: LocalizedText("mean satisfaction", "平均满意度")
    case .meanHabit: LocalizedText("mean habit", "平均习惯")
    case .meanFatigue: LocalizedText("mean fatigue", "平均疲劳")
    case .meanBond: LocalizedText("mean bond", "平均归属感")
    case .muted: LocalizedText("members who muted the group", "设免打扰的成员")
    case .participations: LocalizedText("participations in activities", "活动参与人次")
    case .reputation: LocalizedText("reputation", "口碑")
    case .hours: LocalizedText("hours of work", "运营工时")
    case .cost: LocalizedText("money spent so far", "累计花费")
    case .serviceLevel: LocalizedText("service level", "服务水平")
    case .coreMembers: LocalizedText("core members", "核心成员")
    case .rewardedJoins: LocalizedText("rewarded joins", "奖励带来的加入")
    case .firstPosts: LocalizedText("first posts", "首次发言")
    case .firstPostsAnswered: LocalizedText("first posts answered", "得到回复的首次发言")
    case .pointsIssued: LocalizedText("points given", "发放积分")
    case .pointsRedeemed: LocalizedText("points spent", "兑换积分")
    case .pointsExpired: LocalizedText("points expired", "失效积分")
    case .pointsOutstanding: LocalizedText("points held", "未用积分")
    case .pointsLiability: LocalizedText("money owed in points", "积分负债")
    case .prizes: LocalizedText("prizes given", "发出的奖品")
    case .violations: LocalizedText("violations", "违规")
    case .visibleViolations: LocalizedText("undetected violations", "未被查处的违规")
    case .sanctions: LocalizedText("sanctions", "处罚")
    case .wrongfulSanctions: LocalizedText("wrongful sanctions", "误罚")
    case .appeals: LocalizedText("appeals", "申诉")
    case .removals: LocalizedText("members removed", "被移出的成员")
    case .silenced: LocalizedText("silenced members", "被禁言的成员")
    case .inactiveShare: LocalizedText("inactive share", "不活跃比例")
    case .meanTrust: LocalizedText("mean trust", "平均信任")
    case .orders: LocalizedText("orders", "订单")
    case .refunds: LocalizedText("orders sent back", "退货")
    case .revenue: LocalizedText("revenue so far", "累计收入")
    case .profit: LocalizedText("profit so far", "累计利润")
    case .migrated: LocalizedText("members who moved on", "迁移成员")
    case .phase: LocalizedText("phase", "阶段")
    }
  }

  /// What it is counted in.
  package var unit: FigureUnit {
    switch self {
    case .stickiness, .speakingRate, .serviceLevel, .inactiveShare: .share
    case .meanSatisfaction, .meanHabit, .meanFatigue, .meanBond, .reputation, .meanTrust: .index
    case .hours: .hours
    case .cost, .pointsLiability, .revenue, .profit: .money
    default: .count
    }
  }
}
