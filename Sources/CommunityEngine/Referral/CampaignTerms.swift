import CommunityModel

/// A referral campaign as the numbers the day loop needs.
struct CampaignTerms: Sendable {
  /// Whether it is planned for a day.
  let isPlanned: [Bool]
  let inviteMultiplier: Double
  let landingConversion: Float
  /// Share of the invitations accepted while it runs that is made for the reward.
  let rewardDriven: Double
  /// How much worse those fit who come for the reward, by persona, 0 or less.
  let matchShift: [Float]
  /// Points of the inviter for an accepted invitation, and of the invited person.
  let inviterPoints: UInt32
  let inviteePoints: UInt32
  /// What an accepted invitation and a join cost with the points in it, in money.
  let worthPerInvitation: Double
  let worthPerJoin: Double
  /// What both are worth together.
  let worthOfReward: Double
  let budget: Double?

  init(_ referral: Referral, _ plan: CommunityPlan, horizonDays: Int) {
    var isPlanned = [Bool](repeating: false, count: horizonDays)
    for days in referral.occurrences where days.lowerBound < horizonDays {
      for day in days.clamped(to: 0...horizonDays - 1) { isPlanned[day] = true }
    }
    self.isPlanned = isPlanned
    inviteMultiplier = referral.inviteMultiplier
    landingConversion = Float(referral.landingConversion)
    rewardDriven = referral.inviteMultiplier > 1 ? 1 - 1 / referral.inviteMultiplier : 0
    matchShift = plan.personas.map {
      -Float(min(referral.matchLoss, plan.positioning.match(of: $0)))
    }
    let worth = plan.points?.worthOfPoint ?? 0
    let (inviter, invitee) = (referral.reward, referral.inviteeReward)
    let money = referral.moneyPerJoin
    inviterPoints = plan.points == nil ? 0 : UInt32(inviter.points)
    inviteePoints = plan.points == nil ? 0 : UInt32(invitee.points)
    worthPerInvitation = inviter.points * worth
    worthPerJoin = money + invitee.points * worth
    worthOfReward = money + (inviter.points + invitee.points) * worth
    isRewarding = inviter != ReferralReward() || invitee != ReferralReward()
    budget = referral.budget
  }

  /// Whether anybody is given anything.
  let isRewarding: Bool
}
