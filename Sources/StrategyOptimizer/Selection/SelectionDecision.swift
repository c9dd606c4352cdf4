/// The system that a selection has settled on.
package struct SelectionDecision: Sendable, Equatable {
  /// Place of the selected system.
  package let best: Int

  package let reason: Reason

  /// Why the selection ended.
  package enum Reason: Sendable, Equatable {
    /// There was nothing to choose from.
    case onlySystem
    /// Its mean is above that of every other system, with the confidence asked for.
    case better
    /// No other system is better by more than the worth, with the confidence asked for.
    case withinWorth
    /// All others were eliminated; holds if the best is better than the rest by the worth or more.
    case lastRemaining
    /// The budget is spent: the best of the sample, without the confidence asked for.
    case budgetSpent
  }
}
