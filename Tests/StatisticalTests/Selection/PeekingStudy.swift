import OutputAnalysis
import StrategyOptimizer

/// How often a difference of equal strategies is declared by looks after every replication.
struct PeekingStudy: Sendable {
  let cell: SelectionCell
  let firstLook: Int
  let lastLook: Int

  /// Critical magnitudes of t by the number of replications.
  private let naive: [Double]
  private let bonferroni: [Double]
  private let anytime: [Double]

  /// In how many runs each rule declared a difference.
  struct Counts: Sendable {
    var naive = 0
    var bonferroni = 0
    var anytime = 0
    /// A winner declared by the default procedure, whose worth is 0.
    var selected = 0
  }

  init(cell: SelectionCell, firstLook: Int = 10, anytimeFirstLook: Int = 5, lastLook: Int = 1000) {
    self.cell = cell
    self.firstLook = firstLook
    self.lastLook = lastLook
    let pairs = cell.systemCount * (cell.systemCount - 1) / 2
    func table(_ first: Int, _ bound: (Int) -> Double) -> [Double] {
      (0...lastLook).map { $0 < first ? .infinity : bound($0) }
    }
    func student(_ count: Int, _ share: Int) -> Double {
      StudentTDistribution(degreesOfFreedom: Double(count - 1))
        .bonferroniQuantile(0.95, count: share, isTwoSided: true)
    }
    naive = table(firstLook) { student($0, 1) }
    bonferroni = table(firstLook) { student($0, pairs) }
    anytime = table(anytimeFirstLook) {
      TMixture(effectVariance: 0.1).radius(level: 0.05 / Double(pairs), count: $0)
        * Double($0).squareRoot()
    }
  }

  @concurrent func counts(runs: Int) async -> Counts {
    await withTaskGroup(of: Counts.self) { group in
      for run in 0..<runs { group.addTask { counts(run: run) } }
      return await group.reduce(into: Counts()) { sum, run in
        sum.naive += run.naive
        sum.bonferroni += run.bonferroni
        sum.anytime += run.anytime
        sum.selected += run.selected
      }
    }
  }

  private func counts(run: Int) -> Counts {
    let source = SelectionSource(cell, run: run)
    let places = Array(0..<cell.systemCount)
    var moments = PairedMoments(systemCount: cell.systemCount)
    var counts = Counts()
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: cell.systemCount, worth: 0))
    for replication in 0..<lastLook {
      let row = source.values(of: places, replication: replication)
      moments.add(row)
      if selection.decision == nil { selection.add(selection.survivors.map { row[$0] }) }
      guard moments.count >= 2 else { continue }
      var largest = 0.0
      for high in places {
        for low in 0..<high {
          let mean = moments.meanDifference(low, high)
          largest = max(largest, mean * mean / moments.differenceVariance(low, high))
        }
      }
      let t = (largest * Double(moments.count)).squareRoot()
      if t > naive[moments.count] { counts.naive = 1 }
      if t > bonferroni[moments.count] { counts.bonferroni = 1 }
      if t > anytime[moments.count] { counts.anytime = 1 }
    }
    counts.selected = selection.decision == nil ? 0 : 1
    return counts
  }
}
