import CommunityModel
import ReplicationOutcomes

/// What is expected of the community as a whole on one day.
struct ExpectedState {
  let groups: Int
  let reputation: Double
  let hours: Double
  let cost: Double
  let revenue: Double
  let serviceLevel: Double
  let rewardedJoins: Double
  let prizes: Double
  let pointsHeld: Double
  let coreMembers: Double
  let worthOfPoint: Double
  let phase: Int
}

/// What a whole course has come to.
struct ExpectedTotals {
  let probes: [ProbeCohort]
  let money: Double
  let income: Double
  let hours: Double
  let sourceCosts: [Double]
  let members: Double
}

/// Writes a mean field's daily values and figures.
struct ExpectedBooks: Sendable {
  private let days: Int
  private let sells: Bool
  private let metrics: [Metric]
  private(set) var daily: [Double]
  private(set) var summary = [Double](repeating: .nan, count: SummaryMetric.allCases.count)
  private var joined = 0.0
  private var invited = 0.0
  private var margin = 0.0
  private var buyers = 0.0
  private var writers = 0.0
  private var firstTimeKept = 0.0
  private var payback = Payback()

  init(days: Int, _ plan: CompiledPlan) {
    self.days = days
    metrics = plan.metrics
    sells = plan.offers != nil
    daily = Array(repeating: 0, count: Metric.allCases.count * days)
  }

  /// The value of a metric on a day that was written.
  func value(of metric: Metric, on day: Int) -> Double { daily[metric.index * days + day] }

  private func sum(_ metric: Metric) -> Double {
    daily[metric.index * days..<(metric.index + 1) * days].reduce(0, +)
  }

  mutating func record(day: Int, _ record: ExpectedDay, _ state: ExpectedState) {
    joined += record.joins
    invited += record.invited
    margin += record.margin
    buyers += record.buyers
    writers += record.firstPosts
    firstTimeKept += record.offers.reduce(0) { $0 + $1.buyers }
    payback.observe(day: day, earned: state.revenue, spent: state.cost)
    let window = max(0, day - 29)..<day
    let recent = window.reduce(record.visitors) { $0 + value(of: .visitors, on: $1) }
    let stickiness =
      record.monthly > 0 ? recent / Double(window.count + 1) / record.monthly : 0
    for metric in metrics {
      daily[metric.index * days + day] = value(
        of: metric, record, state, stickiness: stickiness)
    }
  }

  private func value(
    of metric: Metric, _ record: ExpectedDay, _ state: ExpectedState, stickiness: Double
  ) -> Double {
    let share = { (number: Double, whole: Double) in whole > 0 ? number / whole : 0 }
    return switch metric {
    case .joins: record.joins
    case .members: record.members
    case .engaged: record.engaged
    case .visitors: record.visitors
    case .weeklyActives: record.weekly
    case .monthlyActives: record.monthly
    case .stickiness: stickiness
    case .posters: record.posters
    case .speakingRate: share(record.posters, record.members)
    case .messages: record.messages
    case .invitesAccepted: record.accepted.reduce(0, +)
    case .returns: record.returns
    case .lapses: record.lapses
    case .leaves: record.leaves
    case .turnedAway: record.turnedAway
    case .groups: Double(state.groups)
    case .silentGroups: record.silentGroups
    case .deadGroups: record.deadGroups
    case .meanSatisfaction: share(record.satisfaction, record.engaged)
    case .meanHabit: share(record.habit, record.engaged)
    case .meanFatigue: share(record.fatigue, record.engaged)
    case .meanBond: share(record.bond, record.engaged)
    case .muted: record.muted
    case .participations: record.participations
    case .reputation: state.reputation
    case .hours: state.hours
    case .cost: state.cost
    case .serviceLevel: state.serviceLevel
    case .coreMembers: state.coreMembers
    case .rewardedJoins: state.rewardedJoins
    case .firstPosts: record.firstPosts
    case .firstPostsAnswered: record.firstPostsAnswered
    case .pointsIssued: record.pointsIssued
    case .pointsRedeemed: record.pointsRedeemed
    case .pointsExpired: record.pointsExpired
    case .pointsOutstanding: state.pointsHeld
    case .pointsLiability: state.pointsHeld * state.worthOfPoint
    case .prizes: state.prizes
    case .violations: record.conduct.violations
    case .visibleViolations: record.conduct.visible
    case .sanctions: record.conduct.sanctions
    case .wrongfulSanctions: record.conduct.wrongful
    case .appeals: record.conduct.appeals
    case .removals: record.removals
    case .silenced: record.silenced
    case .inactiveShare: max(0, 1 - share(record.weekly, record.members))
    case .meanTrust: share(record.trust, record.engaged)
    case .orders: record.offers.reduce(0) { $0 + $1.orders }
    case .refunds: record.offers.reduce(0) { $0 + $1.refunds }
    case .revenue: state.revenue
    case .profit: state.revenue - state.cost
    case .migrated: record.migrated
    case .phase: Double(state.phase)
    }
  }

  /// Finds the figures of the whole run.
  mutating func close(_ totals: ExpectedTotals) {
    let retention = CohortCounts.tenureDays.indices.map { place in
      let joins = totals.probes.reduce(0) { $0 + $1.joins[place] }
      let visited = totals.probes.reduce(0) { $0 + $1.joins[place] * $1.visited[place] }
      return (share: joins > 0 ? visited / joins : .nan, visited: visited)
    }
    let (orders, refunds) = (sum(.orders), sum(.refunds))
    let acquisition = sells ? totals.sourceCosts.reduce(0, +) / joined : .nan
    for (place, metric) in SummaryMetric.allCases.enumerated() {
      summary[place] =
        switch metric {
        case .joined: joined
        case .membersEnd: totals.members
        case .silentShare: 1 - writers / joined
        case .retentionDay1: retention[0].share
        case .retentionDay7: retention[1].share
        case .retentionDay30: retention[2].share
        case .kFactor: invited / joined
        case .stickiness: value(of: .stickiness, on: days - 1)
        case .turnedAway: sum(.turnedAway)
        case .participations: sum(.participations)
        case .hours: totals.hours
        case .cost: totals.money
        case .costPerJoin: totals.money / joined
        case .costPerRetained: totals.money / retention[2].visited
        case .treeSize: joined / (joined - invited)
        case .rewardedJoins: sum(.rewardedJoins)
        case .serviceLevel: sum(.serviceLevel) / Double(days)
        case .firstPostAnswerShare: sum(.firstPostsAnswered) / sum(.firstPosts)
        case .prizes: sum(.prizes)
        case .pointsLiability: value(of: .pointsLiability, on: days - 1)
        case .violationRate: sum(.violations) / sum(.messages)
        case .sanctions: sum(.sanctions)
        case .wrongfulSanctions: sum(.wrongfulSanctions)
        case .removals: sum(.removals)
        case .revenue: totals.income
        case .profit: totals.income - totals.money
        case .orders: orders
        case .refunds: refunds
        case .buyers: buyers
        case .buyerShare: buyers / joined
        case .repeatOrderShare: 1 - firstTimeKept / (orders - refunds)
        case .lifetimeValue: margin / joined
        case .acquisitionCost: acquisition
        case .valuePerCost: acquisition > 0 ? margin / joined / acquisition : .nan
        case .paybackDay: payback.day.map(Double.init) ?? .nan
        case .migrated: sum(.migrated)
        // What depends on how the messages of one member differ from another's, on the course of single
        // trees, or on chance itself, an expected course does not have.
        case .top1PercentShare, .top10PercentShare, .gini, .treeDepth, .largeTreeShare,
          .deepInvitedShare, .invitationCycleDays, .paidBack:
          .nan
        }
    }
  }
}
