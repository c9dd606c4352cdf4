/// When one phase began.
public struct PhaseResult: Sendable, Equatable {
  /// The phase's name.
  public var name: String
  /// Share of the replications in which it began.
  public var chance: MeanEstimate
  /// The day on which it began, where it did.
  public var firstDay: Estimate

  /// Makes a row.
  public init(name: String, chance: MeanEstimate, firstDay: Estimate) {
    self.name = name
    self.chance = chance
    self.firstDay = firstDay
  }
}
