import CommunityEngine
import CommunityHistory
import CommunityModel
import TestSupport
import Testing

@testable import Studies

struct MemberFiguresTests {
  /// Forty members join on day 10, every second of whom visits the day after and every fourth on the seventh.
  private static let joiners: String = {
    var lines = ["member,time,event"]
    for member in 0..<40 {
      lines.append("m\(member),2024-01-11,join")
      if member % 2 == 0 { lines.append("m\(member),2024-01-12,visit") }
      if member % 4 == 0 { lines.append("m\(member),2024-01-18,visit") }
    }
    lines += ["founder,2024-01-01,join", "founder,2024-01-02,visit", "founder,2024-01-31,message"]
    return lines.joined(separator: "\n")
  }()

  private func log(_ text: String) throws -> MemberLog {
    let read = try HistoryReader.read(
      Array(text.utf8), path: "log.csv", mapping: HistoryMapping(), salt: [1, 2, 3],
      today: CalendarDate(daysSinceEpoch: 30_000))
    guard case .log(let log) = read.content else { throw NotALog() }
    return log
  }

  private struct NotALog: Error {}

  @Test func `retention is that of those who joined after the first week`() throws {
    let figures = MemberFigures(of: try log(Self.joiners), offset: 0, days: 30)
    #expect(figures.metrics.prefix(2) == [.retentionDay1, .retentionDay7])
    #expect(figures.observed[0] == 20.5 / 41)
    #expect(figures.observed[1] == 10.5 / 41)
    // Nobody's thirtieth day lies within the days.
    #expect(!figures.metrics.contains(.retentionDay30))
  }

  @Test func `who writes is compared only if the log reaches from the first week to the end`()
    throws
  {
    let log = try log(Self.joiners)
    #expect(!MemberFigures(of: log, offset: 0, days: 30).metrics.contains(.silentShare))
    let whole = MemberFigures(of: log, offset: 0, days: 31)
    let place = try #require(whole.metrics.firstIndex(of: .silentShare))
    #expect(abs(whole.observed[place] - 40 / 41.0) < 1e-12)
    #expect(!MemberFigures(of: log, offset: -3, days: 31).metrics.contains(.silentShare))
  }

  @Test func `without visits nothing is said of who came back, nor of who was active`() throws {
    let log = try log(SmallHistory.events)
    let figures = MemberFigures(of: log, offset: 0, days: 84)
    #expect(figures.metrics == [.silentShare, .top10PercentShare])
    let measures = History(log).comparableMeasures
    #expect(measures.isDisjoint(with: [.active, .weeklyActive]))
    #expect(measures.isSuperset(of: [.joins, .leaves, .members, .posters, .messages]))
  }

  @Test func `a simulated future is measured alike`() async throws {
    let scenario = SmallScenario.make()
    let figures = MemberFigures(
      of: try log(Self.joiners), offset: 0, days: scenario.horizonDays)
    let outcome = try await ReplicationRunner(
      plan: scenario.strategies[0].plan, horizonDays: scenario.horizonDays, seed: 3
    ).outcomes(of: [0], threads: 1)[0]
    let personas = scenario.strategies[0].plan.personas.count
    let later = outcome.cohorts.dropFirst(personas)
    let visited = later.reduce(0) { $0 + $1.visited[0] }
    let eligible = later.reduce(0) { $0 + $1.eligible[0] }
    #expect(eligible > 0)
    let values = figures.values(of: outcome)
    #expect(values.count == figures.metrics.count)
    #expect(values[0] == (Double(visited) + 0.5) / (Double(eligible) + 1))
  }
}
