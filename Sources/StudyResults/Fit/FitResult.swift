public import CommunityModel

/// What a group's own history taught about the uncertain numbers of a scenario.
public struct FitResult: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// The strategy that the group followed.
  public var strategy: String
  /// The history's name, that of its file.
  public var historyName: String
  /// SHA-256 of the file, in hexadecimal.
  public var historyHash: String
  /// The uncertain numbers, in the order of `CommunityPlan.assumptions`.
  public var parameters: [FittedNumber]
  /// Joint draws of their values, equally likely: a row for each draw, a column for each number.
  public var draws: [[Double]]
  /// What was observed beside what the draws let expect.
  public var checks: [PredictiveCheck]
  /// Likewise figures of single members, as far as the history knows them.
  public var figures: [FigureCheck]
  /// Days of the history that were used, from the scenario's first day on.
  public var days: Int
  /// How the fit was made.
  public var run: RunFacts

  /// Makes a result.
  public init(
    scenario: Scenario, strategy: String, historyName: String, historyHash: String,
    parameters: [FittedNumber], draws: [[Double]], checks: [PredictiveCheck],
    figures: [FigureCheck], days: Int, run: RunFacts
  ) {
    self.scenario = scenario
    self.strategy = strategy
    self.historyName = historyName
    self.historyHash = historyHash
    self.parameters = parameters
    self.draws = draws
    self.checks = checks
    self.figures = figures
    self.days = days
    self.run = run
  }

  /// Numbers of the history that were compared with what the draws let expect.
  public var checkCount: Int { checks.count + figures.count }

  /// Those of them that lie in the central 90 %.
  public var insideCount: Int { checks.count { $0.isInside } + figures.count { $0.isInside } }
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
  /// The posterior values as normal scores of what was thought before: beyond ±2 only one of twenty values
  /// was thought to lie.
  public var scores: [Double]
  /// Whether the number moves what was observed at all.
  public var isInfluential: Bool

  /// Makes a row.
  public init(
    assumption: Assumption, prior: [Double], posterior: [Double], learned: Double,
    scores: [Double], isInfluential: Bool
  ) {
    self.assumption = assumption
    self.prior = prior
    self.posterior = posterior
    self.learned = learned
    self.scores = scores
    self.isInfluential = isInfluential
  }

  /// What the history said of it.
  public var verdict: Verdict {
    if !isInfluential { return .untouched }
    if abs(scores[1]) > 2 { return .beyond }
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

/// A figure of single members beside what the draws let expect of it.
public struct FigureCheck: Sendable, Equatable {
  /// The figure; retention is that of people who joined after the first week.
  public var metric: SummaryMetric
  /// What was observed, a share.
  public var observed: Double
  /// What 5, 50 and 95 % of the simulations of the draws lie below.
  public var expected: [Double]

  /// Makes a row.
  public init(metric: SummaryMetric, observed: Double, expected: [Double]) {
    self.metric = metric
    self.observed = observed
    self.expected = expected
  }

  /// Whether what was observed lies between the outer two.
  public var isInside: Bool { expected[0] <= observed && observed <= expected[2] }
}
