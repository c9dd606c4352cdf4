/// How many of those who joined, seed members included, were still members after some whole weeks.
public struct TenureCount: Sendable, Equatable {
  /// People whose day so many weeks after joining lies within the horizon.
  public package(set) var eligible: Int
  /// Those of them who were still in the member list on that day.
  public package(set) var present: Int

  /// The week after which nobody is counted any more.
  public static let weekLimit = 52

  /// So many of so many.
  package init(eligible: Int, present: Int) {
    self.eligible = eligible
    self.present = present
  }

  /// Nobody.
  package init() { self.init(eligible: 0, present: 0) }
}
