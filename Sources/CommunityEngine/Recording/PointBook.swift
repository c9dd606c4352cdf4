/// Points issued, redeemed and expired in one replication.
struct PointBook: Sendable {
  /// Today's.
  private(set) var issued = 0
  private(set) var redeemed = 0
  private(set) var expired = 0
  /// What members hold.
  private(set) var outstanding = 0

  mutating func beginDay() {
    issued = 0
    redeemed = 0
    expired = 0
  }

  /// Members are given points.
  mutating func issue(_ points: Int) {
    issued += points
    outstanding += points
  }

  /// Members spend points.
  mutating func redeem(_ points: Int) {
    redeemed += points
    outstanding -= points
  }

  /// Points are cleared, or lost by leaving.
  mutating func expire(_ points: Int) {
    expired += points
    outstanding -= points
  }
}
