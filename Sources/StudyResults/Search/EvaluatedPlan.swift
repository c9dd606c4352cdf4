public import CommunityModel

/// A plan that a search tried.
public struct EvaluatedPlan: Sendable, Equatable {
  /// How a plan came to be tried.
  public enum Origin: String, Sendable {
    /// It is the plan of the file.
    case today
    /// It is one of an even spread to start with.
    case start
    /// The model proposed it.
    case model
    /// It led, and was simulated again so that luck does not win.
    case repeated
  }

  /// How it came to be tried.
  public var origin: Origin
  /// The value of each variable; `nil` for the plan of the file where it has none within the domain.
  public var design: [SearchValue?]
  /// What differs from the file, `key: value`; empty for the plan of the file.
  public var changes: [String]
  /// Replications simulated, of all times it was tried.
  public var replications: Int
  /// The mean of each goal, in the unit of its figure.
  public var goals: [MeanEstimate]
  /// The mean of the figure, or the chance, of each constraint that is simulated, in the order of
  /// `SearchPlan.simulatedConstraints`.
  public var constraints: [MeanEstimate]
  /// What the plan costs whatever members do.
  public var knownCost: Double
  /// What the preview says of the first goal; `nil` if it does not know it.
  public var preview: Double?
  /// The gain that was expected of trying it, in the unit of the first goal; `nil`: the model was not asked.
  public var expectedGain: Double?
  /// What the model expects of the first goal, after the last evaluation; `nil` for a plan of the file that
  /// is outside the space.
  public var expected: MeanEstimate?
  /// The chance that it keeps to all constraints, after the last evaluation, 0…1.
  public var chanceOfFeasibility: Double
  /// The place, in the search's evaluations, of the plan that led after this one; `nil`: none was likely to
  /// keep to the constraints.
  public var leader: Int?
  /// What the model then expected of the leader's first goal.
  public var leaderExpected: Double?

  /// Makes an evaluation.
  public init(
    origin: Origin, design: [SearchValue?], changes: [String], replications: Int,
    goals: [MeanEstimate], constraints: [MeanEstimate], knownCost: Double, preview: Double?,
    expectedGain: Double?, expected: MeanEstimate?, chanceOfFeasibility: Double, leader: Int?,
    leaderExpected: Double?
  ) {
    self.origin = origin
    self.design = design
    self.changes = changes
    self.replications = replications
    self.goals = goals
    self.constraints = constraints
    self.knownCost = knownCost
    self.preview = preview
    self.expectedGain = expectedGain
    self.expected = expected
    self.chanceOfFeasibility = chanceOfFeasibility
    self.leader = leader
    self.leaderExpected = leaderExpected
  }
}
