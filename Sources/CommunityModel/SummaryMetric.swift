/// One figure for a whole simulated future.
public enum SummaryMetric: String, Sendable, CaseIterable {
  /// All who ever joined, seed members included.
  case joined
  /// Members after the last day's leavers have gone.
  case membersEnd = "members_end"
  /// Share of all who ever joined that never wrote.
  case silentShare = "silent_share"
  /// Share of the messages written by the top 1 % of all who ever joined, at least one person.
  case top1PercentShare = "top_1_percent_share"
  /// Share of the messages written by the top 10 % of all who ever joined, at least one person.
  case top10PercentShare = "top_10_percent_share"
  /// Gini coefficient of messages over all who ever joined.
  case gini
  /// Share that visited one day after joining.
  case retentionDay1 = "retention_day_1"
  /// Share that visited seven days after joining.
  case retentionDay7 = "retention_day_7"
  /// Share that visited thirty days after joining.
  case retentionDay30 = "retention_day_30"
  /// Invited people brought by a member: joins through invitations ÷ all who joined, seed members
  /// included, within the horizon.
  ///
  /// Members who joined late have not finished inviting, so a growing community's value lies below
  /// the K-factor of a finished cohort, and below 1.
  case kFactor = "k_factor"
  /// Stickiness on the last day.
  case stickiness = "stickiness_end"
  /// People turned away because no group had room.
  case turnedAway = "turned_away_total"
  /// Takings part in activities.
  case participations = "participations_total"
  /// Hours of the operator's work.
  case hours = "hours_total"
  /// Money spent.
  case cost = "cost_total"
  /// Money spent ÷ all who ever joined.
  case costPerJoin = "cost_per_join"
  /// Money spent ÷ members who visited thirty days after joining.
  case costPerRetained = "cost_per_retained_day_30"
  /// People in an invitation tree: all who ever joined ÷ those whom no member invited.
  case treeSize = "tree_size_mean"
  /// Generations below the root of the deepest invitation tree.
  case treeDepth = "tree_depth_max"
  /// Share of all who ever joined that is in a tree of more than ten people.
  case largeTreeShare = "large_tree_share"
  /// Share of the invited people that is in the third generation or deeper.
  case deepInvitedShare = "deep_invited_share"
  /// Mean days from the inviter's joining to that of the person they brought.
  case invitationCycleDays = "invitation_cycle_days"

  /// People who joined on a rewarded invitation.
  case rewardedJoins = "rewarded_joins_total"
  /// Mean service level over the days.
  case serviceLevel = "service_level_mean"
  /// Share of first posts that were answered.
  case firstPostAnswerShare = "first_post_answer_share"
  /// Prizes given.
  case prizes = "prizes_total"
  /// Money that members' points are worth on the last day.
  case pointsLiability = "points_liability_end"
  /// Cases ÷ messages.
  case violationRate = "violation_rate"
  /// Sanctions that took effect.
  case sanctions = "sanctions_total"
  /// Those of them against members who had broken no rule.
  case wrongfulSanctions = "wrongful_sanctions_total"
  /// Members who were removed.
  case removals = "removals_total"

  /// Money earned.
  case revenue = "revenue_total"
  /// Money earned less money spent.
  case profit = "profit_total"
  /// Orders taken, those that are sent back included.
  case orders = "orders_total"
  /// Orders sent back.
  case refunds = "refunds_total"
  /// People who bought something and kept it.
  case buyers = "buyers_total"
  /// Those ÷ all who ever joined.
  case buyerShare = "buyer_share"
  /// Share of the orders kept whose buyer had bought the same before.
  case repeatOrderShare = "repeat_order_share"
  /// What offers left within the horizon, goods and refunds paid, ÷ all who ever joined.
  case lifetimeValue = "ltv"
  /// Money spent on channels, hooks, referral and seed members ÷ all who ever joined.
  case acquisitionCost = "cac"
  /// The first ÷ the second.
  case valuePerCost = "ltv_to_cac"
  /// The first day from which on, to the end, money earned so far covers money spent so far.
  case paybackDay = "payback_day"
  /// Whether there is such a day: 1 or 0.
  case paidBack = "paid_back"
  /// Members who went along to a successor group.
  case migrated = "migrated_total"

  /// The name in files: snake case.
  public var key: String { rawValue }
}
