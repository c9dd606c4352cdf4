import CommunityModel

/// What the way in makes of someone on the day they join.
struct ReferenceStart {
  /// How much better than others of their persona the community fits them.
  var matchShift: Float = 0
  var satisfaction: Float = 0
  var bond: Float = 0

  init(_ arrival: ReferenceArrival, _ plan: CommunityPlan) {
    let match = plan.positioning.match(of: plan.personas[arrival.persona])
    if let seeding = plan.seeding, arrival.isSeed {
      matchShift = Float(min(seeding.matchGain, 1 - match))
      satisfaction = Float(seeding.satisfaction)
      bond = Float(seeding.bond)
    }
    if let referral = plan.referral, arrival.isRewardDriven {
      matchShift = Float(-min(referral.matchLoss, match))
    }
  }
}
