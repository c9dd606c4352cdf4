/// How many of those who joined, seed members included, were still members after some whole weeks.
public struct TenureCount: Sendable, Equatable {
  /// People whose day so many weeks after joining lies within the horizon.
  public internal(set) var eligible = 0
  /// Those of them who were still in the member list on that day.
  public internal(set) var present = 0

  /// The week after which nobody is counted any more.
  public static let weekLimit = 52
}
