import CommunityModel
import StudyResults
import Testing

@testable import CommunityEngine
@testable import Studies

struct StrategyRecordTests {
  @Test func `an event counts if it holds on any day up to its last`() async throws {
    let days = [5, 20, 39, 10_000]
    let events = days.map { day in
      ScenarioEvent(
        name: "lively by \(day)",
        condition: MetricCondition(metric: .visitors, comparison: .atLeast, threshold: 18),
        byDay: day
      )
    }
    let scenario = SmallScenario.make(replications: .fixed(200), events: events)
    let result = try await Forecast(scenario, threads: 2).run()
    let outcomes = try await outcomes(of: scenario)
    let counts = result.strategies[0].events.map(\.happened)
    for (day, count) in zip(days, counts) {
      let expected = outcomes.count { outcome in
        (0...min(day, 39)).contains { outcome.daily[Metric.visitors.index * 40 + $0] >= 18 }
      }
      #expect(count == expected)
    }
    #expect(counts[0] < counts[1] && counts[1] < counts[2] && counts[2] < 200)
    #expect(counts[3] == counts[2])
  }

  @Test func `cohorts are ratios of each replication, averaged`() async throws {
    let scenario = SmallScenario.make()
    let result = try await Forecast(scenario, threads: 2).run()
    let outcomes = try await outcomes(of: scenario)
    let rows = result.strategies[0].cohorts
    #expect(rows.count == 6 * 3)
    #expect(rows[3].week == 1 && rows[3].persona == nil)
    #expect(rows[5].persona == "talker")
    let together = outcomes.map { outcome in
      (
        visited: outcome.cohorts[2].visited[1] + outcome.cohorts[3].visited[1],
        eligible: outcome.cohorts[2].eligible[1] + outcome.cohorts[3].eligible[1]
      )
    }
    let ratios = together.filter { $0.eligible > 0 }.map {
      Double($0.visited) / Double($0.eligible)
    }
    let direct = DirectEstimate(ratios)
    // Rounding of sums of sixty values.
    #expect(abs(rows[3].retention[1].mean - direct.mean) < 1e-14)
    #expect(abs(rows[3].retention[1].standardError - direct.standardError) < 1e-14)
    let joined = outcomes.map { Double($0.cohorts[3].joined) }
    #expect(abs(rows[5].joined.mean - DirectEstimate(joined).mean) < 1e-13)
  }

  @Test func `weeks too late for a tenure day have no retention`() async throws {
    let result = try await Forecast(SmallScenario.make(), threads: 2).run()
    let last = try #require(result.strategies[0].cohorts.last { $0.persona == nil })
    #expect(last.week == 5)
    #expect(last.joined.mean > 0)
    #expect(last.retention[2].mean.isNaN && last.survival[2].mean.isNaN)
  }

  @Test func `who stayed is a ratio of each replication, averaged`() async throws {
    let scenario = SmallScenario.make()
    let rows = try await Forecast(scenario, threads: 2).run().strategies[0].tenure
    let outcomes = try await outcomes(of: scenario)
    #expect(rows.map(\.week) == [0, 1, 2, 3, 4, 5])
    #expect(rows[0].stayed.mean == 1 && rows[0].stayed.standardError == 0)
    let ratios = outcomes.map { Double($0.tenure[3].present) / Double($0.tenure[3].eligible) }
    let direct = DirectEstimate(ratios)
    #expect(abs(rows[3].stayed.mean - direct.mean) < 1e-14 && direct.mean < 1)
    #expect(zip(rows[3].stayed.quantiles.values, direct.quantiles).allSatisfy { $0 == $1 })
  }

  @Test func `weeks in which nobody can be seen are left out`() {
    var record = TenureRecord()
    #expect(record.results().isEmpty)
    record.add([count(4, 2), count(0, 0), count(0, 0)])
    record.add([count(2, 2), count(1, 0), count(0, 0)])
    let rows = record.results()
    #expect(rows.map(\.week) == [0, 1])
    #expect(rows.map(\.stayed.mean) == [0.75, 0])
    #expect(rows.map(\.stayed.count) == [2, 1])
  }

  private func count(_ eligible: Int, _ present: Int) -> TenureCount {
    TenureCount(eligible: eligible, present: present)
  }

  @Test func `joins by source add up to all joins`() async throws {
    let result = try await Forecast(SmallScenario.make(), threads: 2).run()
    let strategy = result.strategies[0]
    #expect(strategy.sources.map(\.name) == ["poster", "invitation", "seed"])
    #expect(strategy.sources.map(\.kind) == [.channel, .invitation, .seed])
    // Rounding of three sums of sixty whole numbers.
    let joins = strategy.sources.reduce(0) { $0 + $1.joins.mean }
    #expect(abs(joins - strategy[.joined].mean) < 1e-10)
    let members = strategy.sources.reduce(0) { $0 + $1.membersAtEnd.mean }
    #expect(abs(members - strategy[.membersEnd].mean) < 1e-10)
    #expect(abs(strategy.sources.reduce(0) { $0 + $1.share } - 1) < 1e-14)
  }

  @Test func `sources and budgets are means of the outcomes`() async throws {
    var scenario = SmallScenario.make()
    scenario.strategies[0].plan.channels[0].costPerJoin = 2.5
    scenario.strategies[0].plan.content[0].costPerPost = 3
    scenario.strategies[0].plan.content[0].hoursPerPost = 0.5
    let strategy = try await Forecast(scenario, threads: 2).run().strategies[0]
    let outcomes = try await outcomes(of: scenario)
    let posters = outcomes.map { $0.sources[0] }
    let source = strategy.sources[0]
    // Rounding of sums of sixty values.
    expectMean(source.messages, posters.map { Double($0.messages) })
    expectMean(source.invited, posters.map { Double($0.invited) })
    expectMean(source.engagedAtEnd, posters.map { Double($0.engagedAtEnd) })
    expectMean(
      source.retentionDay30, posters.map { Double($0.visited30) / Double($0.eligible30) })
    expectMean(source.costPerJoin, posters.map { _ in 2.5 })
    #expect(strategy.sources[1].joins.mean > 0 && strategy.sources[1].costPerJoin.mean == 0)
    #expect(strategy.budget.map(\.unit) == [.money, .money, .hours])
    let (channel, stream, work) = (strategy.budget[0], strategy.budget[1], strategy.budget[2])
    #expect(abs(channel.amount.mean - 2.5 * source.joins.mean) < 1e-10)
    // Seven posts a week on forty days.
    #expect(stream.amount.mean == 120 && work.amount.mean == 20 && work.share == 1)
    #expect(abs(channel.share + stream.share - 1) < 1e-14)
    #expect(abs(strategy[.cost].mean - channel.amount.mean - stream.amount.mean) < 1e-10)
  }

  private func expectMean(_ found: MeanEstimate, _ values: [Double]) {
    let direct = DirectEstimate(values)
    #expect(abs(found.mean - direct.mean) < 1e-12 * max(1, abs(direct.mean)))
    #expect(abs(found.standardError - direct.standardError) < 1e-12 * max(1, abs(direct.mean)))
  }

  private func outcomes(of scenario: Scenario) async throws -> [ReplicationOutcome] {
    let runner = ReplicationRunner(
      plan: scenario.strategies[0].plan, horizonDays: scenario.horizonDays, seed: scenario.seed,
      assumptions: .drawn)
    return try await runner.outcomes(of: 0..<scenario.replications.maximum, threads: 2)
  }
}
