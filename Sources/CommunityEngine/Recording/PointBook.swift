/// Points issued, redeemed and expired in one replication.
struct PointBook: Sendable {
  /// Today's.
  private(set) var issued = 0
  private(set) var redeemed = 0
  private(set) var expired = 0
  private var outstandingYesterday = 0

  /// What members hold.
  var outstanding: Int { outstandingYesterday + issued - redeemed - expired }

  mutating func beginDay() {
    outstandingYesterday = outstanding
    issued = 0
    redeemed = 0
    expired = 0
  }

  /// Shows what a day counts.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    visit(&issued)
    visit(&redeemed)
    visit(&expired)
  }

  /// Members are given points.
  mutating func issue(_ points: Int) {
    issued += points
  }

  /// Members spend points.
  mutating func redeem(_ points: Int) {
    redeemed += points
  }

  /// Points are cleared, or lost by leaving.
  mutating func expire(_ points: Int) {
    expired += points
  }
}
