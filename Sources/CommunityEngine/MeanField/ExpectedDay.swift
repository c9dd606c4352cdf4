/// Sums over all personas of one day of a mean field.
struct ExpectedDay {
  var joins = 0.0
  var invited = 0.0
  var turnedAway = 0.0
  /// Present during the day, those who leave at its end included.
  var members = 0.0
  var engaged = 0.0
  var visitors = 0.0
  var weekly = 0.0
  var monthly = 0.0
  var posters = 0.0
  var messages = 0.0
  var firstPosts = 0.0
  var firstPostsAnswered = 0.0
  /// By persona.
  var accepted: [Double] = []
  var returns = 0.0
  var lapses = 0.0
  var leaves = 0.0
  var silentGroups = 0.0
  var deadGroups = 0.0
  /// Sums of states.
  var satisfaction = 0.0
  var visitorsSatisfaction = 0.0
  var habit = 0.0
  var fatigue = 0.0
  var bond = 0.0
  var trust = 0.0
  var muted = 0.0
  var participations = 0.0
  var tiers = SIMD4<Double>.zero
  var conduct = ExpectedConduct()
  /// Violations nobody detected, by kind.
  var visible = SIMD4<Double>.zero
  var removals = 0.0
  var silenced = 0.0
  var pointsIssued = 0.0
  var pointsRedeemed = 0.0
  var pointsExpired = 0.0
  var offers: [ExpectedOrders] = []
  var buyers = 0.0
  /// Money that orders leave.
  var margin = 0.0
  var migrated = 0.0

  mutating func add(_ totals: NodeTotals, messagesPerPost: Double) {
    engaged += totals.engaged
    visitors += totals.visitors
    posters += totals.posters
    messages += totals.posters * messagesPerPost
    firstPosts += totals.firstPosts
    firstPostsAnswered += totals.firstPostsAnswered
    lapses += totals.lapses
    leaves += totals.leaves
    satisfaction += totals.satisfaction
    visitorsSatisfaction += totals.visitorsSatisfaction
    habit += totals.habit
    fatigue += totals.fatigue
    bond += totals.bond
    trust += totals.trust
    muted += totals.muted
    participations += totals.participations
    tiers += totals.tiers
    conduct.violations += totals.conduct.violations
    conduct.visible += totals.conduct.visible
    conduct.deserved += totals.conduct.deserved
    conduct.wrongful += totals.conduct.wrongful
    conduct.appeals += totals.conduct.appeals
    pointsIssued += totals.points.issued
    pointsRedeemed += totals.points.redeemed
    buyers += totals.buyers
    for (place, orders) in totals.offers.enumerated() { offers[place].add(orders) }
  }
}
