import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// How far a mood and yesterday's violations count that are not as bad as they can be.
@Suite struct ViolationLogitTests {
  private let usual = Double.log(0.1 / 0.9)

  @Test func `contagion grows with the visible share of yesterday's messages`() async throws {
    let outcome = try await run {
      $0.moodEffect = 0
    } others: { _ in
    }
    var context = 0.0
    for day in 0..<4 {
      let chance = logistic(usual + 3 * min(1, context / 0.2))
      #expect(abs(broken(outcome, on: day).standardErrors(above: chance)) < 4, "day \(day)")
      context =
        outcome.value(of: .visibleViolations, on: day) / outcome.value(of: .messages, on: day)
    }
    // Complete contagion on the second day would be told apart.
    #expect(broken(outcome, on: 1).standardErrors(above: logistic(usual + 3)) < -10)
  }

  @Test(arguments: [0.05, 0.1, 0.2, 0.6]) func `a mood counts as far as it lies below 0`(
    disappointment: Double
  ) async throws {
    let outcome = try await run {
      $0.contagion = 0
      $0.moodEffect = 2
    } others: {
      $0.mechanics.promise = disappointment
    }
    let chance = logistic(usual + 2 * min(1, disappointment / 0.2))
    for day in 0..<4 {
      #expect(abs(broken(outcome, on: day).standardErrors(above: chance)) < 4, "day \(day)")
    }
    #expect(broken(outcome, on: 0).standardErrors(above: 0.1) > 10)
  }

  @Test(arguments: [0.25, 0.5]) func `several messages are several chances of one case`(
    stop: Double
  ) async throws {
    let outcome = try await run {
      $0.contagion = 0
      $0.moodEffect = 0
    } others: {
      $0.mechanics.messagesStop = stop
    }
    // All of n messages keep the rules with probability 0.9ⁿ, n geometric.
    let keeping = 0.9 * stop / (1 - 0.9 * (1 - stop))
    #expect(abs(broken(outcome, on: 0).standardErrors(above: 1 - keeping)) < 4)
    #expect(broken(outcome, on: 0).standardErrors(above: 0.1) > 10)
  }

  /// Writers of whose messages a tenth breaks a rule by itself; contagion is 3.
  private func run(
    _ change: (inout Moderation) -> Void, others: (inout CommunityPlan) -> Void
  ) async throws -> ReplicationOutcome {
    var plan = RuleBreaking.plan(violations: 0.1) { moderation in
      moderation.contagion = 3
      change(&moderation)
    }
    plan.mechanics.learningRate = 1
    others(&plan)
    return try await outcomes(of: plan, horizonDays: 4, replications: 1, seed: 85)[0]
  }

  private func broken(_ outcome: ReplicationOutcome, on day: Int) -> Count {
    Count(successes: outcome.value(of: .violations, on: day), people: RuleBreaking.people)
  }
}
