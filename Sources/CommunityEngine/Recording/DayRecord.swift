import ReplicationOutcomes

/// Sums over all groups of one day.
struct DayRecord {
  var engaged = 0
  var visitors = 0
  /// Actives of the last 7 and 30 days, engaged or not.
  var weeklyActives = 0
  var monthlyActives = 0
  var posters = 0
  var messages = 0
  var invitesAccepted = 0
  /// Engaged members who have muted their group.
  var muted = 0
  /// Visits on which someone took part in an activity.
  var participations = 0
  var silentGroups = 0
  var deadGroups = 0
  /// At the start of the day.
  var reputation = 0.5
  /// Hours of the operator's work, and the money spent from day 0 on.
  var hours = 0.0
  var cost = 0.0
  var serviceLevel = 1.0
  /// Engaged members of each tier.
  var tiers = TierCounts()
  var coreMembers = 0
  /// People who joined on a rewarded invitation.
  var rewardedJoins = 0
  /// Engaged members who may not write.
  var silenced = 0
  /// Members who want each prize.
  var wantedPrizes: [Int] = []
  var prizes = 0
  /// How far visitors came with each offer.
  var offers: [OfferCounts] = []
  var orders = 0
  var refunds = 0
  /// Money earned from day 0 on.
  var revenue = 0.0
  /// Members who went along to a successor group.
  var migrated = 0
  /// The place of the phase in force, from 1; 0 without phases.
  var phase = 0
  /// Money that the points members hold are worth.
  var pointsLiability = 0.0
  /// Sums of states in the units of `StateSum`.
  var satisfaction = 0
  /// That of visitors alone; only counted where reputation moves.
  var visitorsSatisfaction = 0
  var habit = 0
  var fatigue = 0
  var bond = 0
  var trust = 0

  /// The mean satisfaction of the day's visitors; `nil` if there were none.
  var meanSatisfactionOfVisitors: Double? {
    guard visitors > 0 else { return nil }
    return Double(visitorsSatisfaction) / Double(StateSum.unitsPerOne) / Double(visitors)
  }

  mutating func add(_ counts: VisitCounts) {
    visitors += Int(counts.visitors)
    weeklyActives += Int(counts.weekly)
    monthlyActives += Int(counts.monthly)
  }

  mutating func add(_ sums: FeelSums) {
    satisfaction += sums.satisfaction
    habit += sums.habit
    fatigue += sums.fatigue
  }

  mutating func add(_ counts: PostCounts) {
    posters += counts.posters
    messages += counts.messages
  }
}
