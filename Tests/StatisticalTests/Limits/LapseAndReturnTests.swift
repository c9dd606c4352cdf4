import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// Members who fall silent and come back.
@Suite struct LapseAndReturnTests {
  static let members = 100_000

  @Test func `the engaged share follows the two-state chain`() async throws {
    let (lapse, comeBack, horizon) = (0.2, 0.05, 150)
    let outcome = try await run(lapse: lapse, comeBack: comeBack, horizon: horizon)
    // Members lapse at the end of a day and come back at the start of the next, so that a day takes
    // the share x to x (1 − l) + (1 − x (1 − l)) r.
    let (l, r) = (-Double.expMinusOne(-lapse), -Double.expMinusOne(-comeBack))
    let stationary = r / (1 - (1 - l) * (1 - r))
    let engaged = { (day: Int) in stationary + (1 - stationary) * .pow((1 - l) * (1 - r), day) }
    for day in 0..<horizon {
      expectCount(outcome, .engaged, on: day, share: engaged(day))
      expectCount(outcome, .lapses, on: day, share: engaged(day) * l)
      let lapsed = day > 0 ? 1 - engaged(day - 1) * (1 - l) : 0
      expectCount(outcome, .returns, on: day, share: lapsed * r)
    }
    // A chain in continuous time is told apart.
    let continuous = comeBack / (comeBack + lapse)
    let last = outcome.value(of: .engaged, on: horizon - 1)
    #expect(abs(standardErrors(count: last, above: continuous, of: Self.members)) > 5)
  }

  @Test func `a content memory calls people back`() async throws {
    // One day of visits at a benefit of 1 − e^−1, half of it learned, then everybody lapses.
    let saturation = 1 - Double.exp(-1)
    var plan = Self.plan(lapse: IsolatedPlan.immediately, comeBack: 0.02)
    plan.personas[0].visit = IsolatedPlan.certain
    plan.mechanics.learningRate = 0.5
    plan.mechanics.returnSatisfaction = 3
    plan.mechanics.saturation.information = 2
    var posts = ContentStream(name: "posts", value: .information, days: 0...0)
    posts.postsPerWeek = 14
    posts.quality = 1
    plan.personas[0].value = ValueWeights(perks: 0, information: 1, social: 0, learning: 0)
    plan.content = [posts]
    let outcome = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 14)[0]
    let call = 0.02 * Double.exp(3 * 0.5 * saturation)
    expectCount(outcome, .returns, on: 1, share: -.expMinusOne(-call))
  }

  private func run(
    lapse: Double, comeBack: Double, horizon: Int
  ) async throws -> ReplicationOutcome {
    try await outcomes(
      of: Self.plan(lapse: lapse, comeBack: comeBack), horizonDays: horizon, replications: 1,
      seed: 15)[0]
  }

  private static func plan(lapse: Double, comeBack: Double) -> CommunityPlan {
    var persona = IsolatedPlan.persona("member")
    persona.lapsePerDay = lapse
    persona.returnPerDay = comeBack
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [members]
    return plan
  }

  private func expectCount(
    _ outcome: ReplicationOutcome, _ metric: Metric, on day: Int, share: Double
  ) {
    let count = outcome.value(of: metric, on: day)
    guard share > 0, share < 1 else {
      #expect(count == share * Double(Self.members))
      return
    }
    let deviation = standardErrors(count: count, above: share, of: Self.members)
    #expect(abs(deviation) < 5, "\(metric.key) on day \(day): \(count), expected share \(share)")
  }
}
