/// A plan that may be on the front of several goals, simulated again beside the others.
public struct FrontPlan: Sendable, Equatable {
  /// Its place among the strategies of the comparison.
  public var strategy: Int
  /// The mean of each goal, over the futures that all have.
  public var goals: [MeanEstimate]
  /// The share of resampled studies in which no other plan dominates it, 0…1.
  public var chanceNondominated: Double

  /// Makes a row.
  public init(strategy: Int, goals: [MeanEstimate], chanceNondominated: Double) {
    self.strategy = strategy
    self.goals = goals
    self.chanceNondominated = chanceNondominated
  }
}
