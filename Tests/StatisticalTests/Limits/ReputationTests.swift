import CommunityEngine
import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// Reputation under constant satisfaction: an exponential approach, known on every day.
@Suite struct ReputationTests {
  private let horizon = 60

  @Test(arguments: [(0.9, 0.0), (0.1, 0.25), (0.5, 1)])
  func `it moves half of the way in its half-life`(start: Double, promise: Double) async throws {
    let plan = plan(start: start, promise: promise, visit: IsolatedPlan.certain)
    let outcome = try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 1)[0]
    // Every visit finds nothing, so that satisfaction is −promise at once.
    let said = 1 / (1 + Double.exp(6 * promise))
    for day in 0..<horizon {
      let expected = said + (start - said) * .exp2(-Double(day) / 7)
      // Values are kept in single precision.
      #expect(abs(outcome.value(of: .reputation, on: day) - expected) < 1e-6, "day \(day)")
    }
    let slower = said + (start - said) * .exp2(-30.0 / 8)
    #expect(abs(outcome.value(of: .reputation, on: 30) - slower) > 1e-4 || start == said)
  }

  @Test func `without visitors it stays`() async throws {
    let plan = plan(start: 0.9, promise: 0.25, visit: -IsolatedPlan.certain)
    let outcome = try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 1)[0]
    #expect(outcome.series(of: .reputation).allSatisfy { $0 == 0.9 })
  }

  @Test func `channels bring one half and the reputation of what they would`() async throws {
    var plan = plan(start: 1, promise: 0.25, visit: IsolatedPlan.certain)
    plan.personas[0].pool = 1_000_000_000
    plan.addReach(joinsPerDay: 10, days: 0...horizon - 1)
    let outcomes = try await outcomes(of: plan, horizonDays: horizon, replications: 100, seed: 2)
    let said = 1 / (1 + Double.exp(1.5))
    let factors = (0..<horizon).map { 0.5 + said + (1 - said) * .exp2(-Double($0) / 7) }
    let joins = RunningMoments(outcomes.map { Double($0.sources[0].joins) })
    #expect(abs(joins.standardErrors(above: 10 * factors.reduce(0, +))) < 5)
    #expect(abs(joins.standardErrors(above: 10 * Double(horizon))) > 10)
  }

  private func plan(start: Double, promise: Double, visit: Double) -> CommunityPlan {
    var persona = IsolatedPlan.persona("member")
    persona.visit = visit
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.promise = promise
    plan.mechanics.learningRate = 1
    plan.seedMembers = [3]
    plan.positioning.reputation = Reputation()
    plan.positioning.reputation?.start = start
    plan.positioning.reputation?.halfLifeDays = 7
    return plan
  }
}
