/// The share of those who joined that were still members after whole weeks.
public struct TenureSurvival: Sendable, Equatable {
  /// Whole weeks since joining, 0 upwards.
  public var week: Int
  /// Those still in the member list ÷ those whose day `7 * week` after joining lies within the horizon, 0…1,
  /// seed members included: a ratio per replication, then summarised over those that have anybody.
  public var stayed: Estimate

  /// Makes a row.
  public init(week: Int, stayed: Estimate) {
    self.week = week
    self.stayed = stayed
  }
}
