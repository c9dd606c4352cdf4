import CommunityEngine
import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// What a plan costs whatever members do, against what it costs in simulated futures.
@Suite struct KnownCostTests {
  /// A plan with everything that costs money by itself, and nothing that members cost.
  private static let text = """
    name: known
    start: 2026-01-01
    horizon_days: 90
    personas: [{use: learner, pool: 3000}]
    positioning: {targeting: 30%}
    platform: {capacity: 500}
    channels:
      - {name: moments, reach_per_day: 90, conversion: 1%, cost_per_day: 7, cost_per_thousand: 30, from_day: 3, until_day: 60}
      - {name: fair, schedule: [{from_day: 5, until_day: 9, reach_per_day: 40}, {from_day: 20, reach_per_day: 0}], conversion: 1%, cost_per_day: 11}
      - {name: history, joins_per_day: {counts: [1, 0, 2]}, until_day: 2, cost_per_day: 13}
    content: [{name: story, value: learning, posts_per_week: 3, on: [mon, fri], cost_per_post: 6, from_day: 2}]
    activities:
      - {use: check-in-challenge, tool: none, from_day: 7, days: 10, every_days: 20, cost: 300, prize_cost: 17, until_day: 80}
      - {name: gala, on_days: [70, 12], days: 3, cost: 100}
    referral: {from_day: 20, days: 14, every_days: 30, cost: 50}
    team: [{role: operations, hours_per_week: 20, hourly_cost: 60}]
    offers: [{name: pass, from_day: 30, days: 7, price: 0, goods_cost: 0, cost: 80}]
    tools: [{name: megaphone, cost_per_month: 45, reach_cost: 0.5}]
    seed_members: {learner: 40}
    seeding: {cost_each: 3}

    """

  private static let phases = """
    phases:
      - {name: launch, until_day: 13, set: {channels.moments.cost_per_day: 70}}
      - {name: operate, set: {activities.gala.cost: 900, team.operations.hourly_cost: 10, offers: []}}
      - {name: close, from_day: 71, set: {content: [], activities.gala.cost: 5, tools: [{name: megaphone, cost_per_month: 900}]}}

    """

  private func plan(_ text: String) throws -> (plan: CommunityPlan, days: Int) {
    let scenario = try ScenarioReader.read(content: Array(text.utf8), path: "a.yaml").scenario
    return (try #require(scenario.strategies.first).plan, scenario.horizonDays)
  }

  /// The cost of some futures on the last day.
  private func costs(
    of plan: CommunityPlan, days: Int, replications: Range<Int>
  ) async throws -> [Double] {
    let runner = ReplicationRunner(plan: plan, horizonDays: days, seed: 3)
    return try await runner.outcomes(of: Array(replications), threads: 2).map { outcome in
      Double(outcome.series(of: .cost).last ?? 0)
    }
  }

  @Test(arguments: [text, text + phases])
  func `it is what a plan costs whose members cost nothing`(_ text: String) async throws {
    let (plan, horizon) = try plan(text)
    for days in [1, 2, 14, 15, 31, horizon] {
      let known = plan.knownCost(days: days)
      for cost in try await costs(of: plan, days: days, replications: 0..<3) {
        // Daily values are kept in single precision.
        #expect(abs(cost - known) <= known * 1e-6, "\(days) days")
      }
    }
    #expect(plan.knownCost(days: 0) == 0)
  }

  @Test func `what members cost is not in it`() async throws {
    let (plan, days) = try plan(
      Self.text.replacing("cost_per_day: 7", with: "cost_per_join: 9, cost_per_day: 7"))
    let known = plan.knownCost(days: days)
    #expect(known == (try self.plan(Self.text)).plan.knownCost(days: days))
    for cost in try await costs(of: plan, days: days, replications: 0..<3) {
      #expect(cost > known + 9)
    }
  }

  /// The phase is decided by members; the cheapest possible one counts.
  @Test(arguments: [1, 30, 1_000_000])
  func `it is a lower bound where a condition decides the phase`(_ members: Int) async throws {
    let conditional = Self.phases.replacing(", until_day: 13,", with: ",")
      .replacing("{name: operate,", with: "{name: operate, when: members >= \(members),")
    let (plan, days) = try plan(Self.text + conditional)
    let known = plan.knownCost(days: days)
    #expect(known > 2_000)
    for cost in try await costs(of: plan, days: days, replications: 0..<5) {
      #expect(known <= cost * (1 + 1e-6))
    }
  }

  private static var bundled: [String] {
    get throws {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "scenarios")
      return try FileManager.default.contentsOfDirectory(atPath: root.path)
        .filter { $0.hasSuffix(".yaml") }.sorted().map { root.appending(path: $0).path }
    }
  }

  @Test func `it is never more than a bundled scenario costs`() async throws {
    #expect(try Self.bundled.count > 9)
    var informative = 0
    for path in try Self.bundled {
      let scenario = try ScenarioReader.read(path: path).scenario
      let days = min(scenario.horizonDays, 60)
      for strategy in scenario.strategies {
        let known = strategy.plan.knownCost(days: days)
        let costs = try await costs(of: strategy.plan, days: days, replications: 0..<2)
        for cost in costs { #expect(known <= cost * (1 + 1e-6), "\(path) \(strategy.name)") }
        if known > 0.5 * (costs.max() ?? 0) { informative += 1 }
      }
    }
    #expect(informative > 5, "the bound says hardly anything")
  }
}
