import StrategyOptimizer
import Testing

@Suite(.serialized) struct PeekingTests {
  @Test
  func `looking after every replication does not break the promise, but does break a t test's`()
    async throws
  {
    let runs = 2000
    for fields in try SelectionReference.table("peeking-reference.csv") {
      guard let systems = Int(fields[0]), let law = SelectionCell.Law(rawValue: fields[1]) else {
        Issue.record("\(fields)")
        continue
      }
      let wanted = fields[2...].compactMap(Double.init)
      let cell = SelectionCell(means: .equal, law: law, systemCount: systems, correlation: 0.5)
      let counts = await PeekingStudy(cell: cell).counts(runs: runs)
      func share(_ count: Int) -> Double { Double(count) / Double(runs) }
      let label: Comment = "\(cell.name) \(counts)"
      if SelectionGrid.isFull { print("| peeking \(cell.name) \(counts) of \(runs), \(wanted)") }
      #expect(share(counts.anytime) <= 0.05 + 3 * SelectionOutcome.error(0.05, runs), label)
      #expect(share(counts.selected) <= 0.05 + 3 * SelectionOutcome.error(0.05, runs), label)
      // The control: both t tests fail as often as another program says, from 0.3 to always.
      for (found, index) in [(counts.naive, 1), (counts.bonferroni, 2)] {
        let error = SelectionOutcome.error(wanted[index], runs) * 2.0.squareRoot()
        #expect(abs(share(found) - wanted[index]) <= 3 * error, label)
      }
      #expect(share(counts.naive) > 0.3)
    }
  }
}
