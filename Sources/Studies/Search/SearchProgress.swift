/// How far a search is.
package struct SearchProgress: Sendable, Equatable {
  /// What it is doing.
  package enum Stage: Sendable {
    case screening, searching, comparing, explaining
  }

  package var stage: Stage
  /// Plans tried.
  package var tried: Int
  /// Plans that are tried at most.
  package var limit: Int
  /// What is expected of the first goal of the plan that leads; `nil`: none keeps to the constraints.
  package var leaderExpected: Double?
  /// The first goal of the plan of the file.
  package var today: Double?
  /// The gain that is expected of the next plan, in the unit of the first goal.
  package var expectedGain: Double?
}
