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
    var backwards = Invitations(homophily: 0.7, pools: Self.pools)
    backwards.replace(with: Self.inviters.reversed())
    let forwards = invitations(homophily: 0.7)
    for step in 0..<1_000 {
      let uniform = (Double(step) + 0.5) / 1_000
      #expect(
        forwards.inviter(of: 1, uniform: uniform)?.person
          == backwards.inviter(of: 1, uniform: uniform)?.person)
    }
  }

  @Test func `nobody invites when nobody was an inviter or nothing is routed`() {
    #expect(
      Invitations(homophily: 0.7, pools: Self.pools).inviter(of: 0, uniform: 0.5)?.person == nil)
    #expect(invitations(homophily: 1).inviter(of: 2, uniform: 0.5)?.person == nil)
    let empty = Invitations(homophily: 0.7, pools: [0, 0])
    #expect((0..<2).allSatisfy { empty.routed(to: $0) == 0 })
  }

  /// 40 members of persona 0, 20 of persona 1.
  private static let inviters: [Inviter] =
    (0..<40).map { Inviter(persona: 0, person: $0, group: 0, source: 0) }
    + (0..<20).map { Inviter(persona: 1, person: $0, group: 0, source: 0) }

  private func invitations(homophily: Double) -> Invitations {
    var invitations = Invitations(homophily: homophily, pools: Self.pools)
    invitations.replace(with: Self.inviters)
    return invitations
  }
}
