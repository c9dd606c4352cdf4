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
    default: true
    }
  }
}

extension CommunityPlan {
  /// Whether anything depends on how many hours the team has.
  fileprivate var hasServiceLevel: Bool {
    !team.isEmpty || replies != nil || moderation != nil
  }
}
