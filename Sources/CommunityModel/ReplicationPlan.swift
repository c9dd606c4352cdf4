/// How many replications are run.
public enum ReplicationPlan: Sendable, Equatable {
  /// This many.
  case fixed(Int)
  /// Until a mean is known well enough, within a minimum and a maximum.
  case until(PrecisionTarget, minimum: Int, maximum: Int)

  /// Numbers of replications a file may ask for.
  public static let range = 1...1_000_000
  /// What is run when the file says nothing.
  public static let `default` = ReplicationPlan.fixed(200)
}

/// The precision asked of the mean of one metric on one day.
public struct PrecisionTarget: Sendable, Equatable {
  /// The half-width of the 95 % interval.
  public enum HalfWidth: Sendable, Equatable {
    /// In units of the metric.
    case absolute(Double)
    /// As a share of the mean.
    case relative(Double)
  }

  /// What is measured.
  public var metric: Metric
  /// On which day; a day beyond the horizon means the last one simulated.
  public var day: Int
  /// How precisely.
  public var halfWidth: HalfWidth

  /// Makes a target.
  public init(metric: Metric, day: Int, halfWidth: HalfWidth) {
    self.metric = metric
    self.day = day
    self.halfWidth = halfWidth
  }
}
