import CommunityModel
import PortableMath

/// Where people come from, as expected joins a day and measured counts.
struct RecruitmentTerms: Sendable {
  /// A channel that reaches people.
  struct Reach: Sendable {
    /// Place in `CommunityPlan.sources`.
    let source: Int
    let days: ClosedRange<Int>
    /// Expected joins a day of each persona while its pool is full.
    let joinsPerDay: [Double]
  }

  /// A channel whose joins were counted.
  struct Measured: Sendable {
    /// Place in `CommunityPlan.sources`.
    let source: Int
    let days: ClosedRange<Int>
    let dailyJoins: [Int]
    let mix: [Double]
  }

  let reaches: [Reach]
  let measured: [Measured]
  /// Whether accepted invitations bring people; a measured series may have counted them already.
  let invitationsJoin: Bool
  let homophily: Double
  let pools: [Int]
  let invitationSource: Int
  let seedSource: Int

  init(_ plan: CommunityPlan) {
    var reaches: [Reach] = []
    var measured: [Measured] = []
    var invitationsJoin = true
    let matches = plan.personas.map { plan.positioning.match(of: $0) }
    for (source, channel) in plan.channels.enumerated() {
      switch channel.supply {
      case .reach(let perDay, let conversion):
        let mix = Self.aimed(channel.mix, matches, targeting: plan.positioning.targeting)
        let admitted = perDay * conversion * (1 - plan.platform.joinFriction)
        let joins = zip(mix, matches).map { share, match in
          admitted * share * plan.positioning.promiseFactor
            * plan.positioning.admitted(match: match)
        }
        reaches.append(Reach(source: source, days: channel.days, joinsPerDay: joins))
      case .schedule: break
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
    pools = plan.personas.map { Int($0.pool) }
    invitationSource = plan.channels.count
    seedSource = plan.channels.count + 1
  }

  /// The mix of a channel aimed at those who fit: ∝ mix · match^(4 g) for targeting g.
  private static func aimed(_ mix: [Double], _ matches: [Double], targeting: Double) -> [Double] {
    guard targeting > 0 else { return mix }
    let weights = zip(mix, matches).map { share, match in
      match >= .leastNormalMagnitude
        ? share * exponential(4 * targeting * naturalLogarithm(match)) : 0
    }
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }
}
