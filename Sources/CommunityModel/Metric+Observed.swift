extension Metric {
  /// Whether a plan has what the metric is about; else it says nothing.
  public func isObserved(in plan: CommunityPlan) -> Bool {
    switch self {
    case .coreMembers: !plan.tiers.isEmpty
    case .rewardedJoins: plan.referral != nil
    case .firstPosts, .firstPostsAnswered: plan.replies != nil
    case .pointsIssued, .pointsRedeemed, .pointsExpired, .pointsOutstanding, .pointsLiability,
      .prizes:
      plan.points != nil
    case .violations, .visibleViolations, .sanctions, .wrongfulSanctions, .appeals, .removals,
      .silenced:
      plan.moderation != nil
    case .serviceLevel: plan.hasServiceLevel
    case .meanTrust: plan.trust != nil
    case .orders, .refunds: !plan.offers.isEmpty
    case .revenue, .profit: plan.earns
    case .migrated: plan.asksToMove
    case .phase: !plan.phases.isEmpty
    case .joins, .members, .engaged, .visitors, .weeklyActives, .monthlyActives, .stickiness,
      .posters, .speakingRate, .messages, .invitesAccepted, .returns, .lapses, .leaves,
      .turnedAway, .groups, .silentGroups, .deadGroups, .meanSatisfaction, .meanHabit,
      .meanFatigue, .meanBond, .muted, .participations, .reputation, .hours, .cost,
      .inactiveShare:
      true
    }
  }
}

extension Metric {
  /// Whether 0 is the truth in a plan that lacks what the metric is about: nobody is sanctioned where
  /// nobody moderates, but first posts are written whether or not the team counts them.
  package func isCounted(in plan: CommunityPlan) -> Bool {
    switch self {
    case .firstPosts, .firstPostsAnswered: plan.replies != nil
    case .meanTrust: plan.trust != nil
    case .phase: !plan.phases.isEmpty
    default: true
    }
  }
}

extension SummaryMetric {
  /// Whether a plan has what the figure is about; else it says nothing.
  public func isObserved(in plan: CommunityPlan) -> Bool {
    switch self {
    case .rewardedJoins: plan.referral != nil
    case .firstPostAnswerShare: plan.replies != nil
    case .prizes, .pointsLiability: plan.points != nil
    case .violationRate, .sanctions, .wrongfulSanctions, .removals: plan.moderation != nil
    case .serviceLevel: plan.hasServiceLevel
    case .revenue, .profit, .paybackDay, .paidBack: plan.earns
    case .orders, .refunds, .buyers, .buyerShare, .repeatOrderShare, .lifetimeValue,
      .acquisitionCost, .valuePerCost:
      !plan.offers.isEmpty
    case .migrated: plan.asksToMove
    case .joined, .membersEnd, .silentShare, .top1PercentShare, .top10PercentShare, .gini,
      .retentionDay1, .retentionDay7, .retentionDay30, .kFactor, .stickiness, .turnedAway,
      .participations, .hours, .cost, .costPerJoin, .costPerRetained, .treeSize, .treeDepth,
      .largeTreeShare, .deepInvitedShare, .invitationCycleDays:
      true
    }
  }
}

extension SummaryMetric {
  /// Whether the figure says the truth of a plan that lacks what it is about: without offers nobody
  /// buys, but no share of nothing is bought again.
  package func isCounted(in plan: CommunityPlan) -> Bool {
    switch self {
    case .firstPostAnswerShare: plan.replies != nil
    case .repeatOrderShare: !plan.offers.isEmpty
    case .paybackDay: plan.earns
    default: true
    }
  }
}

extension Scenario {
  /// The observed metrics that the strategy of a name counts.
  package func countedMetrics(of strategy: String) -> [Metric] {
    let plan = strategies.first { $0.name == strategy }?.plan
    return observedMetrics.filter { metric in plan.map { metric.isCounted(in: $0) } ?? true }
  }

  /// The metrics that a strategy's plan has something to say about, in order: those reported.
  package var observedMetrics: [Metric] {
    Metric.allCases.filter { metric in strategies.contains { metric.isObserved(in: $0.plan) } }
  }

  /// The figures of whole runs that are reported, likewise.
  package var observedSummaryMetrics: [SummaryMetric] {
    SummaryMetric.allCases.filter { metric in
      strategies.contains { metric.isObserved(in: $0.plan) }
    }
  }
}

extension CommunityPlan {
  /// Whether anything is ever earned.
  public var earns: Bool { !offers.isEmpty || advertising != nil }

  /// Whether anything depends on how many hours the team has.
  fileprivate var hasServiceLevel: Bool {
    !team.isEmpty || replies != nil || moderation != nil
  }
}
