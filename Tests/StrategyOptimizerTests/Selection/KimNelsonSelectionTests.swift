import StrategyOptimizer
import Testing

@Suite struct KimNelsonSelectionTests {
  @Test func `every elimination happens when another program says`() throws {
    let traces = try SelectionTraces.read()
    let reference = traces.KN
    let goal = SelectionGoal(
      systemCount: 5, worth: reference.delta, confidence: 1 - reference.alpha)
    var selection = KimNelsonSelection(goal: goal, firstStage: reference.n0)
    selection.run(limit: 400) { traces.rows[$0] }
    #expect(selection.decision?.best == reference.selected)
    #expect(selection.decision?.reason == .lastRemaining)
    let standing = selection.standing
    for event in reference.events {
      #expect(standing.setAsideAfter[event.eliminated] == event.stage_r)
    }
    let counts = standing.setAsideAfter.map { $0 ?? selection.replications }
    #expect(counts == reference.replications)
    #expect(counts.reduce(0, +) == reference.total)
  }

  @Test func `equal systems are settled by their place`() {
    for worth in [0, 0.1] {
      let goal = SelectionGoal(systemCount: 3, worth: worth)
      var selection = KimNelsonSelection(goal: goal, firstStage: 20)
      selection.run(limit: 30) { [Double($0) - 1, Double($0), Double($0)] }
      #expect(selection.decision?.best == 1 && selection.replications == 20)
    }
  }

  @Test func `skewness is told from chance`() {
    let goal = SelectionGoal(systemCount: 3, worth: 0.3)
    let source = RandomRows(means: [0, 0, 0])
    var plain = KimNelsonSelection(goal: goal, firstStage: 50)
    var skewed = plain
    for replication in 0..<50 {
      #expect(plain.isFirstStageSkewed == nil)
      let row = source.row(replication)
      plain.add(plain.survivors.map { row[$0] })
      skewed.add([row[0] * row[0] * row[0].magnitude, 0, 0.1 * row[1]])
    }
    #expect(plain.isFirstStageSkewed == false)
    #expect(skewed.isFirstStageSkewed == true || (skewed.largestFirstStageSkewness ?? 0) > 0.5)
  }
}
