public import CommunityModel
import OutputAnalysis

/// How a run went: everything that may differ between two runs with the same results.
public struct RunFacts: Sendable, Equatable {
  /// Why no more replications were run.
  public enum StopReason: String, Sendable {
    /// The number asked for was reached.
    case fixedNumber = "fixed_number"
    /// The mean asked for is known well enough.
    case precise
    /// The maximum was reached before the mean was known well enough.
    case maximumReached = "maximum_reached"
    /// Somebody stopped the run.
    case interrupted
  }

  /// The software that ran.
  public var software: SoftwareVersions
  /// The number all randomness followed from.
  public var seed: UInt64
  /// Whether every replication drew the uncertain numbers.
  public var assumptions: AssumptionTreatment
  /// Replications of every strategy that the results rest on.
  public var replications: Int
  /// Why there are no more.
  public var stopReason: StopReason
  /// Replications run at a time.
  public var threads: Int
  /// When the run began, in seconds since 1970-01-01 UTC.
  public var startedAt: Double
  /// How long it took, in seconds.
  public var seconds: Double
  /// Members present, summed over days, replications and strategies.
  public var memberDays: Int

  /// Makes the facts of a run.
  public init(
    software: SoftwareVersions, seed: UInt64, assumptions: AssumptionTreatment,
    replications: Int, stopReason: StopReason, threads: Int, startedAt: Double, seconds: Double,
    memberDays: Int
  ) {
    self.software = software
    self.seed = seed
    self.assumptions = assumptions
    self.replications = replications
    self.stopReason = stopReason
    self.threads = threads
    self.startedAt = startedAt
    self.seconds = seconds
    self.memberDays = memberDays
  }

  /// The largest share of the replications by which the place of a quantile by day, week, source, item or
  /// phase is off; `nil` if it is exact, as those of whole runs are always.
  public var quantileRankError: Double? {
    replications > SketchLimits.exactCapacity ? SketchLimits.rankError : nil
  }

  /// Whether the results are those of an interrupted run.
  public var isInterrupted: Bool { stopReason == .interrupted }
}
