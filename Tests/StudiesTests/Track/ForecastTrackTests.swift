import CommunityEngine
import CommunityHistory
import CommunityModel
import Foundation
import ScenarioFiles
import StudyResults
import Testing

@testable import Studies

struct ForecastTrackTests {
  private let scenario: Scenario

  init() throws { scenario = try Self.scenario() }

  private static func scenario(reach: Int = 150, visit: Double = -0.2) throws -> Scenario {
    let text = """
      name: small
      start: 2026-03-02
      horizon_days: 70
      currency: CNY
      seed: 5
      personas:
        - {use: learner, pool: 5000, visit: \(visit)}
      seed_members: {learner: 40}
      channels:
        - {name: poster, reach_per_day: \(reach), conversion: 4%}
      content:
        - {name: story, value: learning, posts_per_week: 7, quality: 0.7}

      """
    return try ScenarioReader.read(content: Array(text.utf8), path: "small.yaml").scenario
  }

  /// The first days of a future of some scenario, as a group would have counted them.
  private func history(
    of scenario: Scenario, days: Int = 70, seed: UInt64 = 99, offset: Int = 0
  ) async throws -> HistorySubject {
    let outcome = try await ReplicationRunner(
      plan: scenario.strategies[0].plan, horizonDays: scenario.horizonDays, seed: seed
    ).outcomes(of: [0], threads: 1)[0]
    return history(of: outcome, days: days, offset: offset)
  }

  private func history(
    of outcome: ReplicationOutcome, days: Int = 70, offset: Int = 0
  ) -> HistorySubject {
    func column(_ metric: Metric) -> [Double?] {
      outcome.series(of: metric).dropFirst(offset).prefix(days).map { Double($0) }
    }
    let series = DailySeries(
      firstDate: scenario.start.adding(days: offset), dayCount: days,
      columns: [
        .joins: column(.joins), .leaves: column(.leaves), .members: column(.members),
        .messages: column(.messages), .weeklyActive: column(.weeklyActives),
      ])
    return HistorySubject(History(series), name: "group", content: Data("x".utf8))
  }

  private func track(
    _ subject: HistorySubject, assumptions: AssumptionTreatment = .fixed, threads: Int = 2,
    store: StudyStore? = nil
  ) async throws -> TrackResult {
    try await ForecastTrack(
      scenario, strategy: 0, assumptions: assumptions, replications: 200, history: subject,
      threads: threads, store: store
    ).run().result
  }

  @Test func `a future of the same plan is called off no more often than promised`() async throws {
    var alarms = 0
    for seed: UInt64 in 1...40 {
      let result = try await track(history(of: scenario, seed: 1_000 + seed))
      alarms += result.series.contains { $0.alarm != nil } ? 1 : 0
    }
    // 5 % of 40 is 2; by luck more than 6 come once in 70 times.
    #expect(alarms <= 6)
  }

  @Test func `a future with other assumptions is called off no more often either`() async throws {
    var alarms = 0
    let drawn = ReplicationRunner(
      plan: scenario.strategies[0].plan, horizonDays: scenario.horizonDays, seed: 4_242,
      assumptions: .drawn)
    for outcome in try await drawn.outcomes(of: 0..<60, threads: 2) {
      let result = try await track(history(of: outcome), assumptions: .drawn)
      alarms += result.series.contains { $0.alarm != nil } ? 1 : 0
    }
    // 5 % of 60 is 3; by luck more than 8 come once in 200 times.
    #expect(alarms <= 8)
  }

  @Test
  func `what lies beyond all futures, week after week, is off though assumptions are uncertain`()
    async throws
  {
    for (reach, isAbove) in [(450, true), (40, false)] {
      let other = try Self.scenario(reach: reach)
      let result = try await track(history(of: other), assumptions: .drawn)
      let joins = try #require(result.series.first { $0.name == "joins" })
      #expect(joins.insideCount == 0)
      #expect(joins.alarm != nil && [.recruiting, .both].contains(result.verdict), "\(reach)")
      #expect(((joins.deviation ?? 0) > 0) == isAbove)
    }
  }

  @Test func `where twice as many join, recruiting is off, and only that`() async throws {
    let other = try Self.scenario(reach: 300)
    let result = try await track(history(of: other))
    #expect(result.verdict == .recruiting)
    let joins = try #require(result.series.first { $0.name == "joins" })
    #expect(joins.alarm != nil && joins.status == .off)
    #expect(abs((joins.deviation ?? 0) - 1) < 0.3)
    #expect(joins.knownCount == 10)
  }

  @Test func `where members visit less, what they do is off, and joins are not`() async throws {
    let lazy = try Self.scenario(visit: -2.5)
    let result = try await track(history(of: lazy))
    #expect(result.verdict == .behaviour)
    let share = try #require(result.series.first { $0.name == "weekly_active_per_member" })
    #expect(share.alarm != nil)
    #expect((share.deviation ?? 0) < -0.2)
  }

  @Test func `weeks are those of the forecast, and only whole ones count`() async throws {
    let late = try await history(of: scenario, days: 30, offset: 10)
    let result = try await track(late)
    let joins = try #require(result.series.first { $0.name == "joins" })
    // Days 10 to 39 hold the weeks from day 14, 21 and 28.
    #expect(joins.weeks.map { $0.observed != nil } == (1...10).map { (3...5).contains($0) })
    #expect(result.weekCount == 5)
    let members = try #require(result.series.first { $0.name == "members" })
    #expect(members.weeks[2].observed == late.days[.members][10])
  }

  @Test func `it is the same for any number of threads, and from the study`() async throws {
    let study = try TemporaryStudy()
    let subject = try await history(of: scenario)
    let one = try await track(subject, threads: 1).series
    let two = try await track(subject, store: study.open()).series
    let again = try await ForecastTrack(
      scenario, strategy: 0, assumptions: .fixed, replications: 200, history: subject, threads: 2,
      store: study.open()
    ).run()
    #expect(one == two && one == again.result.series)
    #expect(again.use.simulated == 0 && again.use.taken == 200)
  }

  @Test func `histories of other days or of nothing that is counted are refused`() async throws {
    let earlier = DailySeries(
      firstDate: scenario.start.adding(days: -50), dayCount: 20,
      columns: [.joins: [Double?](repeating: 1, count: 20)])
    await #expect(throws: HistoryRefusal.otherDays(-50 ... -31)) {
      try await track(HistorySubject(History(earlier), name: "x", content: Data()))
    }
    let uncounted = DailySeries(
      firstDate: nil, dayCount: 20, columns: [.revenue: [Double?](repeating: 1, count: 20)])
    await #expect(throws: HistoryRefusal.nothingCounted) {
      try await track(HistorySubject(History(uncounted), name: "x", content: Data()))
    }
    let short = DailySeries(
      firstDate: nil, dayCount: 5, columns: [.joins: [Double?](repeating: 1, count: 5)])
    let result = try await track(HistorySubject(History(short), name: "x", content: Data()))
    #expect(result.verdict == .nothingYet && result.weekCount == 0)
  }
}
