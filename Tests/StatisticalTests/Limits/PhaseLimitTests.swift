import CommunityEngine
import CommunityModel
import Foundation
import Testing

/// When phases begin, and what goes on from one to the next.
@Suite struct PhaseLimitTests {
  private let horizon = 30

  @Test func `a phase with a date begins on it, one with a condition the day after it holds`()
    async throws
  {
    var plan = growing()
    plan.phases = [
      phase("launch", .day(0), plan), phase("operate", condition(.members, 200), plan),
      phase("close", .day(25), plan),
    ]
    let outcome = try await run(plan)
    let members = outcome.series(of: .members)
    let first = try #require(members.firstIndex { $0 >= 200 }) - members.startIndex
    #expect(outcome.phaseStarts == [0, first + 1, 25])
    let phases = outcome.series(of: .phase).map(Int.init)
    #expect(phases == (0..<horizon).map { $0 < first + 1 ? 1 : ($0 < 25 ? 2 : 3) })
  }

  @Test func `a condition that never holds is passed over by a date`() async throws {
    var plan = growing()
    plan.phases = [
      phase("launch", .day(0), plan), phase("operate", condition(.members, 1e9), plan),
      phase("close", .day(25), plan),
    ]
    #expect(try await run(plan).phaseStarts == [0, nil, 25])
  }

  /// A condition that holds all along is asked from the first day of the phase before.
  @Test func `a phase lasts at least a day`() async throws {
    var plan = growing()
    plan.phases = [
      phase("one", .day(0), plan), phase("two", condition(.members, 0), plan),
      phase("three", condition(.members, 0), plan),
    ]
    #expect(try await run(plan).phaseStarts == [0, 1, 2])
  }

  /// A channel that starts late has worn on none of the days before.
  @Test func `a channel that waits for its phase comes fresh`() async throws {
    var late = growing()
    late.channels[0].wearOutDays = 3
    var waiting = late
    waiting.channels[0].supply = .reach(perDay: 0, conversion: 1)
    var plan = late
    plan.phases = [phase("wait", .day(0), waiting), phase("go", .day(10), late)]
    let outcome = try await run(plan)
    let joins = outcome.series(of: .joins).map(Double.init)
    #expect(joins[..<10].allSatisfy { $0 == 0 })
    let expected = 40 * (0..<20).reduce(0) { $0 + pow(2, -Double($1) / 3) }
    let count = joins.reduce(0, +)
    #expect(abs(count - expected) < 4 * expected.squareRoot())
    // Worn as if it had run all along, it would bring a tenth of that.
    #expect(abs(count - expected * pow(2, -10 / 3)) > 4 * expected.squareRoot())
  }

  @Test func `who is on the way in still comes after the channel has stopped`() async throws {
    var open = growing()
    open.channels[0].twoStep = TwoStep()
    open.channels[0].twoStep?.addShare = 1
    open.channels[0].twoStep?.acceptShare = 1
    open.channels[0].twoStep?.lagDays = 5
    var closed = open
    closed.channels[0].supply = .reach(perDay: 0, conversion: 1)
    closed.channels[0].twoStep?.lagDays = 9
    var plan = open
    plan.phases = [phase("open", .day(0), open), phase("closed", .day(10), closed)]
    let joins = try await run(plan).series(of: .joins).map(Int.init)
    #expect(joins[..<5].allSatisfy { $0 == 0 } && joins[5..<15].allSatisfy { $0 > 0 })
    #expect(joins[15...].allSatisfy { $0 == 0 })
  }

  @Test func `stocks and budgets go on`() async throws {
    var plan = growing()
    plan.personas[0].visit = IsolatedPlan.certain
    var offer = Offer(name: "goods", goods: .own(margin: 1))
    offer.occurrences = [0...horizon - 1]
    offer.interest = 1
    offer.price = 0
    offer.stock = 300
    plan.offers = [offer]
    var dearer = plan
    dearer.offers[0].cost = 5
    plan.phases = [phase("one", .day(0), plan), phase("two", .day(5), dearer)]
    let outcome = try await run(plan)
    #expect(outcome.offers[0].orders - outcome.offers[0].refunds == 300)
  }

  /// Of engaged members logistic(logit(share) + a S + b B) go along.
  @Test(arguments: [0.0, 0.4]) func `who is bound goes along`(bond: Double) async throws {
    let count = 5_000
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("member"))
    plan.mechanics.bondDecay = 0
    plan.seedMembers = [count]
    plan.seeding = Seeding()
    plan.seeding?.bond = bond
    plan.seeding?.satisfaction = 0
    var migration = Migration()
    migration.share = 0.3
    migration.bondEffect = 3
    migration.costEach = 2
    plan.phases = [phase("one", .day(0), plan), phase("next", .day(3), plan, migration)]
    let outcome = try await run(plan)
    let share = 1 / (1 + exp(-(log(0.3 / 0.7) + 3 * bond)))
    let moved = outcome.value(of: .migrated)
    #expect(abs(standardErrors(count: moved, above: share, of: count)) < 4)
    #expect(outcome.value(of: .leaves, on: 3) == Double(count) - moved)
    #expect(outcome.value(of: .members, on: 3) == Double(count))
    #expect(outcome.value(of: .members, on: 4) == moved)
    #expect(outcome.value(of: .cost) == 2 * moved)
    let other = 1 / (1 + exp(-(log(0.3 / 0.7) + 3 * (0.4 - bond))))
    #expect(abs(standardErrors(count: moved, above: other, of: count)) > 10)
  }

  @Test func `what is left of many groups moves into few`() async throws {
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("member"))
    plan.seedMembers = [1_000]
    plan.platform.capacity = 100
    plan.replication = GroupReplication(fillLine: 100)
    var migration = Migration()
    migration.share = 0.2
    plan.phases = [phase("one", .day(0), plan), phase("next", .day(3), plan, migration)]
    let outcome = try await run(plan)
    #expect(outcome.value(of: .groups, on: 2) == 10)
    let moved = outcome.value(of: .migrated)
    let groups = outcome.value(of: .groups, on: 3)
    #expect(groups >= (moved / 100).rounded(.up) && groups <= (moved / 100).rounded(.up) + 1)
    #expect(outcome.value(of: .membersEnd) == moved)
  }

  private func phase(
    _ name: String, _ start: Phase.Start, _ plan: CommunityPlan, _ migration: Migration? = nil
  ) -> Phase {
    Phase(name: name, start: start, changes: [], migration: migration, plan: plan)
  }

  private func condition(_ metric: Metric, _ threshold: Double) -> Phase.Start {
    .when(MetricCondition(metric: metric, comparison: .atLeast, threshold: threshold))
  }

  /// Forty people a day.
  private func growing() -> CommunityPlan {
    var plan = IsolatedPlan.plan(IsolatedPlan.persona("member", pool: 100_000_000))
    plan.addReach(joinsPerDay: 40, days: 0...horizon - 1)
    return plan
  }

  private func run(_ plan: CommunityPlan) async throws -> ReplicationOutcome {
    try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 53)[0]
  }
}
