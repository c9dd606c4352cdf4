@testable import CommunityEngine
import CommunityModel

/// One day's counts.
struct ReferenceDay {
  var joins = 0
  var members = 0
  var engaged = 0
  var visitors = 0
  var posters = 0
  var messages = 0
  var invitesAccepted = 0
  var returns = 0
  var lapses = 0
  var leaves = 0
  var turnedAway = 0
  var muted = 0
  var participations = 0
  /// First takings part in an occurrence, by activity.
  var participants: [Int]
  var groups = 0
  var groupsOpened = 0
  var silentGroups = 0
  var deadGroups = 0
  /// Sums of states, each rounded to a whole number of 2⁻¹⁵, before anybody is sanctioned.
  var satisfaction = 0
  var habit = 0
  var fatigue = 0
  var bond = 0
  var trust = 0
  /// The part of `satisfaction` that is the visitors'.
  var visitorsSatisfaction = 0
  /// At the start of the day.
  var reputation = 0.5
  /// People expected to add the operator, by channel.
  var contacts: [Double] = []
  /// Messages written, by group.
  var written: [Int] = []

  var serviceLevel = 1.0
  /// Engaged members of each tier at the end of the day.
  var tierCounts: [Int]
  var rewardedJoins = 0
  var firstPosts = 0
  var firstPostsAnswered = 0

  var pointsIssued = 0
  var pointsRedeemed = 0
  var pointsExpired = 0
  var pointsOutstanding = 0
  /// Prizes given, by prize.
  var prizes: [Int] = []

  var violations = 0
  /// Violations that nobody detected, by group and kind.
  var visibleCases: [[Int]] = []
  var sanctions = 0
  var wrongfulSanctions = 0
  var appeals = 0
  var removals = 0
  var silenced = 0

  /// What came of each offer.
  var offers: [OfferCounts]
  /// Members who went along to a successor group.
  var migrated = 0

  init(_ plan: CommunityPlan) {
    participants = plan.activities.map { _ in 0 }
    tierCounts = plan.tiers.map { _ in 0 }
    offers = plan.offers.map { _ in OfferCounts() }
  }

  /// Counts an engaged member at the end of the day, before they are sanctioned.
  mutating func add(_ member: ReferenceMember, visits: Bool, written: Int, _ tiers: [Tier]) {
    engaged += 1
    visitors += visits ? 1 : 0
    posters += written > 0 ? 1 : 0
    messages += written
    self.written[member.group] += written
    satisfaction += Self.units(member.satisfaction)
    visitorsSatisfaction += visits ? Self.units(member.satisfaction) : 0
    habit += Self.units(member.habit)
    fatigue += Self.units(member.fatigue)
    bond += Self.units(member.bond)
    trust += Self.units(member.trust)
    if let tier = ReferenceTier.reached(by: member.bond, in: tiers) { tierCounts[tier] += 1 }
  }

  func mean(_ sum: Int) -> Double {
    engaged > 0 ? Double(sum) * 0x1p-15 / Double(engaged) : 0
  }

  private static func units(_ state: Float) -> Int {
    Int((state * 0x1p15).rounded(.toNearestOrEven))
  }
}
