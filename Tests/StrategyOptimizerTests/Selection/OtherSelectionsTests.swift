import StrategyOptimizer
import Testing

@Suite struct OtherSelectionsTests {
  static let rules: [SelectionRule] = [
    .anytime(), .kimNelson(), .tournament(groupSize: 3), .racing(budget: 600),
  ]

  @Test(arguments: rules)
  func `a clear best is found by every rule`(rule: SelectionRule) {
    let source = RandomRows(means: [0, 0.5, 0.1, 3, -1, 0.4, 0.2, 0.3])
    var selection = rule.procedure(for: SelectionGoal(systemCount: 8, worth: 0.5))
    var simulated = 0
    while selection.decision == nil {
      let row = source.row(selection.replications)
      simulated += selection.survivors.count
      selection.add(selection.survivors.map { row[$0] })
      #expect(selection.survivors == selection.survivors.sorted())
      let standing = selection.standing
      #expect(0...1 ~= standing.achievedConfidence)
      for place in selection.survivors { #expect(standing.setAsideAfter[place] == nil) }
    }
    #expect(selection.decision?.best == 3)
    #expect(selection.standing.leader == 3)
    if case .racing(let budget, _) = rule { #expect(simulated <= budget) }
    selection.add([0])
    #expect(selection.decision?.best == 3 && selection.survivors == [3])
  }

  @Test(arguments: rules)
  func `one system needs no replication`(rule: SelectionRule) {
    let selection = rule.procedure(for: SelectionGoal(systemCount: 1, worth: 0.5))
    #expect(selection.decision?.best == 0 && selection.survivors == [0])
    #expect(selection.standing.achievedConfidence == 1)
  }

  @Test func `a race spends its budget in even rounds`() {
    let source = RandomRows(means: (0..<16).map { Double($0) })
    var race = RacingSelection(goal: SelectionGoal(systemCount: 16, worth: 1), budget: 640)
    var simulated = 0
    var rounds: [Int] = []
    while race.decision == nil {
      if rounds.last != race.survivors.count { rounds.append(race.survivors.count) }
      simulated += race.survivors.count
      let row = source.row(race.replications)
      race.add(race.survivors.map { row[$0] })
    }
    #expect(rounds == [16, 8, 4, 2])
    #expect(simulated == 640)
    #expect(race.decision?.best == 15 && race.decision?.reason == .budgetSpent)
  }

  @Test func `the smallest budget is one replication of each`() {
    var race = RacingSelection(goal: SelectionGoal(systemCount: 4, worth: 1), budget: 4)
    race.add([1, 5, 2, 3])
    #expect(race.decision?.best == 1)
  }

  @Test func `every system of a race gets the first replications`() {
    let source = RandomRows(means: (0..<16).map { Double($0) })
    var race = RacingSelection(
      goal: SelectionGoal(systemCount: 16, worth: 1), budget: 640, firstRound: 30)
    race.run(source.row)
    #expect(race.standing.setAsideAfter.compactMap { $0 }.min() == 30)
    #expect(race.decision?.best == 15)
  }

  @Test func `a tournament that is stopped names the best that it has seen`() {
    // Two matches of twelve: the first is over at once, the other holds the better ones.
    let source = RandomRows(means: (0..<24).map { $0 == 0 ? 2 : $0 < 12 ? -20 : 50 })
    var tournament = TournamentSelection(goal: SelectionGoal(systemCount: 24, worth: 0.001))
    tournament.run(limit: 12, source.row)
    #expect(tournament.decision == nil)
    #expect(tournament.standing.leader >= 12)
  }

  @Test func `a tournament of equals ends`() {
    var tournament = TournamentSelection(
      goal: SelectionGoal(systemCount: 50, worth: 0.1), groupSize: 4)
    tournament.run(limit: 5_000) { replication in Array(repeating: Double(replication), count: 50) }
    #expect(tournament.decision?.best == 0)
  }
}
