public import CommunityModel

/// What a search found: the best plan within the limits, how sure that is, and what it rests on.
public struct SearchResult: Sendable, Equatable {
  /// Why no further plan was tried.
  public enum StopReason: String, Sendable {
    /// As many plans as asked for were tried.
    case evaluations
    /// The time was up.
    case time
    /// No plan is expected to gain as much as matters.
    case gainBelowWorth = "gain_below_worth"
    /// Every plan there is was tried.
    case exhausted
    /// Somebody stopped the run.
    case interrupted
  }

  /// The scenario, whose `search` was followed.
  public var scenario: Scenario
  /// Every plan that was tried, in order; the first is the plan of the file.
  public var evaluations: [EvaluatedPlan]
  /// Plans, of those spread evenly to find some to start with, that rules, known costs or what is valid ruled
  /// out before anything was simulated.
  public var ruledOutCount: Int
  /// Why no further plan was tried.
  public var stopReason: StopReason
  /// The plan of the file and those that led, compared as `flywheel compare` does; the strategies of its
  /// scenario are these.
  public var comparison: StrategyComparison
  /// For each strategy of the comparison, its place in `evaluations`.
  public var finalists: [Int]
  /// The place of the recommended plan among the strategies of the comparison; `nil`: none of them is known
  /// to keep to the constraints.
  public var recommended: Int?
  /// The plans on the front of several goals, from the best of the first goal down; empty with one goal.
  public var front: [FrontPlan]
  /// How much each variable, and each uncertain assumption that matters, moves the first goal.
  public var sensitivity: [InputSensitivity]
  /// The first goal of the recommended plan with one number at either end of its range.
  public var tornado: [TornadoBar]
  /// The first goal along each variable, all others as recommended.
  public var dependence: [DependenceCurve]
  /// How the recommended plan does where the assumptions are different; `nil` if nothing is drawn or nothing
  /// is recommended.
  public var robustness: Robustness?
  /// How well the model of each outcome foretells evaluations that it was not told, goals first.
  public var modelChecks: [ModelCheck]
  /// How well the preview foretells the simulator; `nil` if it does not know the first goal.
  public var previewCheck: PreviewCheck?
  /// How the run went; its replications are those of each plan tried.
  public var run: RunFacts

  /// Makes a result.
  public init(
    scenario: Scenario, evaluations: [EvaluatedPlan], ruledOutCount: Int, stopReason: StopReason,
    comparison: StrategyComparison, finalists: [Int], recommended: Int?, front: [FrontPlan],
    sensitivity: [InputSensitivity], tornado: [TornadoBar], dependence: [DependenceCurve],
    robustness: Robustness?, modelChecks: [ModelCheck], previewCheck: PreviewCheck?, run: RunFacts
  ) {
    self.scenario = scenario
    self.evaluations = evaluations
    self.ruledOutCount = ruledOutCount
    self.stopReason = stopReason
    self.comparison = comparison
    self.finalists = finalists
    self.recommended = recommended
    self.front = front
    self.sensitivity = sensitivity
    self.tornado = tornado
    self.dependence = dependence
    self.robustness = robustness
    self.modelChecks = modelChecks
    self.previewCheck = previewCheck
    self.run = run
  }
}
