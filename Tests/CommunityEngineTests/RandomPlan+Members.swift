import CommunityModel

/// What the operator does about single members.
extension RandomPlan {
  /// Drawn after everything else and from words of its own, like the other levers.
  mutating func drawLeversOnMembers(_ plan: inout CommunityPlan) {
    place = 2_000_000
    if pick(2) == 0 { plan.points = points() }
    if pick(2) == 0 { plan.referral = referral(plan.personas) }
    if pick(2) == 0 {
      plan.seeding = Seeding()
      draw(Seeding.parameters, &plan.seeding)
    }
    if pick(2) == 0 {
      plan.replies = ReplyService()
      draw(ReplyService.parameters, &plan.replies)
      plan.replies?.scope = choose(ReplyService.Scope.allCases)
    }
    plan.tiers = tiers()
    for index in plan.content.indices where !plan.tiers.isEmpty {
      aimAtTiers(&plan.content[index], plan.tiers.count)
    }
    for index in plan.team.indices { teach(&plan.team[index]) }
    if pick(3) > 0 { plan.moderation = moderation() }
    for index in plan.personas.indices {
      plan.personas[index].statedViolationsPerMessage = choose([nil, nil, nil, 0, 0.4, 1])
    }
  }

  private mutating func referral(_ personas: [Persona]) -> Referral {
    let weights = personas.map { _ in choose([0, 1, 3]) }
    let total = weights.reduce(0, +)
    var referral = Referral(
      mix: total > 0 ? weights.map { Double($0) / Double(total) } : Referral.usualMix(of: personas))
    // Beyond a few more invitations, a large pool explodes.
    let isLarge = personas.contains { $0.pool > 100_000 }
    referral.inviteMultiplier = choose(isLarge ? [0, 1, 1.3, 2.5] : [0, 1, 2.5, 20, 1_000])
    referral.landingConversion = choose([0, 0.6, 1, 1])
    referral.matchLoss = choose([0, 0.1, 0.7, 1])
    referral.cost = choose([0, 31.7])
    referral.hours = choose([0, 2.3])
    referral.reward = reward()
    referral.inviteeReward = reward()
    referral.budget = choose([nil, nil, 0, 4.9, 300, 1_000_000_000_000])
    let length = choose([1, 5, 14, 200])
    referral.occurrences = Activity.occurrences(
      from: pick(12), length: length, every: choose([nil, length + 3]),
      lastDay: choose([20, Self.horizonDays - 1, 60]))
    return referral
  }

  private mutating func reward() -> ReferralReward {
    var reward = ReferralReward()
    reward.money = choose([0, 0, 1.7, 1_000_000])
    reward.points = choose([0, 0, 15, 10_000])
    return reward
  }

  private mutating func points() -> PointScheme {
    var scheme = PointScheme()
    draw(PointScheme.parameters, &scheme)
    for parameter in PointEarning.parameters {
      scheme.earn[keyPath: parameter.path] = choose([0, 1, 7, 10_000])
    }
    scheme.prizes = (0..<choose([0, 1, 2, 3, Prize.limit])).map { number in
      var prize = Prize(name: "prize \(number)")
      prize.points = choose([1, 20, 20, 300, 1_000_000_000])
      prize.cost = choose([0, 0.3, 12.7, 1_000_000_000])
      prize.stock = choose([nil, 0, 1, 25])
      return prize
    }
    scheme.clearEveryDays = choose([nil, nil, 1, 9, 3_660])
    return scheme
  }

  private mutating func tiers() -> [Tier] {
    let bonds = choose([
      [], [], [0], [0.02], [1], [0, 0.05], [0.05, 0.3], [0.01, 0.2, 0.6], [0, 0.5, 1],
    ])
    return bonds.enumerated().map { place, bond in
      var tier = Tier(name: "tier \(place)")
      draw(Tier.parameters, &tier)
      tier.bond = bond
      return tier
    }
  }

  private mutating func aimAtTiers(_ stream: inout ContentStream, _ tierCount: Int) {
    guard pick(2) == 0 else { return }
    var audience = stream.audience ?? TagAudience(personas: nil)
    audience.tiers = (0..<tierCount).filter { _ in pick(2) == 0 }
    audience.accuracy = choose([0, 0.85, 1])
    stream.audience = audience
  }

  private mutating func teach(_ role: inout TeamRole) {
    role.topSkill = choose([nil, 0, 0.9, 1])
    role.practiceDays = choose([0.1, 10, 90, 36_600])
    role.trainingGain = choose([0, 10, 1_000])
    role.trainingHoursPerWeek = role.hoursPerWeek * choose([0, 0, 0.3, 1])
  }

  private mutating func moderation() -> Moderation {
    var moderation = Moderation()
    draw(Moderation.parameters, &moderation)
    moderation.falsePositivesPerMessage = choose([0, 0.000_2, 0.05, 0.3, 1])
    moderation.hasVisibleRules = pick(2) == 0
    moderation.ladder = choose([
      [], [.warning], Sanction.usualLadder, [.removal], [.warning, .removal], [.muteForGood],
      [.warning, .mute3Days, .mute1Day, .mute30Days, .muteForGood, .removal],
    ])
    let weights = moderation.kinds.map { _ in choose([0.0, 1, 3]) }
    let total = weights.reduce(0, +)
    for index in moderation.kinds.indices {
      for parameter in ViolationWeight.parameters(of: moderation.kinds[index].kind)
      where pick(2) == 0 {
        moderation.kinds[index][keyPath: parameter.path] = number(of: parameter)
      }
      moderation.kinds[index].share = total > 0 ? weights[index] / total : 0.25
    }
    return moderation
  }

  /// Draws every second number of something.
  private mutating func draw<Root>(_ parameters: [Parameter<Root>], _ root: inout Root) {
    for parameter in parameters where pick(2) == 0 {
      root[keyPath: parameter.path] = number(of: parameter)
    }
  }

  mutating func draw<Root>(_ parameters: [Parameter<Root>], _ root: inout Root?) {
    guard var drawn = root else { return }
    draw(parameters, &drawn)
    root = drawn
  }

  private mutating func number<Root>(of parameter: Parameter<Root>) -> Double {
    let number = number(in: parameter.range)
    return parameter.isWhole ? number.rounded() : number
  }
}
