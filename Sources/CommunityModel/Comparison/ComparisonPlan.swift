/// How the strategies of a scenario are compared: by what, how surely, and when to stop.
public struct ComparisonPlan: Sendable, Equatable {
  /// The way in which the best strategy is found.
  public enum Procedure: String, Sendable, CaseIterable {
    /// Intervals that hold whenever one looks at them.
    case anytime
    /// The fully sequential procedure of Kim and Nelson.
    case kimNelson = "kim-nelson"
    /// A knock-out tournament of groups.
    case tournament
    /// A budget of replications, spent on those that may still be the best.
    case racing
  }

  /// What decides which strategy is the best.
  public var measure: ComparisonMeasure
  /// Further measures, for dominance and differences; at most `alongsideLimit`, no figure twice.
  public var alongside: [ComparisonMeasure] = []
  /// The chance with which the answer is right, within `confidenceRange`.
  public var confidence = 0.95
  /// The smallest difference that matters, in the unit of the measure's figure; 0: every one does.
  public var worth = 0.0
  /// How the best is found.
  public var procedure = Procedure.anytime
  /// Replications that each strategy in the race gets before it may leave it.
  public var minimumReplications = 50
  /// Replications that a strategy gets at most; at least the minimum.
  public var maximumReplications = 2_000
  /// Replications of all strategies together; only racing has one.
  public var budget: Int?
  /// The share of the worst futures that the conditional value at risk averages over.
  public var tailShare = 0.1

  /// Makes the comparison by one measure that holds where a file says nothing more.
  public init(by measure: ComparisonMeasure) {
    self.measure = measure
  }

  /// The comparison of a scenario of at least one day that says nothing of it: engaged members on the
  /// last day.
  public static func `default`(horizonDays: Int) -> ComparisonPlan {
    ComparisonPlan(by: ComparisonMeasure(.daily(.engaged, day: horizonDays - 1)))
  }

  /// Confidences a file may ask for, without the lowest.
  public static let confidenceRange = 0.5...0.9999
  /// Smallest differences a file may state.
  public static let worthRange = 0...1e12
  /// Numbers of replications of each strategy that a file may ask for.
  public static let replicationRange = 2...1_000_000
  /// Numbers of replications of all strategies together that a file may ask for.
  public static let budgetRange = 2...64_000_000
  /// Shares of the worst futures that a file may ask for.
  public static let tailRange = 0.001...0.5
  /// Measures beside the one that decides.
  public static let alongsideLimit = 5
}
