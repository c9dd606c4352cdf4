extension Figure {
  /// Which way is better if nobody says it: more, but less of what is money, work or harm.
  public var usualGoal: ComparisonMeasure.Goal {
    switch self {
    case .summary(let metric): metric.usualGoal
    case .daily(let metric, day: _): metric.usualGoal
    }
  }
}

extension Metric {
  /// Which way is better if nobody says it: less of what is money, work or harm, more of all else.
  public var usualGoal: ComparisonMeasure.Goal {
    switch self {
    case .lapses, .leaves, .turnedAway, .silentGroups, .deadGroups, .meanFatigue, .muted, .hours,
      .cost, .pointsOutstanding, .pointsLiability, .violations, .visibleViolations, .sanctions,
      .wrongfulSanctions, .appeals, .removals, .silenced, .inactiveShare, .refunds:
      .minimize
    case .joins, .members, .engaged, .visitors, .weeklyActives, .monthlyActives, .stickiness,
      .posters, .speakingRate, .messages, .invitesAccepted, .returns, .groups, .meanSatisfaction,
      .meanHabit, .meanBond, .participations, .reputation, .serviceLevel, .coreMembers,
      .rewardedJoins, .firstPosts, .firstPostsAnswered, .pointsIssued, .pointsRedeemed,
      .pointsExpired, .prizes, .meanTrust, .orders, .revenue, .profit, .migrated, .phase:
      .maximize
    }
  }
}

extension SummaryMetric {
  /// Which way is better if nobody says it: less of what is money, work, waiting or harm, more of all
  /// else.
  public var usualGoal: ComparisonMeasure.Goal {
    switch self {
    case .silentShare, .top1PercentShare, .top10PercentShare, .gini, .turnedAway, .hours, .cost,
      .costPerJoin, .costPerRetained, .invitationCycleDays, .pointsLiability, .violationRate,
      .sanctions, .wrongfulSanctions, .removals, .refunds, .acquisitionCost, .paybackDay:
      .minimize
    case .joined, .membersEnd, .retentionDay1, .retentionDay7, .retentionDay30, .kFactor,
      .stickiness, .participations, .treeSize, .treeDepth, .largeTreeShare, .deepInvitedShare,
      .rewardedJoins, .serviceLevel, .firstPostAnswerShare, .prizes, .revenue, .profit, .orders,
      .buyers, .buyerShare, .repeatOrderShare, .lifetimeValue, .valuePerCost, .paidBack, .migrated:
      .maximize
    }
  }
}
