/// Which procedure selects.
package enum SelectionRule: Sendable, Equatable {
  /// May be watched, stopped and resumed at any time, whatever the correlation and the variances.
  case anytime(firstLook: Int = 5)

  /// Kim and Nelson's, exact for normal differences of systems that are apart by the worth.
  case kimNelson(firstStage: Int = 20)

  /// For hundreds of systems.
  case tournament(groupSize: Int = 20, firstLook: Int = 5)

  /// The best of a fixed number of replications of single systems.
  case racing(budget: Int, firstRound: Int = 1)

  /// A procedure of this rule that has not seen a replication.
  package func procedure(for goal: SelectionGoal) -> any SelectionProcedure {
    switch self {
    case .anytime(let firstLook): AnytimeSelection(goal: goal, firstLook: firstLook)
    case .kimNelson(let firstStage): KimNelsonSelection(goal: goal, firstStage: firstStage)
    case .tournament(let groupSize, let firstLook):
      TournamentSelection(goal: goal, groupSize: groupSize, firstLook: firstLook)
    case .racing(let budget, let firstRound):
      RacingSelection(goal: goal, budget: budget, firstRound: firstRound)
    }
  }
}
