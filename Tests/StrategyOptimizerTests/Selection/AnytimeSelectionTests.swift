import StrategyOptimizer
import Testing

@Suite struct AnytimeSelectionTests {
  @Test func `one system is selected without a replication`() {
    let selection = AnytimeSelection(goal: SelectionGoal(systemCount: 1, worth: 0))
    #expect(selection.decision?.best == 0 && selection.decision?.reason == .onlySystem)
    #expect(selection.standing.achievedConfidence == 1)
    #expect(selection.standing.expectedFurtherReplications == 0)
  }

  @Test func `the better of two is found and said to be better`() {
    let source = RandomRows(means: [0, 1.5])
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 2, worth: 0))
    #expect(selection.standing.achievedConfidence == 0)
    #expect(selection.standing.expectedFurtherReplications == nil)
    selection.run(source.row)
    #expect(selection.decision?.best == 1 && selection.decision?.reason == .better)
    #expect(selection.standing.achievedConfidence >= 0.95)
    #expect(selection.standing.setAsideAfter == [selection.replications, nil])
    #expect(selection.survivors == [1])
  }

  @Test func `a near tie ends within the worth`() {
    let source = RandomRows(means: [0, 0.02])
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 2, worth: 0.5))
    selection.run(source.row)
    #expect(selection.decision?.reason == .withinWorth)
  }

  @Test func `the confidence grows to that asked for just at the decision`() {
    let source = RandomRows(means: [0.3, 0, 0.1, -0.5])
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 4, worth: 0.3))
    while selection.decision == nil {
      #expect(selection.standing.achievedConfidence < 0.95)
      let row = source.row(selection.replications)
      selection.add(selection.survivors.map { row[$0] })
    }
    #expect(selection.standing.achievedConfidence >= 0.95 - 1e-12)
  }

  @Test func `identical strategies are within any worth once exceptions would have been seen`() {
    for worth in [0, 1e-300, 0.1, 1e300] {
      let goal = SelectionGoal(systemCount: 3, worth: worth)
      var selection = AnytimeSelection(goal: goal)
      selection.run(limit: 2_000) { Array(repeating: Double($0 * $0), count: 3) }
      #expect(selection.replications == goal.constantLook)
      #expect(selection.decision?.best == 0 && selection.decision?.reason == .withinWorth)
      #expect(0.95..<1 ~= selection.standing.achievedConfidence)
    }
  }

  @Test func `an identical copy does not block the decision between others`() {
    let source = RandomRows(means: [0, 2])
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 3, worth: 0))
    selection.run(limit: 1000) { replication in
      let row = source.row(replication)
      return [row[0], row[1], row[1]]
    }
    #expect(selection.decision?.best == 1 && selection.decision?.reason == .withinWorth)
  }

  @Test(arguments: [(0.25, SelectionDecision.Reason.better), (0, .withinWorth)])
  func `a constant difference decides once rare exceptions would have been seen`(
    lead: Double, reason: SelectionDecision.Reason
  ) {
    let goal = SelectionGoal(systemCount: 2, worth: 0)
    var selection = AnytimeSelection(goal: goal)
    selection.run(limit: 200) { [Double($0) + lead, Double($0)] }
    #expect(selection.decision == nil)
    // 0.99²⁰⁰ is 0.134, of each of two comparisons.
    #expect(abs(selection.standing.achievedConfidence - (1 - 2 * 0.133979674857961)) < 1e-12)
    selection.run(limit: 2_000) { [Double($0) + lead, Double($0)] }
    // The smallest n with 0.99ⁿ ≤ 0.05/2.
    #expect(selection.replications == 368 && goal.constantLook == 368)
    #expect(selection.decision?.best == 0 && selection.decision?.reason == reason)
  }

  @Test func `what differs in few replications is not taken for equal`() {
    // One replication in 60 shows that the second is better.
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 2, worth: 0))
    selection.run(limit: 5_000) { [0, $0 % 60 == 59 ? 1 : 0] }
    #expect(selection.decision?.best == 1 && selection.decision?.reason == .better)
  }

  @Test func `equals that vary are never told apart without a worth`() {
    let source = RandomRows(means: [0, 0])
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 2, worth: 0))
    selection.run(limit: 2000, source.row)
    #expect(selection.decision == nil && selection.replications == 2000)
  }

  @Test(arguments: [1e-300, 1e-150, 1, 1e150, 1e300])
  func `only the ratio of values and worth matters`(scale: Double) {
    let source = RandomRows(means: [0.2, 0, 0.1, 0.25, -1])
    func result(_ scale: Double, shift: Double = 0) -> AnytimeSelection {
      var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 5, worth: 0.3 * scale))
      selection.run { source.row($0).map { ($0 + shift) * scale } }
      return selection
    }
    let plain = result(1)
    for other in [result(scale), result(1, shift: 64)] {
      #expect(other.decision == plain.decision)
      #expect(other.replications == plain.replications)
      #expect(other.standing.setAsideAfter == plain.standing.setAsideAfter)
    }
  }

  @Test func `values may grow by any factor on the way`() {
    let source = RandomRows(means: [0, 3])
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 2, worth: 0))
    selection.run(limit: 300) { replication in
      source.row(replication).map { $0 * (replication < 3 ? 1e-200 : 1e200) }
    }
    #expect(selection.decision?.best == 1)
  }

  @Test(arguments: 1...20)
  func `renumbered systems give the renumbered answer`(seed: UInt32) {
    let order = [3, 0, 4, 1, 2]
    let source = RandomRows(means: [0, 0.3, 0.1, 0.2, 0.25], seed: seed)
    let goal = SelectionGoal(systemCount: 5, worth: 0.25)
    var plain = AnytimeSelection(goal: goal)
    plain.run(source.row)
    var renumbered = AnytimeSelection(goal: goal)
    renumbered.run { replication in
      let row = source.row(replication)
      return order.map { row[$0] }
    }
    #expect(renumbered.decision.map { order[$0.best] } == plain.decision?.best)
    #expect(renumbered.replications == plain.replications)
    #expect(
      renumbered.standing.setAsideAfter == order.map { plain.standing.setAsideAfter[$0] })
  }

  @Test func `a replication after the decision is counted and changes nothing else`() {
    let source = RandomRows(means: [0, 2])
    var selection = AnytimeSelection(goal: SelectionGoal(systemCount: 2, worth: 0.1))
    selection.run(source.row)
    let (decision, replications) = (selection.decision, selection.replications)
    selection.add([-1e6])
    #expect(selection.decision == decision && selection.replications == replications + 1)
  }

  @Test func `a system set aside by a leader that falls behind comes back`() {
    // The first leads and sets the third aside; then the second turns out far better than the first, but
    // has been seen beside the third in its bad days only.
    let goal = SelectionGoal(systemCount: 3, worth: 1)
    var selection = AnytimeSelection(goal: goal)
    let source = RandomRows(means: [0, 0, 0], correlation: 0)
    var departures: [Int] = []
    var returns: [Int] = []
    while selection.decision == nil {
      let (noise, before) = (source.row(selection.replications), selection.survivors)
      let second = selection.replications < 10 ? -1.5 + 3 * noise[1] : 4 + noise[1]
      let row = [noise[0], noise[0] + second, noise[0] - 0.9 + 0.1 * noise[2]]
      selection.add(before.map { row[$0] })
      if before.contains(2) && !selection.survivors.contains(2) {
        departures.append(selection.replications)
      }
      if !before.contains(2) && selection.survivors.contains(2) {
        returns.append(selection.replications)
        #expect(selection.standing.setAsideAfter[2] == nil)
      }
    }
    #expect(departures.count == 2 && returns.count == 1, "\(departures) \(returns)")
    #expect(selection.decision?.best == 1)
  }
}
