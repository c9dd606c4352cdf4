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

extension Scenario {
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
  /// Whether anything depends on how many hours the team has.
  fileprivate var hasServiceLevel: Bool {
    !team.isEmpty || replies != nil || moderation != nil
  }
}
