extension SummaryMetric {
  /// What people call it, in a word or two.
  package var name: LocalizedText {
    switch self {
    case .joined: LocalizedText("people who ever joined", "累计加入人数")
    case .membersEnd: LocalizedText("members at the end", "期末成员")
    case .silentShare: LocalizedText("share that never wrote", "从未发言的比例")
    case .top1PercentShare: LocalizedText("share of messages of the top 1%", "前 1% 的人所占消息")
    case .top10PercentShare: LocalizedText("share of messages of the top 10%", "前 10% 的人所占消息")
    case .gini: LocalizedText("inequality of messages (Gini)", "消息的基尼系数")
    case .retentionDay1: LocalizedText("day-1 retention", "次日留存")
    case .retentionDay7: LocalizedText("day-7 retention", "7 日留存")
    case .retentionDay30: LocalizedText("day-30 retention", "30 日留存")
    case .kFactor: LocalizedText("K-factor", "K 因子")
    case .stickiness: LocalizedText("stickiness at the end", "期末粘性")
    case .turnedAway: LocalizedText("people turned away", "因群满被拒绝的总人数")
    case .participations: LocalizedText("participations in activities", "活动参与总人次")
    case .hours: LocalizedText("hours of work", "运营总工时")
    case .cost: LocalizedText("money spent", "总花费")
    case .costPerJoin: LocalizedText("cost of one who joined", "每个加入者的花费")
    case .costPerRetained: LocalizedText("cost of one who is back on day 30", "每个 30 日留存者的花费")
    case .treeSize: LocalizedText("size of an invitation tree", "邀请树平均人数")
    case .treeDepth: LocalizedText("deepest invitation", "最深邀请层级")
    case .largeTreeShare: LocalizedText("share in large invitation trees", "大邀请树中的人数比例")
    case .deepInvitedShare:
      LocalizedText("share invited in the third generation or deeper", "第三层及更深的被邀请比例")
    case .invitationCycleDays: LocalizedText("days of an invitation cycle", "裂变周期")
    case .rewardedJoins: LocalizedText("rewarded joins", "奖励带来的加入总数")
    case .serviceLevel: LocalizedText("service level", "平均服务水平")
    case .firstPostAnswerShare: LocalizedText("first posts answered", "首次发言回复率")
    case .prizes: LocalizedText("prizes given", "发出的奖品总数")
    case .pointsLiability: LocalizedText("money owed in points at the end", "期末积分负债")
    case .violationRate: LocalizedText("violations per message", "每条消息的违规")
    case .sanctions: LocalizedText("sanctions", "处罚总数")
    case .wrongfulSanctions: LocalizedText("wrongful sanctions", "误罚总数")
    case .removals: LocalizedText("members removed", "被移出的总人数")
    case .revenue: LocalizedText("revenue", "总收入")
    case .profit: LocalizedText("profit", "总利润")
    case .orders: LocalizedText("orders", "总订单")
    case .refunds: LocalizedText("orders sent back", "总退货")
    case .buyers: LocalizedText("buyers", "购买者")
    case .buyerShare: LocalizedText("share that bought", "购买者比例")
    case .repeatOrderShare: LocalizedText("share of repeat orders", "复购订单比例")
    case .lifetimeValue: LocalizedText("lifetime value", "LTV（用户终身价值）")
    case .acquisitionCost: LocalizedText("acquisition cost", "CAC（获客成本）")
    case .valuePerCost: LocalizedText("LTV ÷ CAC", "LTV ÷ CAC 之比")
    case .paybackDay: LocalizedText("payback day", "回本日")
    case .paidBack: LocalizedText("futures that pay back", "回本的可能")
    case .migrated: LocalizedText("members who moved on", "迁移总人数")
    }
  }

  /// What it is counted in.
  package var unit: FigureUnit {
    switch self {
    case .silentShare, .top1PercentShare, .top10PercentShare, .retentionDay1, .retentionDay7,
      .retentionDay30, .stickiness, .largeTreeShare, .deepInvitedShare, .serviceLevel,
      .firstPostAnswerShare, .buyerShare, .repeatOrderShare, .paidBack:
      .share
    case .gini, .kFactor, .violationRate, .valuePerCost, .treeSize, .treeDepth: .index
    case .invitationCycleDays, .paybackDay: .days
    case .hours: .hours
    case .cost, .costPerJoin, .costPerRetained, .pointsLiability, .revenue, .profit,
      .lifetimeValue, .acquisitionCost:
      .money
    case .joined, .membersEnd, .turnedAway, .participations, .rewardedJoins, .prizes, .sanctions,
      .wrongfulSanctions, .removals, .orders, .refunds, .buyers, .migrated:
      .count
    }
  }
}
