@testable import CommunityEngine
import RandomStreams
import TestSupport
import Testing

@Suite struct InvitationsTests {
  private static let pools = [1_000, 3_000, 0]

  @Test(arguments: [0, 0.7, 1]) func `routed invitations add up to those accepted`(
    homophily: Double
  ) {
    let invitations = invitations(homophily: homophily)
    let routed = (0..<3).map { invitations.routed(to: $0) }
    #expect(abs(routed.reduce(0, +) - 60) < 16 * 60.0.ulp)
    // 40 inviters of persona 0, 20 of persona 1: own share and share of the pools.
    #expect(abs(routed[0] - (homophily * 40 + (1 - homophily) * 15)) < 16 * 60.0.ulp)
    #expect(abs(routed[1] - (homophily * 20 + (1 - homophily) * 45)) < 16 * 60.0.ulp)
  }

  @Test func `inviters are chosen in proportion to what they routed`() throws {
    let invitations = invitations(homophily: 0.7)
    let stream = PersonStream(seed: 6, replication: 0, persona: 0)
    let draws = 100_000
    var counts = Array(repeating: 0, count: 60)
    for draw in 0..<draws {
      let uniform = openUnitDouble(stream.words(person: UInt32(draw), place: 0, purpose: 1).3)
      let inviter = try #require(invitations.inviter(of: 0, uniform: uniform))
      counts[Int(inviter.person) + (inviter.persona == 0 ? 0 : 40)] += 1
    }
    // To persona 0 everybody routes 0.3 · ¼, its own members 0.7 more.
    let weights = (0..<60).map { $0 < 40 ? 0.775 : 0.075 }
    let total = weights.reduce(0, +)
    let test = ChiSquare(counts: counts, expected: weights.map { $0 / total * Double(draws) })
    #expect(test.isPlausible, "\(test.statistic) is above \(test.bound)")
  }

  @Test func `the order in which inviters were found does not matter`() {
    var backwards = Self.nobody(homophily: 0.7)
    var found: [Inviter] = Self.inviters.reversed()
    backwards.replace(with: &found, rewardDriven: 0)
    #expect(found.isEmpty)
    let forwards = invitations(homophily: 0.7)
    for step in 0..<1_000 {
      let uniform = (Double(step) + 0.5) / 1_000
      #expect(
        forwards.inviter(of: 1, uniform: uniform)?.person
          == backwards.inviter(of: 1, uniform: uniform)?.person)
    }
  }

  @Test func `nobody invites when nobody was an inviter or nothing is routed`() {
    #expect(Self.nobody(homophily: 0.7).invitation(of: 0, uniform: 0.5) == nil)
    #expect(invitations(homophily: 1).invitation(of: 2, uniform: 0.5) == nil)
    let empty = Invitations(homophily: 0.7, pools: [0, 0], rewardMix: [1, 0])
    #expect((0..<2).allSatisfy { empty.routed(to: $0) == 0 })
  }

  @Test func `invitations made for a reward reach the campaign's mix from everybody`() throws {
    let invitations = invitations(homophily: 0.7, rewardDriven: 0.25)
    let routed = (0..<3).map { invitations.routed(to: $0) }
    let ordinary = (0..<3).map { self.invitations(homophily: 0.7).routed(to: $0) }
    for persona in 0..<3 {
      let expected = 0.75 * ordinary[persona] + 0.25 * 60 * Self.rewardMix[persona]
      #expect(abs(routed[persona] - expected) < 16 * 60.0.ulp)
    }
    // Of those routed to persona 0, 0.25 · 60 · 0.2 for the reward, from either persona alike.
    let draws = (0..<100_000).compactMap {
      invitations.invitation(of: 0, uniform: (Double($0) + 0.5) / 100_000)
    }
    let driven = draws.filter(\.isRewardDriven)
    #expect(draws.count == 100_000)
    #expect(abs(Double(driven.count) / 100_000 - 3 / routed[0]) < 1e-4)
    let bySecond = driven.count { invitations.inviters[$0.place].persona == 1 }
    let ofSecond = Double(bySecond) / Double(driven.count)
    #expect(abs(ofSecond - 20.0 / 60) < 1e-3)
    // Persona 2 has no pool, so that only rewards bring anybody of it.
    #expect(invitations.invitation(of: 2, uniform: 0.5)?.isRewardDriven == true)
  }

  private static let rewardMix = [0.2, 0.5, 0.3]

  /// 40 members of persona 0, 20 of persona 1.
  private static let inviters: [Inviter] =
    (0..<40).map { inviter(persona: 0, person: $0) }
    + (0..<20).map { inviter(persona: 1, person: $0) }

  private static func inviter(persona: Int, person: UInt32) -> Inviter {
    Inviter(
      persona: persona, person: person, group: 0, background: Background(source: 0), joinedDay: 0)
  }

  private static func nobody(homophily: Double) -> Invitations {
    Invitations(homophily: homophily, pools: pools, rewardMix: rewardMix)
  }

  private func invitations(homophily: Double, rewardDriven: Double = 0) -> Invitations {
    var invitations = Self.nobody(homophily: homophily)
    var found = Self.inviters
    invitations.replace(with: &found, rewardDriven: rewardDriven)
    return invitations
  }
}

extension Invitations {
  fileprivate func inviter(of persona: Int, uniform: Double) -> Inviter? {
    invitation(of: persona, uniform: uniform).map { inviters[$0.place] }
  }
}
