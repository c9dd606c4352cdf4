import CommunityModel

/// Writes one replication's daily values.
struct TrajectoryRecorder: Sendable {
  private let days: Int
  /// What the plan has anything of, with its place in a day's record; the rest stays 0.
  private let metrics: [(place: Int, metric: Metric)]
  private(set) var daily: [Float]
  private var visitorsByDay: [Int] = []
  private(set) var memberDays = 0

  init(days: Int, _ metrics: [Metric]) {
    self.days = days
    self.metrics = metrics.map { ($0.index, $0) }
    daily = Array(repeating: 0, count: Metric.allCases.count * days)
    visitorsByDay.reserveCapacity(days)
  }

  /// Stickiness of the newest day: mean visitors of the last 30 days ÷ actives of the month.
  private(set) var stickiness = 0.0

  /// Writes a day.
  mutating func record(
    day: Int, _ record: DayRecord, ledger: Ledger, members: Int, groups: Int
  ) {
    memberDays += members
    visitorsByDay.append(record.visitors)
    let window = visitorsByDay.suffix(30)
    let monthly = record.monthlyActives
    let meanVisitors = Double(window.reduce(0, +)) / Double(window.count)
    stickiness = monthly > 0 ? meanVisitors / Double(monthly) : 0
    for (place, metric) in metrics {
      let value: Double =
        switch metric {
        case .joins: Double(ledger.joins)
        case .members: Double(members)
        case .engaged: Double(record.engaged)
        case .visitors: Double(record.visitors)
        case .weeklyActives: Double(record.weeklyActives)
        case .monthlyActives: Double(monthly)
        case .stickiness: stickiness
        case .posters: Double(record.posters)
        case .speakingRate: members > 0 ? Double(record.posters) / Double(members) : 0
        case .messages: Double(record.messages)
        case .invitesAccepted: Double(record.invitesAccepted)
        case .returns: Double(ledger.returns)
        case .lapses: Double(ledger.lapses)
        case .leaves: Double(ledger.leaves)
        case .turnedAway: Double(ledger.turnedAway)
        case .groups: Double(groups)
        case .silentGroups: Double(record.silentGroups)
        case .deadGroups: Double(record.deadGroups)
        case .meanSatisfaction: mean(record.satisfaction, over: record.engaged)
        case .meanHabit: mean(record.habit, over: record.engaged)
        case .meanFatigue: mean(record.fatigue, over: record.engaged)
        case .meanBond: mean(record.bond, over: record.engaged)
        case .muted: Double(record.muted)
        case .participations: Double(record.participations)
        case .reputation: record.reputation
        case .hours: record.hours
        case .cost: record.cost
        case .serviceLevel: record.serviceLevel
        case .coreMembers: Double(record.coreMembers)
        case .rewardedJoins: Double(record.rewardedJoins)
        case .firstPosts: Double(ledger.firstPosts)
        case .firstPostsAnswered: Double(ledger.firstPostsAnswered)
        case .pointsIssued: Double(ledger.points.issued)
        case .pointsRedeemed: Double(ledger.points.redeemed)
        case .pointsExpired: Double(ledger.points.expired)
        case .pointsOutstanding: Double(ledger.points.outstanding)
        case .pointsLiability: record.pointsLiability
        case .prizes: Double(record.prizes)
        case .violations: Double(ledger.conduct.violations)
        case .visibleViolations: Double(ledger.conduct.visibleViolations)
        case .sanctions: Double(ledger.conduct.sanctions)
        case .wrongfulSanctions: Double(ledger.conduct.wrongfulSanctions)
        case .appeals: Double(ledger.conduct.appeals)
        case .removals: Double(ledger.conduct.removals)
        case .silenced: Double(record.silenced)
        case .inactiveShare:
          members > 0 ? max(0, 1 - Double(record.weeklyActives) / Double(members)) : 0
        case .meanTrust: mean(record.trust, over: record.engaged)
        case .orders: Double(record.orders)
        case .refunds: Double(record.refunds)
        case .revenue: record.revenue
        case .profit: record.revenue - record.cost
        case .migrated: Double(record.migrated)
        case .phase: Double(record.phase)
        }
      daily[place * days + day] = Float(value)
    }
  }

  /// The value of a metric on a day that was written.
  func value(of metric: Metric, on day: Int) -> Double {
    Double(daily[metric.index * days + day])
  }

  private func mean(_ sum: Int, over count: Int) -> Double {
    count > 0 ? Double(sum) / Double(StateSum.unitsPerOne) / Double(count) : 0
  }
}
