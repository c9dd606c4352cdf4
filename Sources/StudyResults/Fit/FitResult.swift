public import CommunityModel

/// What a group's own history taught about the uncertain numbers of a scenario.
public struct FitResult: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// The uncertain numbers, in the order of `CommunityPlan.assumptions`.
  public var parameters: [FittedNumber]
  /// Joint draws of their values, equally likely: a row for each draw, a column for each number.
  public var draws: [[Double]]
  /// What was observed beside what the draws let expect.
  public var checks: [PredictiveCheck]
  /// Days of the history that were used, from the scenario's first day on.
  public var days: Int
  /// How the fit was made.
  public var run: RunFacts

  /// Makes a result.
  public init(
    scenario: Scenario, parameters: [FittedNumber], draws: [[Double]], checks: [PredictiveCheck],
    days: Int, run: RunFacts
  ) {
    self.scenario = scenario
    self.parameters = parameters
    self.draws = draws
    self.checks = checks
    self.days = days
    self.run = run
  }
}

/// What is known of one uncertain number before and after.
public struct FittedNumber: Sendable {
  /// The number.
  public var assumption: Assumption
  /// Values that 5, 50 and 95 % lie below, before the history.
  public var prior: [Double]
  /// The same after it.
  public var posterior: [Double]
  /// The share of the variance that the history took away, of the number's normal score: 0, nothing, to 1,
  /// all.
  public var learned: Double
  /// The middle of it after the history as a normal score of what was thought before: beyond ±2 only one of
  /// twenty values was thought to lie.
  public var score: Double
  /// Whether the number moves what was observed at all.
  public var isInfluential: Bool

  /// Makes a row.
  public init(
    assumption: Assumption, prior: [Double], posterior: [Double], learned: Double,
    score: Double, isInfluential: Bool
  ) {
    self.assumption = assumption
    self.prior = prior
    self.posterior = posterior
    self.learned = learned
    self.score = score
    self.isInfluential = isInfluential
  }

  /// What the history said of it.
  public var verdict: Verdict {
    if !isInfluential { return .untouched }
    if abs(score) > 2 { return .beyond }
    return learned < 0.1 ? .untaught : learned < 0.5 ? .hinted : .taught
  }

  /// What a history said of a number.
  public enum Verdict: String, Sendable, CaseIterable {
    /// It does not move anything that was observed.
    case untouched
    /// It does, and is as uncertain as before: other numbers do the same.
    case untaught
    /// It is somewhat less uncertain.
    case hinted
    /// It is much less uncertain.
    case taught
    /// It lies at the end of what was thought possible, and may lie beyond it.
    case beyond
  }
}

/// A part of the history beside what the draws let expect of it.
public struct PredictiveCheck: Sendable, Equatable {
  /// What was observed, as the simulator counts it.
  public var metric: Metric
  /// Days of the scenario.
  public var days: Range<Int>
  /// The mean of the days known.
  public var observed: Double
  /// What 5, 50 and 95 % of the simulations of the draws lie below.
  public var expected: [Double]

  /// Makes a row.
  public init(metric: Metric, days: Range<Int>, observed: Double, expected: [Double]) {
    self.metric = metric
    self.days = days
    self.observed = observed
    self.expected = expected
  }

  /// Whether what was observed lies between the outer two.
  public var isInside: Bool { expected[0] <= observed && observed <= expected[2] }
}
