import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// What activities do on their days to members who do nothing else.
@Suite struct ActivityEffectTests {
  static let members = 100_000

  @Test func `a binomial share takes part, the same people on every day`() async throws {
    let outcome = try await run(horizon: 8) { activity in
      activity.participation = 0.3
      activity.occurrences = [2...4, 6...6]
    }
    let takings = outcome.series(of: .participations).map(Double.init)
    #expect(abs(standardErrors(count: takings[2], above: 0.3, of: Self.members)) < 4)
    #expect(takings[2] == takings[3] && takings[3] == takings[4])
    #expect(abs(standardErrors(count: takings[6], above: 0.3, of: Self.members)) < 4)
    // Another occurrence draws anew.
    #expect(takings[6] != takings[4])
    #expect([0, 1, 5, 7].allSatisfy { takings[$0] == 0 })
  }

  @Test func `who takes part does so when they visit`() async throws {
    let outcome = try await run(visit: 0.4, horizon: 3) { activity in
      activity.participation = 0.3
      activity.occurrences = [0...2]
    }
    for day in 0..<3 {
      let takings = outcome.value(of: .participations, on: day)
      let share = 0.3 * logistic(0.4)
      #expect(abs(standardErrors(count: takings, above: share, of: Self.members)) < 5)
    }
  }

  @Test(arguments: [0, 3]) func `newcomers take part up to their tenure`(limit: Int) async throws {
    let outcome = try await run(horizon: 7) { activity in
      activity.participation = 1
      activity.newcomerDays = limit
      activity.occurrences = [0...6]
    }
    for day in 0..<7 {
      let expected = day <= limit ? Self.members : 0
      #expect(outcome.value(of: .participations, on: day) == Double(expected), "day \(day)")
    }
  }

  @Test func `gains are shares of what is missing to 1`() async throws {
    let outcome = try await run(horizon: 10) { activity in
      activity.participation = 1
      activity.satisfactionGain = 0.1
      activity.bondGain = 0.2
      activity.occurrences = [2...7]
    }
    for day in 0..<10 {
      let times = max(0, min(day - 1, 6))
      let (satisfaction, bond) = (1 - Double.pow(0.9, times), 1 - Double.pow(0.8, times))
      #expect(abs(outcome.value(of: .meanSatisfaction, on: day) - satisfaction) < Self.rounding)
      #expect(abs(outcome.value(of: .meanBond, on: day) - bond) < Self.rounding)
    }
  }

  @Test func `an activity supplies its value on its days`() async throws {
    let outcome = try await run(horizon: 4, learningRate: 1) { activity in
      activity.value = .learning
      activity.supply = 2
      activity.occurrences = [1...2]
    }
    for day in 0..<4 {
      let expected = (1...2).contains(day) ? 0.25 * -Double.expMinusOne(-2.0 / 2.5) : 0
      #expect(abs(outcome.value(of: .meanSatisfaction, on: day) - expected) < Self.rounding)
    }
  }

  @Test func `posting and inviting rise on its days`() async throws {
    let outcome = try await run(horizon: 2, post: -2, invite: 0.04) { activity in
      activity.postBoost = 1.3
      activity.inviteMultiplier = 3
      activity.occurrences = [1...1]
    }
    let expected: [(Metric, [Double])] = [
      (.posters, [logistic(-2), logistic(-0.7)]), (.invitesAccepted, [0.04, 0.12]),
    ]
    for (metric, shares) in expected {
      for (day, share) in shares.enumerated() {
        let count = outcome.value(of: metric, on: day)
        #expect(abs(standardErrors(count: count, above: share, of: Self.members)) < 4)
      }
      let changed = outcome.value(of: metric, on: 1)
      #expect(abs(standardErrors(count: changed, above: shares[0], of: Self.members)) > 10)
    }
  }

  @Test func `each of its kind within thirty days takes away 22 %`() async throws {
    let starts = [0, 10, 30, 60, 91]
    let outcome = try await run(visit: -0.5, horizon: 95, wear: 0.25) { activity in
      activity.visitBoost = 1.5
      activity.occurrences = starts.map { $0...$0 }
    }
    for (day, earlier) in zip(starts, [0, 1, 2, 1, 0]) {
      let boost = 1.5 * Double.exp(-0.25 * Double(earlier))
      let visitors = outcome.value(of: .visitors, on: day)
      let deviation = standardErrors(
        count: visitors, above: logistic(-0.5 + boost), of: Self.members)
      #expect(abs(deviation) < 5, "day \(day): \(deviation) standard errors")
      guard earlier > 0 else { continue }
      #expect(standardErrors(count: visitors, above: logistic(1), of: Self.members) < -10)
    }
  }

  /// Half a unit in which the engine sums states, and single precision.
  private static let rounding = 0x1p-16 + 4e-6

  /// Seed members who visit with a logit, certainly if none is given, and one activity.
  private func run(
    visit: Double = IsolatedPlan.certain, horizon: Int, learningRate: Double = 0, wear: Double = 0,
    post: Double = -IsolatedPlan.certain, invite: Double = 0, change: (inout Activity) -> Void
  ) async throws -> ReplicationOutcome {
    var persona = IsolatedPlan.persona("member")
    persona.visit = visit
    persona.post = post
    persona.invitePerVisit = invite
    var plan = IsolatedPlan.plan(persona)
    plan.mechanics.learningRate = learningRate
    plan.mechanics.activityWear = wear
    plan.mechanics.contribution = .zero
    plan.seedMembers = [Self.members]
    var activity = Activity(name: "activity", kind: "kind")
    change(&activity)
    plan.activities = [activity]
    return try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 33)[0]
  }
}
