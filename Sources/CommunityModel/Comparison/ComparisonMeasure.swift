/// What strategies are compared by.
public struct ComparisonMeasure: Sendable, Equatable {
  /// Which of two values is better.
  public enum Goal: String, Sendable, CaseIterable {
    /// The larger one.
    case maximize
    /// The smaller one.
    case minimize
  }

  /// What is measured, in its own unit.
  public var figure: Figure
  /// Which way is better.
  public var goal: Goal

  /// Makes a measure; without a goal, with the usual one of the figure.
  public init(_ figure: Figure, goal: Goal? = nil) {
    self.figure = figure
    self.goal = goal ?? figure.usualGoal
  }
}
