@testable import CommunityEngine
import CommunityModel

/// One day's counts.
struct ReferenceDay {
  var joins = 0
  var members = 0
  var engaged = 0
  var visitors = 0
  var posters = 0
  var messages = 0
  var invitesAccepted = 0
  var returns = 0
  var lapses = 0
  var leaves = 0
  var turnedAway = 0
  var muted = 0
  var participations = 0
  /// First takings part in an occurrence, by activity.
  var participants: [Int] = []
  var groups = 0
  var silentGroups = 0
  var deadGroups = 0
  /// Sums of states, each rounded to a whole number of 2⁻¹⁵.
  var satisfaction = 0
  var habit = 0
  var fatigue = 0
  var bond = 0
  /// At the start of the day.
  var reputation = 0.5
  /// People expected to add the operator, by channel.
  var contacts: [Double] = []

  /// Counts an engaged member at the end of the day.
  mutating func add(_ member: ReferenceMember, visits: Bool, written: Int) {
    engaged += 1
    visitors += visits ? 1 : 0
    posters += written > 0 ? 1 : 0
    messages += written
    satisfaction += Self.units(member.satisfaction)
    habit += Self.units(member.habit)
    fatigue += Self.units(member.fatigue)
    bond += Self.units(member.bond)
  }

  func mean(_ sum: Int) -> Double {
    engaged > 0 ? Double(sum) * 0x1p-15 / Double(engaged) : 0
  }

  static func units(_ state: Float) -> Int {
    Int((state * 0x1p15).rounded(.toNearestOrEven))
  }
}

/// Everything the engine reports, counted from what people did.
struct ReferenceMeasures {
  private let plan: CommunityPlan
  private let days: [ReferenceDay]
  private let people: [ReferenceMember]

  init(_ plan: CommunityPlan, _ days: [ReferenceDay], people: [ReferenceMember]) {
    self.plan = plan
    self.days = days
    self.people = people
  }

  func outcome() -> ReplicationOutcome {
    let budget = ReferenceBudget(plan, days, people: people)
    return ReplicationOutcome(
      days: days.count,
      daily: Metric.allCases.flatMap { metric in
        days.indices.map { Float(value(of: metric, on: $0, budget)) }
      },
      summary: SummaryMetric.allCases.map { value(of: $0, budget) }, cohorts: cohorts(),
      sources: plan.sources.indices.map { counts(ofSource: $0, budget) }, generations: [],
      costs: budget.costs(through: days.count - 1), hours: budget.hours(),
      memberDays: days.reduce(0) { $0 + $1.members })
  }

  /// Distinct people who visited within so many days, whatever became of them.
  func actives(withinDays length: Int, of day: Int) -> Int {
    people.count { $0.visited(withinDays: length, of: day) }
  }

  private func counts(ofSource source: Int, _ budget: ReferenceBudget) -> SourceCounts {
    let members = people.filter { $0.source == source }
    let eligible = members.filter { $0.joinedDay + 30 < days.count }
    var counts = SourceCounts()
    counts.joins = members.count
    counts.membersAtEnd = members.count(where: \.isPresent)
    counts.engagedAtEnd = members.count(where: \.isEngaged)
    counts.eligible30 = eligible.count
    counts.visited30 = eligible.count { $0.visited(on: $0.joinedDay + 30) }
    counts.messages = members.reduce(0) { $0 + $1.messages }
    counts.invited = people.count { $0.inviter?.source == source }
    if source < plan.channels.count {
      let channel = plan.channels[source]
      counts.reached = days.indices.reduce(0) { $0 + channel.reach(onDay: $1) }
      counts.contacts = days.reduce(0) { $0 + $1.contacts[source] }
      counts.cost = budget.cost(ofChannel: source)
    }
    return counts
  }

  private func value(
    of metric: Metric, on day: Int, _ budget: ReferenceBudget
  ) -> Double {
    let today = days[day]
    return switch metric {
    case .joins: Double(today.joins)
    case .members: Double(today.members)
    case .engaged: Double(today.engaged)
    case .visitors: Double(today.visitors)
    case .weeklyActives: Double(actives(withinDays: 7, of: day))
    case .monthlyActives: Double(actives(withinDays: 30, of: day))
    case .stickiness: stickiness(on: day)
    case .posters: Double(today.posters)
    case .speakingRate: today.members > 0 ? Double(today.posters) / Double(today.members) : 0
    case .messages: Double(today.messages)
    case .invitesAccepted: Double(today.invitesAccepted)
    case .returns: Double(today.returns)
    case .lapses: Double(today.lapses)
    case .leaves: Double(today.leaves)
    case .turnedAway: Double(today.turnedAway)
    case .groups: Double(today.groups)
    case .silentGroups: Double(today.silentGroups)
    case .deadGroups: Double(today.deadGroups)
    case .meanSatisfaction: today.mean(today.satisfaction)
    case .meanHabit: today.mean(today.habit)
    case .meanFatigue: today.mean(today.fatigue)
    case .meanBond: today.mean(today.bond)
    case .muted: Double(today.muted)
    case .participations: Double(today.participations)
    case .reputation: today.reputation
    case .hours: budget.hours(on: day).reduce(0, +)
    case .cost: budget.costs(through: day).reduce(0, +)
    default: 0
    }
  }

  private func stickiness(on day: Int) -> Double {
    let monthly = actives(withinDays: 30, of: day)
    let window = days[max(0, day - 29)...day]
    let visits = window.reduce(0) { $0 + $1.visitors }
    return monthly > 0 ? Double(visits) / Double(window.count) / Double(monthly) : 0
  }

  private func value(of metric: SummaryMetric, _ budget: ReferenceBudget) -> Double {
    let joined = Double(people.count)
    return switch metric {
    case .joined: joined
    case .membersEnd: Double(people.count(where: \.isPresent))
    case .silentShare: Double(people.count { $0.messages == 0 }) / joined
    case .top1PercentShare: topShare(0.01)
    case .top10PercentShare: topShare(0.1)
    case .gini: gini()
    case .retentionDay1: retention(1)
    case .retentionDay7: retention(7)
    case .retentionDay30: retention(30)
    case .kFactor: Double(people.count { $0.source == plan.channels.count }) / joined
    case .stickiness: stickiness(on: days.count - 1)
    case .turnedAway: Double(days.reduce(0) { $0 + $1.turnedAway })
    case .participations: Double(days.reduce(0) { $0 + $1.participations })
    case .hours: budget.hours().reduce(0, +)
    case .cost: cost(budget)
    case .costPerJoin: joined > 0 ? cost(budget) / joined : .nan
    case .costPerRetained: costPerRetained(budget)
    default: 0
    }
  }

  private func cost(_ budget: ReferenceBudget) -> Double {
    budget.costs(through: days.count - 1).reduce(0, +)
  }

  private func costPerRetained(_ budget: ReferenceBudget) -> Double {
    let retained = people.count {
      $0.joinedDay + 30 < days.count && $0.visited(on: $0.joinedDay + 30)
    }
    return retained > 0 ? cost(budget) / Double(retained) : .nan
  }

  private func topShare(_ fraction: Double) -> Double {
    guard !people.isEmpty else { return .nan }
    let totals = people.map(\.messages).sorted(by: >)
    let sum = totals.reduce(0, +)
    let first = max(1, Int(fraction * Double(totals.count)))
    return sum > 0 ? Double(totals.prefix(first).reduce(0, +)) / Double(sum) : 0
  }

  /// Mean absolute difference of all pairs ÷ twice the mean.
  private func gini() -> Double {
    guard !people.isEmpty else { return .nan }
    let totals = people.map(\.messages)
    let sum = totals.reduce(0, +)
    var differences = 0
    for left in totals.indices {
      for right in 0..<left {
        differences += abs(totals[left] - totals[right])
      }
    }
    return sum > 0 ? Double(differences) / (Double(totals.count) * Double(sum)) : 0
  }

  private func retention(_ tenure: Int) -> Double {
    let eligible = people.filter { $0.joinedDay + tenure < days.count }
    let visitors = eligible.count { $0.visited(on: $0.joinedDay + tenure) }
    return Double(visitors) / Double(eligible.count)
  }

  private func cohorts() -> [CohortCounts] {
    (0..<(days.count + 6) / 7).flatMap { week in
      plan.personas.indices.map { persona in
        cohort(of: people.filter { $0.joinedDay / 7 == week && $0.persona == persona })
      }
    }
  }

  private func cohort(of joiners: [ReferenceMember]) -> CohortCounts {
    var cohort = CohortCounts()
    cohort.joined = joiners.count
    for (place, tenure) in [1, 7, 30].enumerated() {
      let eligible = joiners.filter { $0.joinedDay + tenure < days.count }
      cohort.eligible[place] = eligible.count
      cohort.visited[place] = eligible.count { $0.visited(on: $0.joinedDay + tenure) }
      cohort.present[place] = eligible.count { member in
        member.leftDay.map { $0 >= member.joinedDay + tenure } ?? true
      }
    }
    return cohort
  }
}
