/// Sums over the nodes of a block on one day.
struct NodeTotals {
  var engaged = 0.0
  var visitors = 0.0
  var posters = 0.0
  var firstPosts = 0.0
  var sent = 0.0
  var lapses = 0.0
  var leaves = 0.0
  /// Sums of states at the end of the day, those who lapse or leave included.
  var satisfaction = 0.0
  var visitorsSatisfaction = 0.0
  var habit = 0.0
  var fatigue = 0.0
  var bond = 0.0
  var trust = 0.0
  var muted = 0.0
  var participations = 0.0
  /// First-time participants by occurrence of the day.
  var participants: [Double] = []
  /// Members of each tier.
  var tiers = SIMD4<Double>.zero
  var firstPostsAnswered = 0.0
  var conduct = ExpectedConduct()
  var points = ExpectedPoints()
  var offers: [ExpectedOrders] = []
  /// Members who keep something bought for the first time.
  var buyers = 0.0

  mutating func add(
    _ people: [Float], _ after: NodeScratch.States, visited: Bool, count: Int
  ) {
    let happy = product(people, after.satisfaction, count: count)
    satisfaction += happy
    if visited { visitorsSatisfaction += happy }
    habit += product(people, after.habit, count: count)
    fatigue += product(people, after.fatigue, count: count)
    bond += product(people, after.bond, count: count)
  }
}
