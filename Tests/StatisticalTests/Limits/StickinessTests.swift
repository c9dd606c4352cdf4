import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// Stickiness, mean daily actives ÷ monthly actives, of members who visit independently.
@Suite struct StickinessTests {
  @Test func `stickiness of equal members is p over 1 minus (1 − p)³⁰`() async throws {
    let stickiness = try await stickiness(visit: .log(0.1 / 0.9), spread: 0)
    #expect(abs(stickiness.mean - 0.1044) < 0.003)
    #expect(abs(stickiness.standardErrors(above: 0.1 / (1 - .pow(0.9, 30)))) < 4)
  }

  @Test(arguments: [(-2.5, 1.5), (0.0, 2.5), (-4.0, 0.7)])
  func `stickiness of members who differ matches quadrature`(
    visit: Double, spread: Double
  ) async throws {
    let stickiness = try await stickiness(visit: visit, spread: spread)
    let chance = { (z: Double) in 1 / (1 + .exp(-visit - spread * z)) }
    let daily = normalAverage(chance)
    let monthly = normalAverage { 1 - .pow(1 - chance($0), 30) }
    #expect(abs(stickiness.mean - daily / monthly) < 0.003)
    #expect(abs(stickiness.standardErrors(above: daily / monthly)) < 4)
    // Members who are all alike would be told apart.
    let alike = daily / (1 - .pow(1 - daily, 30))
    #expect(abs(stickiness.standardErrors(above: alike)) > 10)
  }

  @Test func `in the first days the month is as long as the past`() async throws {
    let stickiness = try await stickiness(visit: .log(0.1 / 0.9), spread: 0, days: 4)
    #expect(abs(stickiness.standardErrors(above: 0.1 / (1 - .pow(0.9, 4)))) < 4)
  }

  /// Stickiness of 100,000 members on the last day, ten times.
  private func stickiness(
    visit: Double, spread: Double, days: Int = 30
  ) async throws -> RunningMoments {
    var persona = IsolatedPlan.persona("member")
    persona.visit = visit
    persona.spread = spread
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [100_000]
    return try await outcomes(of: plan, horizonDays: days, replications: 10, seed: 6).moments(
      of: .stickiness)
  }
}
