/// What the operator does on one day, as far as money and hours are concerned.
///
/// What members do is counted in a replication and expected in a mean field: numbers of people may be
/// fractions.
struct WorkDay: Sendable {
  /// Posts of each stream, sent to every group.
  var posts: [Double]
  /// Occurrences of each activity that begin.
  var beginning: [Int]
  /// Occurrences of each activity that take place.
  var ongoing: [Int]
  /// Members who take part in each activity for the first time in one of its occurrences.
  var participants: [Double]
  /// Groups open.
  var groups = 0
  /// Referral campaigns that begin, and people who are rewarded.
  var campaignsBeginning = 0
  var rewardedJoins = 0.0
  /// Prizes given, in the order of the plan.
  var prizes: [Double]
  /// Times that each offer begins, its orders, and those of them that are sent back.
  var offersBeginning: [Int]
  var orders: [Double]
  var refunds: [Double]
  /// Members who visit, and those who go along to a successor group.
  var visitors = 0.0
  var migrated = 0.0
  /// What yesterday brought that is answered today.
  var reactive = ReactiveWork()

  init(streamCount: Int, activityCount: Int, prizeCount: Int, offerCount: Int) {
    posts = Array(repeating: 0, count: streamCount)
    beginning = Array(repeating: 0, count: activityCount)
    ongoing = beginning
    participants = Array(repeating: 0, count: activityCount)
    prizes = Array(repeating: 0, count: prizeCount)
    offersBeginning = Array(repeating: 0, count: offerCount)
    orders = Array(repeating: 0, count: offerCount)
    refunds = orders
  }
}
