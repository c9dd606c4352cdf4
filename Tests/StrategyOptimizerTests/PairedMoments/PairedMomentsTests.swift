import OutputAnalysis
import StrategyOptimizer
import Testing

@Suite struct PairedMomentsTests {
  @Test func `comparisons match another program`() throws {
    let traces = try SelectionTraces.read()
    let moments = traces.moments(100)
    let intervals = moments.simultaneousIntervals(method: .bonferroni).intervals
    for (index, wanted) in traces.bonferroni_paired_all_pairs_n100.enumerated() {
      let found = moments.comparison(wanted.i, wanted.j)
      #expect(agree(found.meanDifference, wanted.mean, within: 1e-12))
      #expect(agree(found.standardError, wanted.se_paired, within: 1e-12))
      let independent = found.standardError * found.varianceReductionFactor.squareRoot()
      #expect(agree(independent, wanted.se_independent, within: 1e-11))
      #expect(agree(found.correlation, wanted.corr, within: 1e-12))
      #expect(
        agree(found.varianceReductionFactor, wanted.variance_reduction_factor, within: 1e-11))
      #expect(intervals[index].first == wanted.i && intervals[index].second == wanted.j)
      #expect(agree(intervals[index].lowerBound, wanted.lo, within: 1e-9))
      #expect(agree(intervals[index].upperBound, wanted.hi, within: 1e-9))
    }
  }

  @Test func `Hsu's comparisons with the best match another program`() throws {
    let traces = try SelectionTraces.read()
    let found = traces.moments(100).comparisonsWithBest()
    for wanted in traces.hsu_mcb_bonferroni_paired_n100 {
      #expect(agree(found[wanted.i].lowerBound, wanted.lo, within: 1e-9))
      #expect(agree(found[wanted.i].upperBound, wanted.hi, within: 1e-9))
    }
  }

  @Test func `Wilson's intervals match another program`() throws {
    for row in try SelectionTraces.read().binomial_95 {
      let found = ConfidenceInterval(ofChance: row.x, in: row.n)
      #expect(agree(found.lowerBound, row.wilson[0], within: 1e-9))
      #expect(agree(found.upperBound, row.wilson[1], within: 1e-9))
    }
  }

  @Test func `a small difference of large values keeps its digits`() {
    let rows = RandomRows(means: [0, 0]).rows(1000)
    let large = rows.map { row in [row[0], row[0] + (1 + row[1]) * 0x1p-20].map { $0 + 1_048_576 } }
    let comparison = PairedMoments(systemCount: 2, rows: large).comparison(1, 0)
    let exact = PairedMoments(systemCount: 2, rows: rows.map { [0, ($0[1] + 1) * 0x1p-20] })
    // Values near 2^20 are spaced by 2^-32, a 4000th of the difference.
    #expect(agree(comparison.meanDifference * 0x1p20, exact.mean(1) * 0x1p20, within: 1e-4))
    #expect(comparison.varianceReductionFactor > 1e11)
  }

  @Test func `nothing is known below two replications`() {
    var moments = PairedMoments(systemCount: 2)
    #expect(moments.mean(0).isNaN)
    moments.add([1, 2])
    #expect(moments.mean(1) == 2 && moments.meanDifference(0, 1) == -1)
    #expect(moments.comparison(0, 1).standardError.isNaN)
    #expect(moments.comparison(0, 1).varianceReductionFactor.isNaN)
  }

  @Test
  func `variance reduction is infinite for a constant difference and undefined for constants`() {
    let constant = PairedMoments(
      systemCount: 3, rows: (0..<9).map { [Double($0), Double($0) - 2, 7] })
    #expect(constant.comparison(0, 1).varianceReductionFactor == .infinity)
    #expect(constant.comparison(0, 1).correlation == 1)
    let still = PairedMoments(systemCount: 2, rows: (0..<9).map { _ in [3, 4] })
    #expect(still.comparison(0, 1).varianceReductionFactor.isNaN)
    #expect(still.comparison(0, 1).correlation.isNaN)
  }

  @Test func `correlated statistics have a smaller critical value than Bonferroni's`() throws {
    let moments = try SelectionTraces.read().moments(200)
    let joint = moments.simultaneousIntervals()
    let bound = moments.simultaneousIntervals(method: .bonferroni)
    #expect(joint.method == .correlatedStatistics && bound.method == .bonferroni)
    #expect(joint.criticalValue < bound.criticalValue)
    // All pairs of five systems: not far from Tukey's constant, which assumes equal variances.
    let tukey = StudentizedRangeDistribution(count: 5, degreesOfFreedom: 199).quantile(0.95)
    #expect(abs(joint.criticalValue - tukey / 2.0.squareRoot()) < 0.05)
    #expect(joint.criticalValueError > 0 && joint.criticalValueError < 0.01)
    #expect(moments.simultaneousIntervals() == joint)
  }

  @Test func `few replications and constant differences fall back on Bonferroni`() throws {
    #expect(try SelectionTraces.read().moments(20).simultaneousIntervals().method == .bonferroni)
    let copies = PairedMoments(systemCount: 2, rows: (0..<50).map { [Double($0), Double($0)] })
    let intervals = copies.simultaneousIntervals()
    #expect(intervals.method == .bonferroni)
    #expect(intervals.intervals[0].lowerBound == 0 && intervals.intervals[0].upperBound == 0)
    let one = PairedMoments(systemCount: 1, rows: [[1], [2]])
    #expect(one.simultaneousIntervals().intervals.isEmpty)
  }
}
