import CommunityModel

/// Levers on single members.
extension NeutralLever {
  static let onMembers = [
    referral, seeding, replies, tiers, tags, skill, noPoints, points, noViolations, violations,
    violationsOfPersonas,
  ]

  /// Nobody is brought for a reward, so that it does not matter how badly they would fit.
  private static let referral = NeutralLever("referral", background: invite) { plan in
    plan.referral = idleReferral(plan)
  } almost: { plan in
    plan.referral = idleReferral(plan)
    plan.referral?.landingConversion = 0.9
  }

  private static let seeding = NeutralLever("seeding") { plan in
    plan.seedMembers = [10, 0, 4, 2]
  } neutral: { plan in
    plan.seeding = Seeding()
    for parameter in Seeding.parameters { plan.seeding?[keyPath: parameter.path] = 0 }
  } almost: { plan in
    plan.seeding = Seeding()
    for parameter in Seeding.parameters { plan.seeding?[keyPath: parameter.path] = 0 }
    plan.seeding?.matchGain = 0.02
  }

  private static let replies = NeutralLever("replies") { plan in
    plan.replies = idleReplies
  } almost: { plan in
    plan.replies = idleReplies
    plan.replies?.postEffect = 0.05
  }

  private static let tiers = NeutralLever("tiers", background: mute) { plan in
    plan.tiers = idleTiers
  } almost: { plan in
    plan.tiers = idleTiers
    plan.tiers[1].visitBoost = 0.02
  }

  /// The lowest tier has everybody in it.
  private static let tags = NeutralLever("tags of tiers") { plan in
    plan.tiers = idleTiers
    plan.tiers[0].bond = 0
  } neutral: { plan in
    tag(&plan, accuracy: 1)
  } almost: { plan in
    tag(&plan, accuracy: 0.99)
  }

  private static let skill = NeutralLever("growth of skill", background: hire) { plan in
    plan.team[0].topSkill = plan.team[0].skill
    plan.team[0].practiceDays = 20
  } almost: { plan in
    plan.team[0].topSkill = plan.team[0].skill + 0.02
    plan.team[0].practiceDays = 20
  }

  private static let noPoints = NeutralLever("points that cannot be earned") { plan in
    plan.points = PointScheme()
  } almost: { plan in
    plan.points = idlePoints
    plan.points?.progressEffect = 0.3
  }

  private static let points = NeutralLever("points that move nobody") { plan in
    plan.points = idlePoints
  } almost: { plan in
    plan.points = idlePoints
    plan.points?.prizes[0].cost = 0.1
  }

  private static let noViolations = NeutralLever("rules that nobody breaks") { plan in
    plan.moderation = idleModeration
    plan.moderation?.violationsPerMessage = 0
    plan.moderation?.falsePositivesPerMessage = 0
    plan.moderation?.violationCost = 0.5
    plan.moderation?.ladder = Sanction.usualLadder
  } almost: { plan in
    plan.moderation = idleModeration
    plan.moderation?.falsePositivesPerMessage = 0
    plan.moderation?.violationsPerMessage = 0.05
    plan.moderation?.detection = 0.5
    plan.moderation?.violationCost = 0.5
  }

  private static let violations = NeutralLever("violations that nobody minds") { plan in
    plan.moderation = idleModeration
  } almost: { plan in
    plan.moderation = idleModeration
    plan.moderation?.ladder = [.warning]
    plan.moderation?.sanctionCost = 0.02
  }

  private static let violationsOfPersonas = NeutralLever("violations without moderation") { plan in
    plan.personas.change { $0.statedViolationsPerMessage = 0.3 }
  } almost: { plan in
    plan.personas.change { $0.statedViolationsPerMessage = 0.3 }
    plan.moderation = idleModeration
    plan.moderation?.violationCost = 0.02
  }

  static let idleReplies: ReplyService = {
    var replies = ReplyService()
    replies.share = 0
    replies.postEffect = 0
    replies.newcomerRelief = 0
    return replies
  }()

  static let idleTiers = [0.05, 0.2].map { bond in
    var tier = Tier(name: "from \(bond) on")
    tier.bond = bond
    return tier
  }

  static let idlePoints: PointScheme = {
    var scheme = PointScheme()
    scheme.earn.checkIn = 3
    scheme.progressEffect = 0
    var prize = Prize(name: "badge")
    prize.points = 20
    scheme.prizes = [prize]
    return scheme
  }()

  static let idleModeration: Moderation = {
    var moderation = Moderation()
    moderation.violationsPerMessage = 0.1
    moderation.contagion = 0
    moderation.violationCost = 0
    moderation.falsePositivesPerMessage = 0.1
    moderation.reviewMinutesPerMessage = 0
    moderation.ladder = []
    return moderation
  }()

  private static func idleReferral(_ plan: CommunityPlan) -> Referral {
    var referral = Referral(mix: Referral.usualMix(of: plan.personas))
    referral.occurrences = [3...40, 50...74]
    referral.inviteMultiplier = 1
    referral.matchLoss = 0.5
    return referral
  }

  @Sendable private static func invite(_ plan: inout CommunityPlan) {
    plan.personas.change { $0.invitePerVisit *= 30 }
  }

  @Sendable private static func mute(_ plan: inout CommunityPlan) {
    plan.content[1].isPush = true
    plan.muting = Muting()
  }

  @Sendable private static func hire(_ plan: inout CommunityPlan) {
    plan.team = [TeamRole(role: "host")]
    plan.team[0].hoursPerWeek = 2
    plan.team[0].skill = 0.8
    plan.content[0].hoursPerPost = 0.5
  }

  private static func tag(_ plan: inout CommunityPlan, accuracy: Double) {
    for index in plan.content.indices {
      var audience = TagAudience(personas: nil, tiers: [0, 1])
      audience.accuracy = accuracy
      plan.content[index].audience = audience
    }
  }
}
