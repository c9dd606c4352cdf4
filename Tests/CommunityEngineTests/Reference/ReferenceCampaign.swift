import CommunityModel

/// A referral campaign as it goes: whether it runs, and what its rewards have come to.
struct ReferenceCampaign {
  /// The plan in force.
  var plan: CommunityPlan
  private var spent = 0.0
  /// Whether it runs today.
  private(set) var runs = false
  /// Whether it ran yesterday, so that those who come today are rewarded.
  private(set) var ranYesterday = false

  init(_ plan: CommunityPlan) {
    self.plan = plan
  }

  private var referral: Referral? { plan.referral }
  private var hasPoints: Bool { plan.points != nil }

  /// Money that a point is worth at the prize that costs most per point.
  private var worthOfPoint: Double {
    (plan.points?.prizes ?? []).map { $0.cost / $0.points }.max() ?? 0
  }

  /// Money that both are given for one who comes.
  private var money: Double {
    guard let referral else { return 0 }
    return referral.reward.money + referral.inviteeReward.money
  }

  private func isWithinBudget(_ reward: Double) -> Bool {
    guard let budget = referral?.budget else { return true }
    return spent + reward <= budget
  }

  /// Asks before anybody joins whether there is money left for one more reward.
  mutating func begin(_ day: Int) {
    ranYesterday = runs
    guard let referral else { return }
    let points = referral.reward.points + referral.inviteeReward.points
    runs =
      referral.occurrences.contains { $0.contains(day) }
      && isWithinBudget(money + points * worthOfPoint)
  }

  /// Factor on the invite rate.
  var inviteFactor: Double {
    guard let referral, runs else { return 1 }
    return referral.inviteMultiplier
  }

  /// Share of today's accepted invitations that gets through the landing page.
  var landing: Float {
    guard let referral, runs else { return 1 }
    return Float(referral.landingConversion)
  }

  /// Share of the invitations accepted today that are made for the reward.
  var rewardShare: Double {
    inviteFactor > 1 ? 1 - 1 / inviteFactor : 0
  }

  /// Points for an invitation that is accepted today.
  var pointsOfInviter: Int {
    guard let referral, runs, hasPoints else { return 0 }
    return Int(referral.reward.points)
  }

  /// Points of someone who is rewarded for having come.
  var pointsOfInvitee: Int {
    guard let referral, hasPoints else { return 0 }
    return Int(referral.inviteeReward.points)
  }

  /// Rewards an invited person who has been admitted today, and the inviter, if there is a reward and
  /// money left for it.
  mutating func rewards() -> Bool {
    guard let referral, ranYesterday else { return false }
    let gifts = [
      referral.reward.money, referral.reward.points, referral.inviteeReward.money,
      referral.inviteeReward.points,
    ]
    let worth = money + referral.inviteeReward.points * worthOfPoint
    guard gifts.contains(where: { $0 > 0 }), isWithinBudget(worth) else { return false }
    spent += worth
    return true
  }

  /// Points given for so many accepted invitations.
  mutating func endDay(accepted: Int) {
    guard let referral, runs else { return }
    spent += Double(accepted) * (referral.reward.points * worthOfPoint)
  }
}
