/// The strategy that a comparison settled on, or the one that leads.
public struct SelectionResult: Sendable, Equatable {
  /// Why the comparison ended.
  public enum Reason: String, Sendable {
    /// There is one strategy only.
    case onlyStrategy = "only_strategy"
    /// Its mean is better than that of every other strategy, as surely as asked.
    case better
    /// No other strategy is better by more than the worth, as surely as asked.
    case withinWorth = "within_worth"
    /// All others were eliminated by a procedure that assumes that the best is better by the worth.
    case lastRemaining = "last_remaining"
    /// The budget of replications was spent.
    case budgetSpent = "budget_spent"
    /// The maximum of replications was reached before it was decided.
    case maximumReached = "maximum_reached"
    /// Somebody stopped the run.
    case interrupted
  }

  /// The strategy's place in the scenario.
  public var best: Int
  /// Why the comparison ended.
  public var reason: Reason
  /// The confidence that no strategy is better than this one by more than the worth, 0…1, if the differences
  /// of futures are normal.
  ///
  /// Right whenever one looks; after a decision of Kim and Nelson's procedure or of a tournament it is
  /// theirs, with its conditions.
  public var achievedConfidence: Double
  /// The largest skewness of the first differences is more than normal ones would have; only Kim and
  /// Nelson's procedure, whose promise rests on it, asks.
  public var isSkewed: Bool

  /// Makes a result.
  public init(best: Int, reason: Reason, achievedConfidence: Double, isSkewed: Bool = false) {
    self.best = best
    self.reason = reason
    self.achievedConfidence = achievedConfidence
    self.isSkewed = isSkewed
  }

  /// Whether the question was answered as surely as asked.
  public var isDecided: Bool {
    switch reason {
    case .onlyStrategy, .better, .withinWorth, .lastRemaining: true
    case .budgetSpent, .maximumReached, .interrupted: false
    }
  }
}
