import CommunityModel
import Testing

/// Members who visit day after day to keep a streak.
@Suite struct StreakTests {
  @Test(arguments: [1, 0.4]) func `visits follow the chain of streaks`(
    participation: Double
  ) async throws {
    let members = 200_000
    let challenge = 3...20
    var persona = IsolatedPlan.persona("member")
    persona.visit = -0.3
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [members]
    var activity = Activity(name: "challenge", kind: "challenge")
    activity.participation = participation
    activity.streakBoost = 2
    activity.occurrences = [challenge]
    plan.activities = [activity]
    let outcome = try await outcomes(of: plan, horizonDays: 24, replications: 1, seed: 34)[0]

    // Shares of takers by streak: 0 to 6 days, 7 or more.
    var streaks = [1.0] + Array(repeating: 0, count: 7)
    for day in 0..<24 {
      var share = logistic(-0.3)
      if challenge.contains(day) {
        let taking = Self.visitShare(of: &streaks)
        share = participation * taking + (1 - participation) * share
      }
      let visitors = outcome.value(of: .visitors, on: day)
      let deviation = standardErrors(count: visitors, above: share, of: members)
      #expect(abs(deviation) < 5, "day \(day): \(deviation) standard errors")
    }
    // Without streaks nobody would come more often.
    let last = outcome.value(of: .visitors, on: 20)
    #expect(standardErrors(count: last, above: logistic(-0.3), of: members) > 10)
  }

  /// The share that visits, with the streaks moved on by a day.
  private static func visitShare(of streaks: inout [Double]) -> Double {
    var next = streaks.map { _ in 0.0 }
    for (length, share) in streaks.enumerated() {
      let missing = 1 - Double(length) / 7
      let visits = share * logistic(-0.3 + 2 * (1 - missing * missing))
      next[min(7, length + 1)] += visits
      next[0] += share - visits
    }
    streaks = next
    return 1 - next[0]
  }
}
