import CommunityModel

/// Yesterday's accepted invitations and whom they bring.
struct ReferenceInvitations {
  /// The plan in force when people come.
  var plan: CommunityPlan
  /// Those whose invitations were accepted.
  private let inviters: [ReferenceInviter]
  /// Share of the invitations made for a reward.
  private let rewardShare: Double

  init(_ plan: CommunityPlan, by members: [ReferenceMember] = [], rewardShare: Double = 0) {
    self.plan = plan
    inviters = members.sorted { ($0.persona, $0.person) < ($1.persona, $1.person) }
      .map { ReferenceInviter(member: $0, group: $0.group) }
    self.rewardShare = rewardShare
  }

  /// Who brought someone, and whether for the reward.
  typealias Origin = (inviter: ReferenceInviter, isRewardDriven: Bool)

  /// Expected people of a persona.
  func routed(to persona: Int) -> Double {
    let own = inviters.count { $0.member.persona == persona }
    let ordinary =
      plan.mechanics.homophily * Double(own)
      + (1 - plan.mechanics.homophily) * Double(inviters.count) * poolShare(of: persona)
    return ordinary * (1 - rewardShare) + rewardShare * Double(inviters.count) * mix(of: persona)
  }

  /// Who brings someone of a persona: one of their own kind, or anybody, or anybody for the reward, as
  /// a uniform number says.
  func origin(of persona: Int, uniform: Double) -> Origin? {
    let homophily = plan.mechanics.homophily
    let toOwn = homophily * (1 - rewardShare)
    let toAll = (1 - homophily) * poolShare(of: persona) * (1 - rewardShare)
    let forReward = rewardShare * mix(of: persona)
    var ways = inviters.filter { $0.member.persona == persona }.map { (Origin($0, false), toOwn) }
    ways += inviters.map { (Origin($0, false), toAll) }
    ways += inviters.map { (Origin($0, true), forReward) }
    var place = uniform * ways.reduce(0) { $0 + $1.1 }
    let way = ways.first { way in
      place -= way.1
      return place < 0
    }
    return way?.0
  }

  private func poolShare(of persona: Int) -> Double {
    plan.personas[persona].pool / plan.personas.reduce(0) { $0 + $1.pool }
  }

  /// The persona's share of those who are brought for a reward.
  private func mix(of persona: Int) -> Double {
    plan.referral?.mix[persona] ?? 0
  }
}

/// A member whose invitation was accepted, and the group in which that was.
struct ReferenceInviter {
  let member: ReferenceMember
  let group: Int
}
