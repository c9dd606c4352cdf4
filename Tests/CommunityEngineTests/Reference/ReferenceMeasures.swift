@testable import CommunityEngine
import CommunityModel

/// Everything the engine reports, counted from what people did.
struct ReferenceMeasures {
  let course: ReferenceCourse
  let days: [ReferenceDay]
  let people: [ReferenceMember]

  init(_ course: ReferenceCourse, _ days: [ReferenceDay], people: [ReferenceMember]) {
    self.course = course
    self.days = days
    self.people = people
  }

  /// The plan whose parts are listed.
  var plan: CommunityPlan { course.whole }

  func outcome() -> ReplicationOutcome {
    let budget = ReferenceBudget(course, days, people: people)
    return ReplicationOutcome(
      days: days.count,
      daily: Metric.allCases.flatMap { metric in
        days.indices.map { Float(value(of: metric, on: $0, budget)) }
      },
      summary: SummaryMetric.allCases.map { value(of: $0, budget) }, cohorts: cohorts(),
      tenure: tenure(),
      sources: plan.sources.indices.map { counts(ofSource: $0, budget) },
      generations: ReferenceTrees(people, horizonDays: days.count).generations(),
      phaseStarts: course.starts, offers: offers(), values: values(),
      incomes: budget.incomes(through: days.count - 1),
      costs: budget.costs(through: days.count - 1), hours: budget.hours(),
      memberDays: days.reduce(0) { $0 + $1.members })
  }

  /// Whether something held on the last of the days.
  func holds(_ condition: MetricCondition) -> Bool {
    let budget = ReferenceBudget(course, days, people: people)
    return condition.holds(for: value(of: condition.metric, on: days.count - 1, budget))
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
      counts.reached = days.indices.reduce(0) { sum, day in
        sum + course.plan(on: day).channels[source].reach(onDay: day)
      }
      counts.contacts = days.reduce(0) { $0 + $1.contacts[source] }
    }
    counts.cost = budget.cost(ofSource: source, through: days.count - 1)
    if !plan.offers.isEmpty {
      counts.paybackDay = payback(
        earned: margins(of: members),
        spent: days.indices.map { budget.cost(ofSource: source, through: $0) })
    }
    return counts
  }

  func value(
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
    case .cost: cost(budget, through: day)
    case .serviceLevel: today.serviceLevel
    case .coreMembers: Double(today.tierCounts.last ?? 0)
    case .rewardedJoins: Double(today.rewardedJoins)
    case .firstPosts: Double(today.firstPosts)
    case .firstPostsAnswered: Double(today.firstPostsAnswered)
    case .pointsIssued: Double(today.pointsIssued)
    case .pointsRedeemed: Double(today.pointsRedeemed)
    case .pointsExpired: Double(today.pointsExpired)
    case .pointsOutstanding: Double(today.pointsOutstanding)
    case .pointsLiability: pointsLiability(on: day)
    case .prizes: Double(today.prizes.reduce(0, +))
    case .violations: Double(today.violations)
    case .visibleViolations: Double(today.visibleCases.joined().reduce(0, +))
    case .sanctions: Double(today.sanctions)
    case .wrongfulSanctions: Double(today.wrongfulSanctions)
    case .appeals: Double(today.appeals)
    case .removals: Double(today.removals)
    case .silenced: Double(today.silenced)
    case .inactiveShare: inactiveShare(on: day)
    case .meanTrust: course.plan(on: day).trust == nil ? 0 : today.mean(today.trust)
    case .orders: Double(today.offers.reduce(0) { $0 + $1.orders })
    case .refunds: Double(today.offers.reduce(0) { $0 + $1.refunds })
    case .revenue: revenue(budget, through: day)
    case .profit: revenue(budget, through: day) - cost(budget, through: day)
    case .migrated: Double(today.migrated)
    case .phase: Double(course.phaseNumber(on: day))
    }
  }

  /// At the prize that costs most per point.
  func pointsLiability(on day: Int) -> Double {
    let prizes = course.plan(on: day).points?.prizes ?? []
    let worth = prizes.map { $0.cost / $0.points }.max() ?? 0
    return Double(days[day].pointsOutstanding) * worth
  }

  private func inactiveShare(on day: Int) -> Double {
    let members = Double(days[day].members)
    return members > 0 ? max(0, 1 - Double(actives(withinDays: 7, of: day)) / members) : 0
  }

  func stickiness(on day: Int) -> Double {
    let monthly = actives(withinDays: 30, of: day)
    let window = days[max(0, day - 29)...day]
    let visits = window.reduce(0) { $0 + $1.visitors }
    return monthly > 0 ? Double(visits) / Double(window.count) / Double(monthly) : 0
  }

  private func cohorts() -> [CohortCounts] {
    (0..<(days.count + 6) / 7).flatMap { week in
      plan.personas.indices.map { persona in
        let isOfCohort = { (member: ReferenceMember) in
          member.joinedDay / 7 == week && member.persona == persona
        }
        var cohort = cohort(of: people.filter(isOfCohort))
        cohort.invited = people.count { $0.inviter.map(isOfCohort) ?? false }
        return cohort
      }
    }
  }

  /// Nobody is counted after 52 weeks.
  private func tenure() -> [TenureCount] {
    (0...52).map { 7 * $0 }.filter { $0 < days.count }.map { tenure in
      let observed = people.filter { $0.joinedDay + tenure < days.count }
      let present = observed.count { member in
        member.leftDay.map { $0 - member.joinedDay >= tenure } ?? true
      }
      return TenureCount(eligible: observed.count, present: present)
    }
  }

  private func cohort(of joiners: [ReferenceMember]) -> CohortCounts {
    var cohort = CohortCounts()
    cohort.joined = joiners.count
    cohort.activated = joiners.count { $0.messages > 0 }
    cohort.converted = joiners.count(where: \.hasBought)
    cohort.referrers = joiners.count { joiner in people.contains { $0.inviter === joiner } }
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
