import CommunityModel
import TestSupport
import Testing

@testable import CommunityEngine

struct ExpectedGroupsTests {
  @Test func `people who come alone stop at their own line`() {
    var groups = ExpectedGroups()
    let rules = rules(capacity: 500, qrLimit: 200, replicates: false)
    #expect(groups.admit(250, alone: true, rules) == 200)
    #expect(groups.admit(350, alone: false, rules) == 300)
    #expect(groups.sizes == [500] && groups.shareFound == 1)
  }

  @Test func `a full group has a successor with core members of its own`() {
    var groups = ExpectedGroups()
    let rules = rules(capacity: 100, qrLimit: nil, replicates: true)
    #expect(groups.admit(150, alone: false, rules) == 150)
    // Five moved, and five of the newcomers took their places.
    #expect(groups.sizes == [100, 50])
    // Those in the larger group find more of all messages, and they are more.
    let found = (100 * 100 + 50 * 50) / (150.0 * 150)
    #expect(abs(groups.shareFound - found) < 1e-12)
    groups.keep(75)
    #expect(groups.sizes == [50, 25])
    groups.merge(upTo: 100)
    #expect(groups.sizes == [75])
  }

  @Test func `groups of nobody are not silent, others by chance`() {
    var groups = ExpectedGroups()
    #expect(groups.endDay(posters: 0).silent == 0)
    _ = groups.admit(10, alone: false, rules(capacity: nil, qrLimit: nil, replicates: false))
    for _ in 0..<6 { #expect(groups.endDay(posters: 0).dead == 0) }
    #expect(groups.endDay(posters: 0).dead == 1)
    #expect(abs(groups.endDay(posters: 1).silent - 0.367_879) < 1e-6)
  }

  @Test func `as many groups as may be open are filled without looking at each for each`() {
    let places = Double(EngineLimits.blocks) * 50
    let rules = rules(capacity: 50, qrLimit: nil, replicates: true)
    let (groups, seconds) = timed {
      var groups = ExpectedGroups()
      #expect(groups.admit(places + 1, alone: false, rules) == places)
      return groups
    }
    #expect(seconds < 5)
    #expect(groups.count == EngineLimits.blocks && groups.sizes.allSatisfy { $0 == 50 })
    var more = ExpectedGroups(limit: 2 * EngineLimits.blocks)
    #expect(more.admit(places + 1, alone: false, rules) == places + 1)
  }

  private func rules(capacity: Int?, qrLimit: Int?, replicates: Bool) -> PlacementRules {
    var plan = CommunityPlan(personas: [Persona(name: "everyone")])
    plan.platform.capacity = capacity
    plan.platform.qrLimit = qrLimit
    if replicates {
      plan.replication = GroupReplication(fillLine: capacity ?? .max)
      plan.replication?.seedMembers = 5
    }
    return PlacementRules(plan)
  }
}
