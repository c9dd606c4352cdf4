import CommunityEngine
import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// How much someone writes who writes at all.
@Suite struct MessageCountTests {
  @Test(arguments: [(0.45, 50.0), (0.45, 0.0), (0.1, -2.0), (0.9, 1.0), (1.0, 0.0)])
  func `messages of one poster are geometric`(stop: Double, post: Double) async throws {
    let messages = try await messagesOfSinglePosters(stop: stop, post: post)
    #expect(messages.count > 4_000)
    guard stop < 1 else {
      #expect(messages.allSatisfy { $0 == 1 })
      return
    }
    let moments = RunningMoments(messages.map(Double.init))
    #expect(abs(moments.standardErrors(above: 1 / stop)) < 4)
    let law = { geometricProbability(of: $0, chance: stop) }
    #expect(ChiSquareTest.chance(of: messages, probability: law) > ChiSquareTest.level)
    let off = { geometricProbability(of: $0, chance: 0.8 * stop) }
    #expect(ChiSquareTest.chance(of: messages, probability: off) < ChiSquareTest.level)
  }

  @Test func `posters are a logistic share of visitors`() async throws {
    var persona = IsolatedPlan.persona("member")
    persona.visit = 0.4
    persona.post = -1.1
    persona.spread = 1.3
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.postSpread = 0.7
    plan.seedMembers = [500_000]
    let outcome = try await outcomes(of: plan, horizonDays: 1, replications: 1, seed: 17)[0]
    let visits = { (z: Double) in 1 / (1 + .exp(-0.4 - 1.3 * z)) }
    let posts = { (z: Double) in visits(z) / (1 + .exp(1.1 - 0.7 * 1.3 * z)) }
    let posters = outcome.value(of: .posters, on: 0)
    let visitors = outcome.value(of: .visitors, on: 0)
    #expect(abs(standardErrors(count: visitors, above: normalAverage(visits), of: 500_000)) < 4)
    #expect(abs(standardErrors(count: posters, above: normalAverage(posts), of: 500_000)) < 4)
    // If posting had nothing in common with visiting, there would be fewer.
    let apart = normalAverage(visits) * normalAverage { 1 / (1 + .exp(1.1 - 0.91 * $0)) }
    #expect(standardErrors(count: posters, above: apart, of: 500_000) > 10)
  }

  /// Messages of a community of one on all days on which they write.
  private func messagesOfSinglePosters(stop: Double, post: Double) async throws -> [Int] {
    var persona = IsolatedPlan.persona("poster")
    persona.visit = IsolatedPlan.certain
    persona.post = post
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.messagesStop = stop
    plan.seedMembers = [1]
    let outcomes = try await outcomes(of: plan, horizonDays: 2_000, replications: 20, seed: 18)
    return outcomes.flatMap { $0.series(of: .messages).map(Int.init).filter { $0 > 0 } }
  }
}
