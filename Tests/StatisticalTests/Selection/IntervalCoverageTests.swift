import OutputAnalysis
import StrategyOptimizer
import Testing

@Suite(.serialized) struct IntervalCoverageTests {
  struct Counts: Sendable {
    var joint = 0
    var bonferroni = 0
    var single = 0
    var withBest = 0
  }

  @Test(arguments: [
    (SelectionCell(means: .equal, systemCount: 4, correlation: 0.5), 80),
    (SelectionCell(means: .monotone, spread: .increasing, systemCount: 5, correlation: 0), 100),
  ])
  func `simultaneous intervals are all right at once, single ones are not`(
    cell: SelectionCell, replications: Int
  ) async {
    let runs = 10_000
    let counts = await Self.counts(cell, replications: replications, runs: runs)
    func share(_ count: Int) -> Double { Double(count) / Double(runs) }
    if SelectionGrid.isFull {
      print("| coverage \(cell.name) n=\(replications) \(counts) of \(runs)")
    }
    #expect(share(counts.joint) >= 0.94, "\(counts)")
    #expect(share(counts.bonferroni) >= 0.94, "\(counts)")
    #expect(share(counts.withBest) >= 0.94, "\(counts)")
    // The control: single intervals taken as if they were simultaneous.
    #expect(share(counts.single) < 0.9, "\(counts)")
    // Correlated statistics are not bought with width: they cover less than Bonferroni's.
    #expect(counts.joint <= counts.bonferroni)
  }

  @concurrent private static func counts(
    _ cell: SelectionCell, replications: Int, runs: Int
  ) async -> Counts {
    await withTaskGroup(of: Counts.self) { group in
      for run in 0..<runs {
        group.addTask { counts(cell, replications: replications, run: run) }
      }
      return await group.reduce(into: Counts()) { sum, run in
        sum.joint += run.joint
        sum.bonferroni += run.bonferroni
        sum.single += run.single
        sum.withBest += run.withBest
      }
    }
  }

  private static func counts(_ cell: SelectionCell, replications: Int, run: Int) -> Counts {
    let source = SelectionSource(cell, run: run)
    let places = Array(0..<cell.systemCount)
    let moments = PairedMoments(
      systemCount: cell.systemCount,
      rows: (0..<replications).map { source.values(of: places, replication: $0) })
    func truth(_ first: Int, _ second: Int) -> Double { cell.mean(first) - cell.mean(second) }
    func covers(_ intervals: [DifferenceInterval]) -> Int {
      intervals.allSatisfy { $0.contains(truth($0.first, $0.second)) } ? 1 : 0
    }
    let single = StudentTDistribution(degreesOfFreedom: Double(replications - 1)).quantile(0.975)
    let withBest = moments.comparisonsWithBest().allSatisfy { comparison in
      let others = places.filter { $0 != comparison.place }.map(cell.mean)
      let lead = cell.mean(comparison.place) - (others.max() ?? 0)
      return comparison.lowerBound <= lead && lead <= comparison.upperBound
    }
    return Counts(
      joint: covers(moments.simultaneousIntervals(pointsPerShift: 127).intervals),
      bonferroni: covers(moments.simultaneousIntervals(method: .bonferroni).intervals),
      single: moments.comparisons.allSatisfy {
        abs($0.meanDifference - truth($0.first, $0.second)) <= single * $0.standardError
      } ? 1 : 0,
      withBest: withBest ? 1 : 0)
  }
}
