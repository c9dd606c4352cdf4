import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// Members of a tier, and as many others who have no bond.
@Suite struct TierTests {
  private static let each = 100_000
  private static let visit = -0.6

  @Test(arguments: [1, 0.8, 0]) func `a push to a tier calls its members`(
    accuracy: Double
  ) async throws {
    let visitors = try await run { plan in
      plan.content[0].isPush = true
      plan.content[0].audience = Self.audience(tiers: [1], accuracy: accuracy)
    }
    let call = { (posts: Double) in 0.9 * -Double.expMinusOne(-posts) }
    let share =
      (logistic(Self.visit + call(accuracy)) + logistic(Self.visit + call(1 - accuracy))) / 2
    #expect(abs(visitors.standardErrors(above: share)) < 4, "\(visitors.share)")
    #expect(visitors.standardErrors(above: logistic(Self.visit)) > 10)
  }

  @Test(arguments: [0, 2]) func `a push to another tier calls none of them`(
    tier: Int
  ) async throws {
    let visitors = try await run { plan in
      plan.content[0].isPush = true
      plan.content[0].audience = Self.audience(tiers: [tier], accuracy: 1)
    }
    #expect(abs(visitors.standardErrors(above: logistic(Self.visit))) < 4)
  }

  @Test func `those treated apart visit more`() async throws {
    let visitors = try await run { $0.tiers[1].visitBoost = 0.7 }
    let share = (logistic(Self.visit) + logistic(Self.visit + 0.7)) / 2
    #expect(abs(visitors.standardErrors(above: share)) < 4)
  }

  @Test func `a stream for a tier is found by its members alone`() async throws {
    var plan = Self.plan()
    plan.personas[0].visit = IsolatedPlan.certain
    plan.content[0].audience = Self.audience(tiers: [1, 2], accuracy: 1)
    plan.content[0].quality = 1
    plan.mechanics.learningRate = 1
    plan.mechanics.saturation.information = 1
    let outcome = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 96)[0]
    let enjoyed = 0.25 * -Double.expMinusOne(-1)
    #expect(abs(outcome.value(of: .meanSatisfaction, on: 1) - enjoyed / 2) < 0x1p-16 + 2e-6)
  }

  @Test func `members of the highest tier are its own`() async throws {
    var plan = Self.plan()
    let none = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 97)[0]
    #expect(none.series(of: .coreMembers).allSatisfy { $0 == 0 })
    plan.tiers.removeLast()
    let core = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 97)[0]
    #expect(core.series(of: .coreMembers).allSatisfy { $0 == Float(Self.each) })
  }

  /// The visitors of day 1.
  private func run(_ change: (inout CommunityPlan) -> Void) async throws -> Count {
    var plan = Self.plan()
    change(&plan)
    let outcome = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 98)[0]
    return Count(successes: outcome.value(of: .visitors, on: 1), people: 2 * Self.each)
  }

  private static func audience(tiers: [Int], accuracy: Double) -> TagAudience {
    var audience = TagAudience(personas: nil, tiers: tiers)
    audience.accuracy = accuracy
    return audience
  }

  /// Seed members with a bond of 0.5, which is that of the second of three tiers, and counted ones with
  /// none; one post a day.
  private static func plan() -> CommunityPlan {
    var persona = IsolatedPlan.persona("member")
    persona.visit = visit
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.pushVisit = 0.9
    plan.seedMembers = [each]
    plan.seeding = Seeding()
    plan.seeding?.matchGain = 0
    plan.seeding?.satisfaction = 0
    plan.seeding?.bond = 0.5
    plan.channels = [
      Channel(
        name: "counted", supply: .measured(dailyJoins: [each], countsInvites: false), mix: [1],
        days: 0...0)
    ]
    plan.tiers = [0.2, 0.5, 0.7].map { bond in
      var tier = Tier(name: "from \(bond)")
      tier.bond = bond
      return tier
    }
    var stream = ContentStream(name: "news", value: .information, days: 0...9)
    stream.postsPerWeek = 7
    plan.content = [stream]
    return plan
  }
}
