import CommunityEngine
import CommunityModel
import Testing

/// What must hold of any plan whatever.
@Suite struct ConservationTests {
  private static let seriesWithin: [(Metric, Metric)] = [
    (.engaged, .members), (.visitors, .engaged), (.posters, .visitors), (.lapses, .engaged),
    (.leaves, .members), (.invitesAccepted, .visitors), (.posters, .messages),
    (.visitors, .weeklyActives), (.weeklyActives, .monthlyActives), (.silentGroups, .groups),
    (.deadGroups, .silentGroups), (.muted, .engaged), (.coreMembers, .engaged),
    (.rewardedJoins, .joins), (.firstPosts, .posters), (.firstPostsAnswered, .firstPosts),
    (.prizes, .visitors), (.violations, .posters), (.visibleViolations, .violations),
    (.sanctions, .posters), (.wrongfulSanctions, .sanctions), (.appeals, .posters),
    (.removals, .sanctions), (.removals, .leaves), (.silenced, .engaged), (.refunds, .orders),
    (.migrated, .members),
  ]

  @Test(arguments: RandomPlan.numbers) func `nobody appears or vanishes uncounted`(number: Int)
    async throws
  {
    for outcome in try await RandomPlan.outcomes(number) {
      let joins = outcome.counts(of: .joins)
      let leaves = outcome.counts(of: .leaves)
      let members = outcome.counts(of: .members)
      var present = 0
      for day in 0..<outcome.days {
        present += joins[day]
        #expect(members[day] == present, "day \(day)")
        present -= leaves[day]
      }
      #expect(outcome.figure(.joined) == Double(joins.reduce(0, +)))
      #expect(outcome.figure(.membersEnd) == Double(present))
      #expect(outcome.figure(.turnedAway) == Double(outcome.total(of: .turnedAway)))
      #expect(outcome.sources.reduce(0) { $0 + $1.joins } == joins.reduce(0, +))
      #expect(outcome.sources.reduce(0) { $0 + $1.membersAtEnd } == present)
      #expect(outcome.cohorts.reduce(0) { $0 + $1.joined } == joins.reduce(0, +))
      #expect(outcome.memberDays == members.reduce(0, +))
    }
  }

  @Test(arguments: RandomPlan.numbers) func `what sources brought adds up`(number: Int) async throws
  {
    for outcome in try await RandomPlan.outcomes(number) {
      let sources = outcome.sources
      for source in sources {
        #expect(source.engagedAtEnd <= source.membersAtEnd)
        #expect(source.membersAtEnd <= source.joins)
        #expect(source.visited30 <= source.eligible30 && source.eligible30 <= source.joins)
      }
      #expect(sources.reduce(0) { $0 + $1.messages } == outcome.total(of: .messages))
      let invited = sources[sources.count - 2].joins
      #expect(sources.reduce(0) { $0 + $1.invited } == invited)
      #expect(
        sources.reduce(0) { $0 + $1.eligible30 }
          == outcome.cohorts.reduce(0) { $0 + $1.eligible[2] })
      #expect(
        sources.reduce(0) { $0 + $1.visited30 } == outcome.cohorts.reduce(0) { $0 + $1.visited[2] })
    }
  }

  @Test(arguments: RandomPlan.numbers) func `those who stay are those of the cohorts`(number: Int)
    async throws
  {
    for outcome in try await RandomPlan.outcomes(number) {
      let (tenure, cohorts) = (outcome.tenure, outcome.cohorts)
      #expect(tenure.count == 5)
      // Seven days are the second of the cohorts' tenure days.
      #expect(tenure[1].eligible == cohorts.reduce(0) { $0 + $1.eligible[1] })
      #expect(tenure[1].present == cohorts.reduce(0) { $0 + $1.present[1] })
      let joined = Int(outcome.figure(.joined))
      #expect(tenure[0].eligible == joined && tenure[0].present == joined)
      for (earlier, later) in zip(tenure, tenure.dropFirst()) {
        #expect(later.present >= 0 && later.present <= later.eligible)
        #expect(later.eligible <= earlier.eligible && later.present <= earlier.present)
      }
    }
  }

  @Test(arguments: RandomPlan.numbers) func `items add up to all costs and hours`(number: Int)
    async throws
  {
    let plan = RandomPlan.plan(number)
    let channels = plan.costItems.map {
      [.channels, .hooks, .referral, .seeding].contains($0.line)
    }
    for outcome in try await RandomPlan.outcomes(number) {
      let total = outcome.costs.reduce(0, +)
      #expect(outcome.costs.count == plan.costItems.count && outcome.costs.allSatisfy { $0 >= 0 })
      #expect(outcome.hours.count == plan.workItems.count && outcome.hours.allSatisfy { $0 >= 0 })
      #expect(outcome.figure(.cost) == total)
      #expect(outcome.figure(.hours) == outcome.hours.reduce(0, +))
      let spent = outcome.series(of: .cost)
      #expect(spent.last == Float(total))
      #expect(zip(spent, spent.dropFirst()).allSatisfy { $0 <= $1 })
      let attributed = zip(outcome.costs, channels).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
      let bySource = outcome.sources.reduce(0) { $0 + $1.cost }
      // The same few numbers added in two orders.
      #expect(abs(attributed - bySource) <= 16 * attributed.ulp)
    }
  }

  @Test(arguments: RandomPlan.numbers) func `measures stay within each other`(number: Int)
    async throws
  {
    for outcome in try await RandomPlan.outcomes(number) {
      #expect(outcome.daily.allSatisfy { $0.isFinite })
      for (smaller, larger) in Self.seriesWithin {
        let pairs = zip(outcome.series(of: smaller), outcome.series(of: larger))
        #expect(pairs.allSatisfy { $0 >= 0 && $0 <= $1 }, "\(smaller.key) above \(larger.key)")
      }
      for metric in [
        Metric.meanHabit, .meanBond, .stickiness, .speakingRate, .reputation, .serviceLevel,
      ] {
        #expect(outcome.series(of: metric).allSatisfy { (0...1).contains($0) }, "\(metric.key)")
      }
      for cohort in outcome.cohorts {
        for place in CohortCounts.tenureDays.indices {
          #expect(cohort.visited[place] <= cohort.present[place])
          #expect(cohort.present[place] <= cohort.eligible[place])
          #expect(cohort.eligible[place] <= cohort.joined)
        }
      }
    }
  }

  @Test(arguments: RandomPlan.numbers) func `the engine equals the reference engine`(number: Int)
    async throws
  {
    let plan = RandomPlan.plan(number)
    let outcome = try await RandomPlan.outcomes(number)[0]
    let reference = ReferenceEngine.outcome(
      of: plan, horizonDays: RandomPlan.horizonDays, seed: 4, replication: 0)
    #expect(difference(outcome, reference) == nil)
  }

  @Test func `the plans are varied enough to mean something`() async throws {
    var reached: [Metric: Int] = [:]
    for number in RandomPlan.numbers {
      let outcome = try await RandomPlan.outcomes(number)[0]
      for metric in Metric.allCases where outcome.series(of: metric).contains(where: { $0 != 0 }) {
        reached[metric, default: 0] += 1
      }
    }
    for metric in Metric.allCases {
      #expect(reached[metric, default: 0] >= 8, "\(metric.key)")
    }
  }

  @Test func `channels, groups and costs of the plans are varied enough`() async throws {
    var reached: [String: Int] = [:]
    for number in RandomPlan.numbers {
      let plan = RandomPlan.plan(number)
      let outcome = try await RandomPlan.outcomes(number)[0]
      var seen = Set(zip(plan.costItems, outcome.costs).filter { $1 > 0 }.map(\.0.line.rawValue))
      seen.formUnion(zip(plan.workItems, outcome.hours).filter { $1 > 0 }.map(\.0.line.rawValue))
      seen.formUnion(sales(plan, outcome))
      if outcome.sources.contains(where: { $0.contacts > 0 }) { seen.insert("contacts") }
      if outcome.sources.contains(where: { $0.invited > 0 }) { seen.insert("invited") }
      if outcome.sources.contains(where: { $0.visited30 > 0 }) { seen.insert("visited") }
      if try await changes(plan, outcome, { $0.platform.qrLimit = nil }) { seen.insert("QR") }
      if try await changes(plan, outcome, { $0.replication?.seedMembers = 0 }) {
        seen.insert("seeds")
      }
      if try await changes(plan, outcome, { $0.fillOrder = .oldest }) { seen.insert("order") }
      for name in seen { reached[name, default: 0] += 1 }
    }
    let names = [
      "channels", "hooks", "content", "activities", "groups", "team", "contacts", "invited",
      "visited", "QR", "seeds", "order", "referral", "seeding", "points", "replies", "moderation",
      "offers", "tools", "migration", "again", "short", "disappointing", "late phase",
    ]
    for name in names { #expect(reached[name, default: 0] >= 2, "\(name): \(reached)") }
  }

  /// What of offers and phases came about.
  private func sales(_ plan: CommunityPlan, _ outcome: ReplicationOutcome) -> Set<String> {
    var seen = Set<String>()
    for (offer, counts) in zip(plan.offers, outcome.offers) {
      if counts.orders - counts.refunds > counts.buyers { seen.insert("again") }
      if counts.orders > 0, counts.orders < counts.wanting { seen.insert("short") }
      if counts.orders > 0, offer.disappointment > 0 { seen.insert("disappointing") }
    }
    if zip(plan.phases, outcome.phaseStarts).contains(where: { phase, start in
      if case .when = phase.start { start != nil } else { false }
    }) {
      seen.insert("late phase")
    }
    return seen
  }

  /// Whether a plan's future differs from that of a changed one.
  private func changes(
    _ plan: CommunityPlan, _ outcome: ReplicationOutcome, _ change: (inout CommunityPlan) -> Void
  ) async throws -> Bool {
    var changed = plan
    changed.changeThroughout(change)
    let other = try await ReplicationRunner(
      plan: changed, horizonDays: RandomPlan.horizonDays, seed: 4
    ).outcomes(of: [0], threads: 1)[0]
    return difference(outcome, other) != nil
  }
}
