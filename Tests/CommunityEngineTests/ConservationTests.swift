import CommunityEngine
import CommunityModel
import Testing

/// What must hold of any plan whatever.
@Suite struct ConservationTests {
  private static let seriesWithin: [(Metric, Metric)] = [
    (.engaged, .members), (.visitors, .engaged), (.posters, .visitors), (.lapses, .engaged),
    (.leaves, .members), (.invitesAccepted, .visitors), (.posters, .messages),
    (.visitors, .weeklyActives), (.weeklyActives, .monthlyActives), (.silentGroups, .groups),
    (.deadGroups, .silentGroups), (.muted, .engaged),
  ]

  @Test(arguments: 0..<120) func `nobody appears or vanishes uncounted`(number: Int) async throws {
    for outcome in try await outcomes(number) {
      let joins = outcome.series(of: .joins).map { Int($0) }
      let leaves = outcome.series(of: .leaves).map { Int($0) }
      let members = outcome.series(of: .members).map { Int($0) }
      var present = 0
      for day in 0..<outcome.days {
        present += joins[day]
        #expect(members[day] == present, "day \(day)")
        present -= leaves[day]
      }
      let summary = Dictionary(uniqueKeysWithValues: zip(SummaryMetric.allCases, outcome.summary))
      #expect(summary[.joined] == Double(joins.reduce(0, +)))
      #expect(summary[.membersEnd] == Double(present))
      #expect(
        summary[.turnedAway] == Double(outcome.series(of: .turnedAway).reduce(0) { $0 + $1 }))
      #expect(outcome.joinsBySource.reduce(0, +) == joins.reduce(0, +))
      #expect(outcome.membersAtEndBySource.reduce(0, +) == present)
      #expect(zip(outcome.membersAtEndBySource, outcome.joinsBySource).allSatisfy { $0 <= $1 })
      #expect(outcome.cohorts.reduce(0) { $0 + $1.joined } == joins.reduce(0, +))
      #expect(outcome.memberDays == members.reduce(0, +))
    }
  }

  @Test(arguments: 0..<120) func `measures stay within each other`(number: Int) async throws {
    for outcome in try await outcomes(number) {
      #expect(outcome.daily.allSatisfy { $0.isFinite })
      for (smaller, larger) in Self.seriesWithin {
        let pairs = zip(outcome.series(of: smaller), outcome.series(of: larger))
        #expect(pairs.allSatisfy { $0 >= 0 && $0 <= $1 }, "\(smaller.key) above \(larger.key)")
      }
      for metric in [Metric.meanHabit, .meanBond, .stickiness, .speakingRate] {
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

  @Test(arguments: 0..<120) func `the engine equals the reference engine`(number: Int) async throws
  {
    var random = RandomPlan(number: number)
    let plan = random.plan()
    let outcome = try await outcomes(number)[0]
    let reference = ReferenceEngine.outcome(
      of: plan, horizonDays: RandomPlan.horizonDays, seed: 4, replication: 0)
    #expect(difference(outcome, reference) == nil)
  }

  @Test func `the plans are varied enough to mean something`() async throws {
    var reached: [Metric: Int] = [:]
    for number in 0..<120 {
      let outcome = try await outcomes(number)[0]
      for metric in Metric.allCases where outcome.series(of: metric).contains(where: { $0 > 0 }) {
        reached[metric, default: 0] += 1
      }
    }
    for metric in Metric.allCases {
      #expect(reached[metric, default: 0] >= 10, "\(metric.key)")
    }
  }

  private func outcomes(_ number: Int) async throws -> [ReplicationOutcome] {
    var random = RandomPlan(number: number)
    return try await ReplicationRunner(
      plan: random.plan(), horizonDays: RandomPlan.horizonDays, seed: 4
    ).outcomes(of: [0, 1], threads: 1)
  }
}
