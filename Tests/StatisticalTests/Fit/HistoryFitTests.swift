import CommunityHistory
import CommunityModel
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
    var ranks: [Double] = []
    for seed: UInt64 in 1...20 {
      let known = try await KnownHistory(seed: 100 + seed)
      let result = try await HistoryFit(known.scenario, history: known.subject, threads: 2).run()
        .result
      for (place, parameter) in result.parameters.enumerated() where parameter.isInfluential {
        let truth = try #require(known.truth[parameter.assumption.path])
        let below = result.draws.count { $0[place] < truth }
        ranks.append((Double(below) + 0.5) / Double(result.draws.count + 1))
      }
    }
    let held = ranks.count { (0.05...0.95).contains($0) }
    let share = Double(held) / Double(ranks.count)
    // 90 % is claimed. About a hundred ranks, some of which hang together: three errors of 3 %.
    #expect((0.8...0.98).contains(share))
    let bins = ranks.reduce(into: [Int](repeating: 0, count: 5)) { counts, rank in
      counts[min(Int(rank * 5), 4)] += 1
    }
    let expected = Double(ranks.count) / 5
    let distance = bins.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
    // Chi-square of 4 degrees of freedom is above this once in a thousand times.
    #expect(distance / expected < 18.5)
  }
}
