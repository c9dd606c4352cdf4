import CommunityEngine
import CommunityModel
import Testing

@testable import Studies

struct UncertainAssumptionTests {
  @Test(arguments: [(0.8, true), (1.25, false)])
  func `the lowest value of a multiplier below 1 is at the highest exponent`(
    multiplier: Double, falls: Bool
  ) throws {
    var plan = CommunityPlan(personas: [Persona(name: "anyone")])
    var activity = Activity(name: "contest", kind: "contest")
    activity.occurrences = [3...5]
    activity.inviteMultiplier = multiplier
    plan.activities = [activity]
    let all = UncertainAssumption.all(of: [AssumptionDraws(plan, seed: 1)])
    let uncertain = try #require(
      all.first { $0.assumption.path == "activities.contest.invite_multiplier" })
    let ends = try #require(uncertain.ends)
    #expect((ends.lowest > ends.highest) == falls)
    let assumption = uncertain.assumption
    #expect(
      assumption.value(deviatingBy: ends.lowest) < assumption.value(deviatingBy: ends.highest))
    #expect(assumption.ends?.lowerBound == assumption.value(deviatingBy: ends.lowest))
  }
}
