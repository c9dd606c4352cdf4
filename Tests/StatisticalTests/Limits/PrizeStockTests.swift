import CommunityEngine
import CommunityModel
import Testing

/// Prizes that run out.
@Suite struct PrizeStockTests {
  private let members = 100
  private let horizon = 6

  @Test func `no more of a prize is given than there is`() async throws {
    let outcome = try await run([prize("book", stock: 7)])
    #expect(outcome.series(of: .prizes).map(Int.init) == [7, 0, 0, 0, 0, 0])
    #expect(outcome.value(of: .pointsRedeemed, on: 0) == 70)
    #expect(outcome.value(of: .cost) == 35)
  }

  @Test func `with enough for everybody each gets one a day`() async throws {
    let outcome = try await run([prize("book", stock: nil)])
    #expect(outcome.series(of: .prizes).allSatisfy { Int($0) == members })
    #expect(outcome.series(of: .pointsOutstanding).allSatisfy { $0 == 0 })
  }

  @Test func `whose prize is gone aims at the next one`() async throws {
    let outcome = try await run([prize("book", stock: 7), prize("pen", stock: 120)])
    // On day 0 about half want each; from day 1 on all want what is left.
    let given = outcome.series(of: .prizes).map(Int.init)
    #expect(given.reduce(0, +) == 127)
    #expect((30...70).contains(given[0] - 7))
    #expect(given[1] == min(members, 127 - given[0]))
    #expect(outcome.costs == [35, 600])
  }

  private func prize(_ name: String, stock: Int?) -> Prize {
    var prize = Prize(name: name)
    prize.points = 10
    prize.cost = 5
    prize.stock = stock
    return prize
  }

  /// Members of two kinds who visit every day and are given the price of a prize each time.
  private func run(_ prizes: [Prize]) async throws -> ReplicationOutcome {
    var persona = IsolatedPlan.persona("one")
    persona.visit = IsolatedPlan.certain
    var other = persona
    other.name = "other"
    var plan = IsolatedPlan.plan(persona, other)
    var scheme = PointScheme()
    scheme.earn.checkIn = 10
    scheme.prizes = prizes
    plan.points = scheme
    plan.seedMembers = [members / 2, members / 2]
    return try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 92)[0]
  }
}
