/// How many of those who joined in one week came back, and whom they brought.
public struct CohortRetention: Sendable, Equatable {
  /// Tenure days observed, in the order of `retention` and `survival`.
  public static let tenureDays = [1, 7, 30]

  /// The week, 0 for days 0…6.
  public var week: Int
  /// The persona's name; `nil` for all together.
  public var persona: String?
  /// People who joined that week.
  public var joined: MeanEstimate
  /// Share that visited on the tenure day: a ratio per replication, then averaged over those
  /// replications that have anybody to observe.
  public var retention: [MeanEstimate]
  /// Share that was still in the member list on the tenure day, likewise.
  public var survival: [MeanEstimate]
  /// People whom they invited and who joined, within the horizon.
  public var invited: MeanEstimate
  /// Those ÷ the people of the cohort: a ratio per replication, likewise.
  public var kFactor: MeanEstimate

  /// Makes a row.
  ///
  /// - Precondition: There is one retention and one survival for each tenure day.
  public init(
    week: Int, persona: String?, joined: MeanEstimate, retention: [MeanEstimate],
    survival: [MeanEstimate], invited: MeanEstimate, kFactor: MeanEstimate
  ) {
    precondition(
      retention.count == Self.tenureDays.count && survival.count == Self.tenureDays.count,
      "there is one value for each tenure day")
    self.week = week
    self.persona = persona
    self.joined = joined
    self.retention = retention
    self.survival = survival
    self.invited = invited
    self.kFactor = kFactor
  }
}
