import CommunityModel
import RealModule
import Testing

/// A persona whose members differ in posting by a spread of its own.
@Suite struct PostSpreadTests {
  static let members = 500_000

  @Test(arguments: [0, 1, 2.416]) func `rates of posting have their own spread`(
    spread: Double
  ) async throws {
    var persona = IsolatedPlan.persona("member")
    persona.visit = IsolatedPlan.certain
    persona.spread = 1
    persona.post = -5
    persona.statedPostSpread = spread
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.postSpread = 0.5
    plan.seedMembers = [Self.members]
    let outcome = try await outcomes(of: plan, horizonDays: 3, replications: 1, seed: 40)[0]
    let posts = { (spread: Double) in { (z: Double) in logistic(-5 + spread * z) } }
    let daily = normalAverage(posts(spread))
    for day in 0..<3 {
      let posters = outcome.value(of: .posters, on: day)
      #expect(abs(standardErrors(count: posters, above: daily, of: Self.members)) < 5)
    }
    // The same people post on all days: more of them never do than if rates were drawn daily.
    let silent = outcome.value(of: .silentShare) * Double(Self.members)
    let never = normalAverage { .pow(1 - posts(spread)($0), 3) }
    #expect(abs(standardErrors(count: silent, above: never, of: Self.members)) < 4)
    // The spread that all personas share would be told apart.
    let shared = normalAverage(posts(0.5))
    let first = outcome.value(of: .posters, on: 0)
    #expect(abs(standardErrors(count: first, above: shared, of: Self.members)) > 5)
  }
}
