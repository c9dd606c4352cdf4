import CommunityModel
import PortableMath

/// Where people come from, as expected joins a day and measured counts.
struct RecruitmentTerms: Sendable {
  /// A channel whose joins were counted.
  struct Measured: Sendable {
    /// Place in `CommunityPlan.sources`.
    let source: Int
    let days: ClosedRange<Int>
    let dailyJoins: [Int]
    let mix: [Double]
  }

  let reaches: [ReachTerms]
  let measured: [Measured]
  /// Whether accepted invitations bring people; a measured series may have counted them already.
  let invitationsJoin: Bool
  let homophily: Double
  /// Shares of the personas among those who come for a reward; 0 without a campaign.
  let rewardMix: [Double]
  let pools: [Int]
  /// What the people of each persona are like.
  let characters: [CharacterTerms]
  /// The share of each persona that screening lets in; 1 without screening.
  let admitted: [Double]
  let invitationSource: Int
  let seedSource: Int

  init(_ plan: CommunityPlan, _ days: [DayEffect]) {
    let audience = ChannelAudience(plan, days)
    var reaches: [ReachTerms] = []
    var measured: [Measured] = []
    var invitationsJoin = true
    for (source, channel) in plan.channels.enumerated() {
      switch channel.supply {
      case .reach(_, let conversion), .schedule(_, let conversion):
        reaches.append(ReachTerms(channel, source: source, conversion: conversion, audience))
      case .measured(let dailyJoins, let countsInvites):
        if countsInvites { invitationsJoin = false }
        measured.append(
          Measured(
            source: source, days: channel.days, dailyJoins: dailyJoins, mix: channel.mix))
      }
    }
    self.reaches = reaches
    self.measured = measured
    self.invitationsJoin = invitationsJoin
    homophily = plan.mechanics.homophily
    rewardMix = plan.referral?.mix ?? plan.personas.map { _ in 0 }
    pools = plan.personas.map { Int($0.pool) }
    characters = plan.personas.map(CharacterTerms.init)
    admitted = audience.admitted
    invitationSource = plan.channels.count
    seedSource = plan.channels.count + 1
  }
}

/// What all channels of a plan have in common.
struct ChannelAudience {
  /// How well the community fits each persona.
  let matches: [Double]
  let targeting: Double
  let joinFriction: Double
  let promiseFactor: Double
  /// The share of each persona that screening lets in.
  let admitted: [Double]
  /// What each day of the horizon does to the joins of the people reached on it.
  let joinFactors: [Double]

  init(_ plan: CommunityPlan, _ days: [DayEffect]) {
    let positioning = plan.positioning
    matches = plan.personas.map { positioning.match(of: $0) }
    targeting = positioning.targeting
    joinFriction = plan.platform.joinFriction
    promiseFactor = positioning.promiseFactor
    admitted = matches.map { positioning.admitted(match: $0) }
    joinFactors = days.map(\.joinFactor)
  }

  /// The mix of a channel aimed at those who fit: ∝ mix · match^(4 g) for targeting g.
  func aimed(_ mix: [Double]) -> [Double] {
    guard targeting > 0 else { return mix }
    let weights = zip(mix, matches).map { share, match in
      match >= .leastNormalMagnitude
        ? share * exponential(4 * targeting * naturalLogarithm(match)) : 0
    }
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }
}
