import CommunityModel

/// Plans in which members bring others, and of those who are there from the start.
extension NamedPlan {
  static let growth = [
    deepTrees, referral, referralForPoints, referralWithoutBudget, referralBesidesCounts, seeding,
  ]

  /// Generation upon generation of invited people.
  static let deepTrees = NamedPlan(
    "deep invitation trees", days: 60, happens: [.joins, .invitesAccepted]
  ) { plan in
    plan.mechanics.inviteAccept = 0.9
    plan.personas.change { persona in
      persona.pool = 500
      persona.visit = 2
      persona.invitePerVisit = 0.2
    }
  }

  /// Money for both sides, until the budget is spent to the last coin in the middle of the second time.
  static let referral = NamedPlan(
    "referral", days: 60, happens: [.rewardedJoins, .cost, .hours], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.referral = campaign
  }

  /// Points that are worth money eat up the budget; groups are full.
  static let referralForPoints = NamedPlan(
    "referral for points", days: 60,
    happens: [.rewardedJoins, .pointsIssued, .prizes, .groups], scale: 0.5
  ) { plan in
    plan = fullGroups.plan
    plan.points = scheme
    plan.referral = campaign
    plan.referral?.reward = gift(money: 0, points: 30)
    plan.referral?.inviteeReward = gift(money: 0.7, points: 20)
    plan.referral?.budget = 400
  }

  /// Half-hearted the first time, so that nobody comes for the reward; without a limit.
  static let referralWithoutBudget = NamedPlan(
    "referral without budget", days: 60, happens: [.rewardedJoins, .turnedAway], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.platform.capacity = 60
    plan.mechanics.homophily = 0
    plan.mechanics.inviteAccept = 0.8
    plan.referral = campaign
    plan.referral?.inviteMultiplier = 0.8
    plan.referral?.landingConversion = 0.6
    plan.referral?.inviteeReward = gift(money: 0, points: 0)
    plan.referral?.budget = nil
    plan.points = PointScheme()
  }

  /// Invited people are counted in a series already, so that only inviters are rewarded.
  static let referralBesidesCounts = NamedPlan(
    "referral besides a counted series", days: 50, happens: [.invitesAccepted, .pointsIssued]
  ) { plan in
    plan = measured.plan
    plan.mechanics.homophily = 1
    plan.points = scheme
    plan.referral = campaign
    plan.referral?.reward = gift(money: 2, points: 40)
    plan.referral?.budget = 150
  }

  static let seeding = NamedPlan("picked seed members", days: 45, happens: [.joins, .cost]) {
    plan in
    plan = seeds.plan
    plan.platform.capacity = 40
    plan.seeding = chosenSeeds
  }

  static let campaign: Referral = {
    var campaign = Referral(mix: [0.1, 0.6, 0.3, 0])
    campaign.occurrences = [4...13, 20...59]
    campaign.inviteMultiplier = 3
    campaign.landingConversion = 0.9
    campaign.matchLoss = 0.55
    campaign.cost = 12.5
    campaign.hours = 3
    // All exact in binary, and the budget is fifty rewards.
    campaign.reward = gift(money: 1.5, points: 0)
    campaign.inviteeReward = gift(money: 0.75, points: 0)
    campaign.budget = 112.5
    return campaign
  }()

  static let chosenSeeds: Seeding = {
    var seeding = Seeding()
    seeding.matchGain = 0.25
    seeding.satisfaction = 0.15
    seeding.bond = 0.3
    seeding.costEach = 3.1
    seeding.hoursEach = 0.4
    return seeding
  }()

  static func gift(money: Double, points: Double) -> ReferralReward {
    var reward = ReferralReward()
    reward.money = money
    reward.points = points
    return reward
  }
}
