/// Sums over the days of one replication.
struct RunTotals {
  private(set) var participations = 0
  private(set) var messages = 0
  private(set) var rewardedJoins = 0
  private(set) var serviceLevel = 0.0
  private(set) var firstPosts = 0
  private(set) var firstPostsAnswered = 0
  private(set) var prizes = 0
  /// That of the newest day.
  private(set) var pointsLiability = 0.0
  private(set) var violations = 0
  private(set) var sanctions = 0
  private(set) var wrongfulSanctions = 0
  private(set) var removals = 0
  private(set) var migrated = 0
  private(set) var payback = Payback()

  mutating func add(day: Int, _ record: DayRecord, _ ledger: Ledger) {
    participations += record.participations
    messages += record.messages
    rewardedJoins += record.rewardedJoins
    serviceLevel += record.serviceLevel
    firstPosts += ledger.firstPosts
    firstPostsAnswered += ledger.firstPostsAnswered
    prizes += record.prizes
    pointsLiability = record.pointsLiability
    violations += ledger.conduct.violations
    sanctions += ledger.conduct.sanctions
    wrongfulSanctions += ledger.conduct.wrongfulSanctions
    removals += ledger.conduct.removals
    migrated += record.migrated
    payback.observe(day: day, earned: record.revenue, spent: record.cost)
  }
}
