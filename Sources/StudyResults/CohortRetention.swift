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

  /// Those who wrote at least once within the horizon.
  public var activated: CohortStage
  /// Those who bought something and kept it.
  public var converted: CohortStage
  /// Those who brought somebody.
  public var referring: CohortStage

  /// Makes a row.
  ///
  /// - Precondition: There is one retention and one survival for each tenure day.
  public init(
    week: Int, persona: String?, joined: MeanEstimate, retention: [MeanEstimate],
    survival: [MeanEstimate], invited: MeanEstimate, kFactor: MeanEstimate,
    activated: CohortStage, converted: CohortStage, referring: CohortStage
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
    self.activated = activated
    self.converted = converted
    self.referring = referring
  }
}

/// Those of a cohort who reached one stage of the funnel.
public struct CohortStage: Sendable, Equatable {
  /// How many they were.
  public var people: MeanEstimate
  /// Their share of the cohort: a ratio per replication that has anybody in it, then averaged.
  public var share: MeanEstimate

  /// Makes a stage.
  public init(people: MeanEstimate, share: MeanEstimate) {
    self.people = people
    self.share = share
  }
}
