import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// What seed members picked by hand have of their own, on their first visit.
@Suite struct SeedingTests {
  @Test(arguments: [0, 0.2, 0.9]) func `they enjoy more by their gain in match`(
    gain: Double
  ) async throws {
    let seeds = try await satisfaction { plan in
      plan.seedMembers = [1_000]
      plan.seeding = Self.seeding(gain: gain, satisfaction: 0, bond: 0)
    }
    #expect(abs(seeds - Self.satisfaction(match: min(1, 0.5 + gain))) < Self.rounding)
  }

  @Test func `satisfaction and bond are there before they come`() async throws {
    let seeds = try await satisfaction { plan in
      plan.seedMembers = [1_000]
      plan.seeding = Self.seeding(gain: 0.2, satisfaction: 0.3, bond: 0.4)
    }
    let expected = Self.satisfaction(match: 0.7, before: 0.3, bond: 0.4)
    #expect(abs(seeds - expected) < Self.rounding)
    #expect(abs(seeds - Self.satisfaction(match: 0.7)) > 100 * Self.rounding)
  }

  @Test func `others who come have nothing of it`() async throws {
    let others = try await satisfaction { plan in
      plan.channels = [
        Channel(
          name: "counted", supply: .measured(dailyJoins: [1_000], countsInvites: false), mix: [1],
          days: 0...0)
      ]
      plan.seeding = Self.seeding(gain: 0.2, satisfaction: 0.3, bond: 0.4)
    }
    #expect(abs(others - Self.satisfaction(match: 0.5)) < Self.rounding)
  }

  @Test func `they cost money and hours on the day they are won`() async throws {
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("member"))
    plan.seedMembers = [40]
    plan.seeding = Seeding()
    plan.seeding?.costEach = 25
    plan.seeding?.hoursEach = 0.5
    let outcome = try await outcomes(of: plan, horizonDays: 3, replications: 1, seed: 94)[0]
    #expect(outcome.series(of: .cost).allSatisfy { $0 == 1_000 })
    #expect(outcome.series(of: .hours).map { $0 } == [20, 0, 0])
  }

  /// Half a unit in which the engine sums states, and single precision.
  private static let rounding = 0x1p-16 + 2e-6

  private static func seeding(gain: Double, satisfaction: Double, bond: Double) -> Seeding {
    var seeding = Seeding()
    seeding.matchGain = gain
    seeding.satisfaction = satisfaction
    seeding.bond = bond
    return seeding
  }

  /// Half of the way to match · 0.9 · ½ (1 − 1/e) + ½ · ½ bond − 0.2.
  private static func satisfaction(
    match: Double, before: Double = 0, bond: Double = 0
  ) -> Double {
    let enjoyed = match * 0.9 * 0.5 * -.expMinusOne(-1)
    return before + 0.5 * (enjoyed + 0.25 * bond - 0.2 - before)
  }

  /// Mean satisfaction of the engaged after day 0.
  private func satisfaction(_ change: (inout CommunityPlan) -> Void) async throws -> Double {
    var persona = IsolatedPlan.persona("member")
    persona.visit = IsolatedPlan.certain
    persona.statedMatch = 0.5
    persona.value = ValueWeights(perks: 0, information: 0.5, social: 0.5, learning: 0)
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.learningRate = 0.5
    plan.mechanics.promise = 0.2
    plan.mechanics.bondBenefit = 0.5
    plan.mechanics.saturation.information = 4
    plan.positioning.error = 0.1
    var stream = ContentStream(name: "news", value: .information, days: 0...9)
    stream.postsPerWeek = 28
    stream.quality = 1
    plan.content = [stream]
    change(&plan)
    return try await outcomes(of: plan, horizonDays: 1, replications: 1, seed: 95)[0]
      .value(of: .meanSatisfaction, on: 0)
  }
}
