import RandomStreams
import Testing

@testable import StrategyOptimizer

@Suite struct PatientRuleInductionTests {
  private func rows(_ count: Int, inputs: Int, seed: UInt64 = 3) -> [[Double]] {
    let sequence = SobolSequence(dimension: inputs, scramblingSeed: seed)
    return (0..<count).map(sequence.point)
  }

  private func uniform(_ row: Int, seed: UInt32) -> Double {
    openUnitDouble(philox4x32(counter: (UInt32(row), 0, 0, 0), key: (seed, 0)).0)
  }

  @Test func `a planted box is found, with one label in twenty wrong`() {
    let rows = rows(1000, inputs: 6)
    let labels = rows.enumerated().map { place, row in
      (row[1] > 0.6 && row[4] < 0.5) != (uniform(place, seed: 1) < 0.05)
    }
    let found = PatientRuleInduction(rows: rows, isOfInterest: labels)
    #expect(found.chanceWithoutPattern == 0.01)
    #expect(found.chosen.restrictions.map(\.input) == [1, 4])
    guard found.chosen.restrictions.count == 2 else { return }
    let (first, second) = (found.chosen.restrictions[0], found.chosen.restrictions[1])
    #expect(first.upper == nil && abs((first.lower ?? 0) - 0.6) < 0.03)
    #expect(second.lower == nil && abs((second.upper ?? 0) - 0.5) < 0.03)
    #expect(first.quasiPValue < 1e-6 && second.quasiPValue < 1e-6)
    #expect(found.chosen.density > 0.9 && abs(found.chosen.mass - 0.2) < 0.02)
    // Wrong labels outside the box are a fifth of all rows of interest.
    #expect(found.chosen.coverage > 0.75)
  }

  @Test func `a box counts what it contains`() {
    let rows = rows(400, inputs: 3)
    let labels = rows.map { $0[0] + $0[2] > 1.4 }
    let found = PatientRuleInduction(rows: rows, isOfInterest: labels)
    for box in found.trajectory + [found.chosen] {
      let inside = rows.indices.filter { box.contains(rows[$0]) }
      #expect(box.rowCount == inside.count)
      #expect(box.interestCount == inside.count { labels[$0] })
      #expect(box.coverage == Double(box.interestCount) / Double(labels.count { $0 }))
      #expect(box.density == Double(box.interestCount) / Double(box.rowCount))
      #expect(box.mass == Double(box.rowCount) / 400)
    }
    for (before, after) in zip(found.trajectory, found.trajectory.dropFirst()) {
      #expect(after.mass < before.mass && after.density > before.density)
      #expect(Double(before.rowCount - after.rowCount) <= max(1, 0.05 * Double(before.rowCount)))
    }
    #expect(found.trajectory[0].restrictions.isEmpty)
    #expect(found == PatientRuleInduction(rows: rows, isOfInterest: labels))
  }

  @Test func `chance labels seldom look like a pattern`() {
    var settings = PatientRuleInduction.Settings()
    settings.shuffleCount = 39
    let rows = rows(150, inputs: 4)
    var patterns = 0
    for seed in 1...40 as ClosedRange<UInt32> {
      let labels = rows.indices.map { uniform($0, seed: seed) < 0.3 }
      let found = PatientRuleInduction(
        rows: rows, isOfInterest: labels, settings: settings)
      if found.chanceWithoutPattern <= 0.05 { patterns += 1 }
    }
    // Two on average; ten or more with chance 2e-5.
    #expect(patterns < 10, "\(patterns)")
  }

  @Test func `quasi-p-values are binomial tails`() {
    let found = PatientRuleInduction(
      rows: (0..<10).map { [Double($0)] }, isOfInterest: (0..<10).map { $0 >= 7 })
    #expect(found.chosen.restrictions.count == 1)
    #expect(found.chosen.restrictions.first?.lower == 7)
    #expect(found.chosen.restrictions.first?.upper == nil)
    // Three of three, of a share of three tenths.
    #expect(abs((found.chosen.restrictions.first?.quasiPValue ?? 0) - 0.027) < 1e-12)
    #expect(found.chosen.coverage == 1 && found.chosen.density == 1)
  }

  @Test func `equal values stay together and constants are never restricted`() {
    let rows = (0..<60).map { [5.0, Double($0 % 3), Double($0 % 7)] }
    let found = PatientRuleInduction(rows: rows, isOfInterest: rows.map { $0[1] == 2 })
    #expect(found.chosen.restrictions.map(\.input) == [1])
    #expect(found.chosen.restrictions.first?.lower == 2)
    #expect(found.chosen.density == 1 && found.chosen.coverage == 1)
  }

  @Test(arguments: [true, false])
  func `all or no rows of interest leave the box of all rows`(label: Bool) {
    let rows = rows(50, inputs: 2)
    let found = PatientRuleInduction(
      rows: rows, isOfInterest: Array(repeating: label, count: 50))
    #expect(found.trajectory.count == 1)
    #expect(found.chosen.restrictions.isEmpty && found.chosen.mass == 1)
    #expect(found.chosen.density == (label ? 1 : 0) && found.chosen.coverage == (label ? 1 : 0))
    #expect(found.chanceWithoutPattern == 1)
  }

  @Test func `a single row is a box`() {
    let found = PatientRuleInduction(rows: [[1]], isOfInterest: [true])
    #expect(found.chosen.restrictions.isEmpty && found.chosen.rowCount == 1)
  }

  @Test func `pasting takes back what was peeled too much`() {
    let rows = (0..<10).map { [Double($0)] }
    let all = BoxBounds(inputCount: 1)
    let some = LabelledTable(rows: rows, isOfInterest: (0..<10).map { $0 == 7 || $0 == 8 })
    #expect(some.pasting(all.moving(.low, of: 0, to: 8), share: 0.05).lower == [7])
    let most = LabelledTable(rows: rows, isOfInterest: (0..<10).map { $0 < 9 })
    #expect(most.pasting(all.moving(.low, of: 0, to: 1), share: 0.05) == all)
  }

  @Test func `impossible settings and values that are not numbers stop`() async {
    await #expect(processExitsWith: .failure) {
      var settings = PatientRuleInduction.Settings()
      settings.peelingShare = 1
      _ = PatientRuleInduction(rows: [[1]], isOfInterest: [true], settings: settings)
    }
    await #expect(processExitsWith: .failure) {
      _ = PatientRuleInduction(rows: [[.nan]], isOfInterest: [true])
    }
  }
}
