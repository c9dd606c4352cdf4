import CommunityEngine
import CommunityModel
import Testing

/// What members hold, and what the operator owes them.
@Suite struct PointBalanceTests {
  @Test func `balances are cleared again and again`() async throws {
    let outcome = try await run { $0.clearEveryDays = 10 }
    for day in 0..<Self.horizon {
      let held = Self.members * (Self.visits(on: day) - Self.visits(on: day - day % 10 - 1))
      #expect(outcome.value(of: .pointsOutstanding, on: day) == Double(held), "day \(day)")
      let cleared = Self.members * (Self.visits(on: day - 1) - Self.visits(on: day - 11))
      let expired = day > 0 && day % 10 == 0 ? cleared : 0
      #expect(outcome.value(of: .pointsExpired, on: day) == Double(expired), "day \(day)")
    }
    #expect(outcome.value(of: .pointsOutstanding, on: 30) == 0)
  }

  @Test func `what is never cleared is owed at the dearest prize`() async throws {
    let outcome = try await run { $0.clearEveryDays = nil }
    for day in 0..<Self.horizon {
      let held = Double(Self.members * Self.visits(on: day))
      #expect(outcome.value(of: .pointsOutstanding, on: day) == held)
      // 3,000 points cost 180, 1,000 points 50.
      let owed = outcome.value(of: .pointsLiability, on: day)
      #expect(abs(owed - 0.06 * held) <= 1e-6 * owed, "day \(day)")
    }
    let last = outcome.value(of: .pointsLiability, on: Self.horizon - 1)
    #expect(abs(outcome.value(of: .pointsLiability) - last) <= 1e-6 * last)
  }

  @Test func `every point is spent, expired or held on every day`() async throws {
    var plan = LeverPlan.plan()
    var scheme = PointScheme()
    scheme.earn.checkIn = 2
    scheme.earn.answer = 5
    scheme.earn.share = 1
    scheme.earn.invite = 30
    scheme.clearEveryDays = 40
    scheme.prizes = [30, 80].map { points in
      var prize = Prize(name: "prize \(points)")
      prize.points = points
      prize.cost = points / 10
      prize.stock = 100
      return prize
    }
    plan.points = scheme
    plan.referral = Referral(mix: Referral.usualMix(of: plan.personas))
    plan.referral?.occurrences = [10...40]
    plan.referral?.reward.points = 20
    plan.referral?.inviteeReward.points = 10
    for outcome in try await LeverRun.outcomes(of: plan, replications: 4) {
      var (issued, gone) = (0.0, 0.0)
      for day in 0..<LeverPlan.horizonDays {
        issued += outcome.value(of: .pointsIssued, on: day)
        gone += outcome.value(of: .pointsRedeemed, on: day)
        gone += outcome.value(of: .pointsExpired, on: day)
        #expect(issued == gone + outcome.value(of: .pointsOutstanding, on: day), "day \(day)")
      }
      #expect(outcome.value(of: .prizes) > 20 && outcome.value(of: .leaves, on: 80) > 0)
    }
  }

  private static let members = 50
  private static let horizon = 35

  /// Days of visits up to a day: they stop after day 24.
  private static func visits(on day: Int) -> Int {
    max(0, min(day, 24) + 1)
  }

  /// Members who are given a point for each visit, and prizes that nobody can afford.
  private func run(_ change: (inout PointScheme) -> Void) async throws -> ReplicationOutcome {
    var persona = IsolatedPlan.persona("member")
    persona.visit = -IsolatedPlan.certain / 2
    var plan = IsolatedPlan.plan(persona)
    plan.makeCertain(\.visitBoost, on: Array(0...24))
    var scheme = PointScheme()
    scheme.earn.checkIn = 1
    scheme.prizes = [(1_000.0, 50.0), (3_000, 180)].map { points, cost in
      var prize = Prize(name: "prize \(points)")
      prize.points = points
      prize.cost = cost
      return prize
    }
    change(&scheme)
    plan.points = scheme
    plan.seedMembers = [Self.members]
    return try await outcomes(
      of: plan, horizonDays: Self.horizon, replications: 1, seed: 93)[0]
  }
}
