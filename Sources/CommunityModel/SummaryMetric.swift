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

  /// The name in files: snake case.
  public var key: String { rawValue }
}
