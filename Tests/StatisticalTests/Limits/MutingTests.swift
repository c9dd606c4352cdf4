import CommunityEngine
import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// Who mutes a group of a constant volume, and how much less they visit.
@Suite struct MutingTests {
  static let members = 100_000
  static let attention = 10.0

  @Test(arguments: [0.1, 1, 3])
  func `the muted share is a normal probability of the log load`(load: Double) async throws {
    let outcome = try await outcomes(
      of: Self.plan(load: load), horizonDays: 60, replications: 1, seed: 35)[0]
    for day in 0..<60 {
      let felt = load * (1 - Double.pow(6.0 / 7, day + 1))
      let share = Self.mutedShare(load: felt, spread: 1.3)
      #expect(abs(Self.deviation(outcome, on: day, from: share)) < 5, "day \(day)")
    }
    // At a load of 1 it is the surveyed share, whatever the spread; elsewhere the spread tells.
    let other = Self.mutedShare(load: load, spread: 1)
    let deviation = abs(Self.deviation(outcome, on: 59, from: other))
    #expect(load == 1 ? deviation < 5 : deviation > 10)
  }

  @Test func `twice as many groups are twice the load`() async throws {
    var crowded = Self.plan(load: 1)
    crowded.muting?.groupsPerMember = 40
    let left = try await outcomes(of: crowded, horizonDays: 40, replications: 1, seed: 36)[0]
    let right = try await outcomes(
      of: Self.plan(load: 2), horizonDays: 40, replications: 1, seed: 36)[0]
    #expect(left.series(of: .muted) == right.series(of: .muted))
  }

  @Test func `those who muted visit less and hear no push`() async throws {
    var plan = Self.plan(load: 1)
    plan.personas[0].visit = -0.2
    plan.muting?.visitLoss = 0.8
    plan.mechanics.pushVisit = 0.5
    plan.content[0].isPush = true
    let outcome = try await outcomes(of: plan, horizonDays: 40, replications: 1, seed: 37)[0]
    let call = 0.5 * -Double.expMinusOne(-Self.attention)
    let muted = Self.mutedShare(load: 1 - .pow(6.0 / 7, 40), spread: 1.3)
    let share = muted * logistic(-0.2 - 0.8) + (1 - muted) * logistic(-0.2 + call)
    let visitors = outcome.value(of: .visitors, on: 39)
    #expect(abs(standardErrors(count: visitors, above: share, of: Self.members)) < 4)
    let called = muted * logistic(-0.2 - 0.8 + call) + (1 - muted) * logistic(-0.2 + call)
    #expect(standardErrors(count: visitors, above: called, of: Self.members) < -10)
  }

  /// Φ(log load ÷ spread + Φ⁻¹(0.7)).
  private static func mutedShare(load: Double, spread: Double) -> Double {
    NormalDistribution.cumulative(.log(load) / spread + NormalDistribution.quantile(0.7))
  }

  private static func deviation(
    _ outcome: ReplicationOutcome, on day: Int, from share: Double
  ) -> Double {
    standardErrors(count: outcome.value(of: .muted, on: day), above: share, of: members)
  }

  private static func plan(load: Double) -> CommunityPlan {
    var persona = IsolatedPlan.persona("member")
    persona.attentionPerDay = attention
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.contribution = .zero
    plan.muting = Muting()
    plan.muting?.mutedAtFullLoad = 0.7
    plan.muting?.toleranceSpread = 1.3
    var stream = ContentStream(name: "posts", value: .perks, days: 0...100)
    stream.postsPerWeek = 7 * attention * load
    stream.quality = 0
    plan.content = [stream]
    plan.seedMembers = [members]
    return plan
  }
}
