import CommunityHistory
import CommunityModel
import KnownHistories
import ScenarioFiles
import Studies
import StudyResults
import Testing

struct HistoryFitTests {
  @Test func `a history narrows what it can teach and leaves the rest`() async throws {
    let known = try await KnownHistory(seed: 1)
    let result = try await HistoryFit(known.scenario, history: known.subject, threads: 2).run()
      .result
    let conversion = try #require(
      result.parameters.first { $0.assumption.path == "channels.poster.conversion" })
    #expect(conversion.isInfluential)
    #expect(result.parameters.contains { $0.verdict == .taught })
    #expect(result.parameters.contains { $0.verdict == .untouched })
    let inside = result.checks.count { $0.isInside }
    // 90 % of the stretches are expected; those of one measure hang together.
    #expect(Double(inside) > 0.7 * Double(result.checks.count))
  }

  @Test func `what cannot be fitted is refused`() async throws {
    let known = try await KnownHistory(seed: 1)
    let earlier = DailySeries(
      firstDate: CalendarDate(daysSinceEpoch: known.scenario.start.daysSinceEpoch - 100),
      dayCount: 10, columns: [.joins: [Double?](repeating: 1, count: 10)])
    await #expect(throws: HistoryRefusal.otherDays(-100 ... -91)) {
      try await HistoryFit(known.scenario, history: KnownHistory.subject(earlier), threads: 1).run()
    }
    let uncounted = DailySeries(
      firstDate: nil, dayCount: 10, columns: [.revenue: [Double?](repeating: 1, count: 10)])
    await #expect(throws: HistoryRefusal.nothingCounted) {
      try await HistoryFit(known.scenario, history: KnownHistory.subject(uncounted), threads: 1)
        .run()
    }
    let fitted = try ScenarioReader.read(
      content: Array(
        (KnownHistory.file + "posterior: {channels.poster.conversion: [4.5%, 5%]}\n").utf8),
      path: "fitted.yaml"
    ).scenario
    await #expect(throws: HistoryRefusal.alreadyFitted) {
      try await HistoryFit(fitted, history: known.subject, threads: 1).run()
    }
  }

  @Test func `the truth lies where the fit says, as often as it says`() async throws {
    var found = RecoveredRanks()
    for seed: UInt64 in 1...20 {
      try await found.add(KnownHistory(seed: 100 + seed), threads: 2)
    }
    let ranks = found.pooled
    // 90 % is claimed. About a hundred ranks, some of which hang together: three errors of 3 %.
    #expect((0.8...0.98).contains(RecoveredRanks.heldShare(ranks)))
    #expect(RecoveredRanks.uniformityPValue(ranks, parts: 5) > 0.001)
    // What the group did does not show in what it was charged.
    #expect(found.untouchedCounts.values.contains(found.historyCount))
  }

  @Test func `ranks that are too much in the middle, or at one side, are noticed`() {
    let centred = (0..<200).map { 0.2 + 0.6 * (Double($0) + 0.5) / 200 }
    #expect(RecoveredRanks.heldShare(centred) == 1)
    #expect(RecoveredRanks.uniformityPValue(centred, parts: 5) < 0.001)
    let even = (0..<200).map { (Double($0) + 0.5) / 200 }
    #expect(abs(RecoveredRanks.heldShare(even) - 0.9) < 1e-9)
    #expect(RecoveredRanks.uniformityPValue(even, parts: 5) == 1)
  }
}
