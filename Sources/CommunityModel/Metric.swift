/// What is observed every day of a simulated future.
public enum Metric: String, Sendable, CaseIterable, Codable {
  /// People who joined that day.
  case joins
  /// People in the groups that day; the day's leavers still count.
  case members
  /// Members who were not lapsed during the day; those who lapsed that day still count.
  case engaged
  /// Members who visited (daily actives).
  case visitors
  /// People who visited within the last 7 days, today included.
  case weeklyActives = "weekly_actives"
  /// People who visited within the last 30 days, today included.
  case monthlyActives = "monthly_actives"
  /// Mean daily actives of the last 30 days ÷ monthly actives.
  case stickiness
  /// Members who wrote.
  case posters
  /// Posters ÷ members.
  case speakingRate = "speaking_rate"
  /// Messages members wrote.
  case messages
  /// Invitations that were accepted.
  case invitesAccepted = "invites_accepted"
  /// Lapsed members who came back.
  case returns
  /// Members who lapsed.
  case lapses
  /// Members who left.
  case leaves
  /// People turned away because no group had room.
  case turnedAway = "turned_away"
  /// Groups open so far.
  case groups
  /// Groups in which no member wrote that day, of those that anybody has ever joined.
  case silentGroups = "silent_groups"
  /// Groups silent for seven days in a row or more.
  case deadGroups = "dead_groups"
  /// Mean satisfaction of the engaged at the end of the day.
  case meanSatisfaction = "mean_satisfaction"
  /// Mean habit of the engaged at the end of the day.
  case meanHabit = "mean_habit"
  /// Mean fatigue of the engaged at the end of the day.
  case meanFatigue = "mean_fatigue"
  /// Mean bond of the engaged at the end of the day.
  case meanBond = "mean_bond"

  /// Engaged members who have muted their group.
  case muted
  /// Takings part in activities.
  case participations
  /// What people say about the brand, 0…1; 0.5 is neutral.
  case reputation
  /// Hours of the operator's work the day's plan takes.
  case hours
  /// Money spent from day 0 on.
  case cost
  /// Hours the team has ÷ hours needed in the last seven days, at most 1.
  case serviceLevel = "service_level"

  /// Engaged members of the highest tier at the end of the day.
  case coreMembers = "core_members"
  /// People who joined on a rewarded invitation.
  case rewardedJoins = "rewarded_joins"
  /// Members who wrote for the first time.
  case firstPosts = "first_posts"
  /// Those of them who were answered, by the community or the team.
  case firstPostsAnswered = "first_posts_answered"
  /// Points given to members.
  case pointsIssued = "points_issued"
  /// Points spent on prizes.
  case pointsRedeemed = "points_redeemed"
  /// Points cleared, and points of members who left.
  case pointsExpired = "points_expired"
  /// Points members hold at the end of the day.
  case pointsOutstanding = "points_outstanding"
  /// Money these are worth at the prize that costs most per point.
  case pointsLiability = "points_liability"
  /// Prizes given.
  case prizes
  /// Members who broke a rule: cases.
  case violations
  /// Cases that nobody detected that day.
  case visibleViolations = "visible_violations"
  /// Sanctions that took effect.
  case sanctions
  /// Those of them against members who had broken no rule that day.
  case wrongfulSanctions = "wrongful_sanctions"
  /// Appeals against sanctions.
  case appeals
  /// Members who were removed.
  case removals
  /// Engaged members who may not write.
  case silenced

  /// Share of the members who have not visited within 7 days.
  case inactiveShare = "inactive_share"
  /// Mean trust of the engaged after the day's visits.
  case meanTrust = "mean_trust"
  /// Orders taken, those that are sent back included.
  case orders
  /// Orders sent back.
  case refunds
  /// Money earned from day 0 on.
  case revenue
  /// Money earned less money spent, from day 0 on.
  case profit
  /// Members who went along to a successor group.
  case migrated
  /// The place of the phase in force, from 1.
  case phase

  /// The name in files: snake case.
  public var key: String { rawValue }

  /// Its place in a day's record.
  public var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
