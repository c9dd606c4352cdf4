/// How the best plan of a scenario is searched: for what, within which limits, and how long.
public struct SearchPlan: Sendable, Equatable {
  /// What is to be as large or as small as possible: one figure, or up to `goalLimit` figures, none
  /// twice, of which a Pareto front is found.
  public var goals: [ComparisonMeasure]
  /// The smallest gain of the first goal that matters, in its unit, within `ComparisonPlan.worthRange`;
  /// 0: every one does.
  public var worth = 0.0
  /// What a plan must keep to.
  public var constraints: [SearchConstraint] = []
  /// What may be changed: 1 to `variableLimit`, no path within another.
  public var variables: [SearchVariable]
  /// Plans that are simulated at most, within `evaluationRange`.
  public var evaluations = 60
  /// Replications of each of them, within `replicationRange`.
  public var replications = 30
  /// The chance with which an answer is right, within `ComparisonPlan.confidenceRange`.
  public var confidence = 0.95
  /// Minutes after which no further plan is tried; `nil`: there is no such limit.
  public var minutes: Double?

  /// Makes a search with what holds where a file says nothing more.
  public init(for goals: [ComparisonMeasure], over variables: [SearchVariable]) {
    self.goals = goals
    self.variables = variables
  }

  /// Goals that one search may have.
  public static let goalLimit = 3
  /// Values that one search may change.
  public static let variableLimit = 40
  /// Constraints that one search may have.
  public static let constraintLimit = 40
  /// Numbers of plans that a file may ask for.
  public static let evaluationRange = 1...1_000
  /// Numbers of replications of each plan that a file may ask for.
  public static let replicationRange = 2...10_000
  /// Minutes that a file may give a search: at most a week.
  public static let minuteRange = 0.01...10_080.0
}
