import CommunityModel
import Foundation
import Testing

@Suite struct AssumptionTests {
  @Test func `the table's range lies around the value on the number's scale`() throws {
    var plan = Self.plan
    plan.mechanics.learningRate = 0.2
    let rate = try assumption("mechanics.learning_rate", of: plan)
    guard case .factor(let factor)? = rate.plausible(Mechanics.parameters) else {
      Issue.record("the table has no factor")
      return
    }
    try expect(rate, from: 0.2 / factor, to: 0.2 * factor)
    let visit = try assumption("personas.a.b.visit", of: plan)
    guard case .shift(let distance)? = visit.plausible(Persona.parameters) else {
      Issue.record("the table has no shift")
      return
    }
    try expect(visit, from: -distance, to: distance)
  }

  @Test func `ends stay within what is permitted`() throws {
    var plan = Self.plan
    plan.mechanics.reply = 0.99
    plan.personas[0].visit = 49.9
    let reply = try assumption("mechanics.reply", of: plan)
    #expect(abs((reply.ends?.upperBound ?? 0) - 1) < 1e-15)
    #expect((reply.ends?.lowerBound ?? 1) < 0.9)
    #expect(try assumption("personas.a.b.visit", of: plan).ends?.upperBound == 50)
  }

  @Test func `people are whole`() throws {
    var plan = Self.plan
    plan.personas[0].pool = 1_001
    let pool = try assumption("personas.a.b.pool", of: plan)
    let values = stride(from: -0.2, to: 0.2, by: 0.01).map(pool.value(deviatingBy:))
    #expect(values.allSatisfy { $0 == $0.rounded() } && Set(values).count > 30)
  }

  @Test func `what is 0, known or decided is not drawn`() throws {
    var plan = Self.plan
    plan.statedAssumptions = [StatedAssumption(known: "mechanics.reply")]
    #expect(try assumption("mechanics.reply", of: plan).range == nil)
    #expect(try assumption("mechanics.contribution.perks", of: plan).range == nil)
    let quality = try assumption("content.story.quality", of: plan)
    #expect(quality.range == nil && !quality.isAboutWorld)
  }

  @Test(arguments: [("mechanics.reply", 0.3, 0.9), ("personas.a.b.visit", -2, 0.5)])
  func `a stated range has the stated ends, and moves with the value`(
    path: String, low: Double, high: Double
  ) throws {
    var plan = Self.plan
    let stated = StatedAssumption(try assumption(path, of: plan), between: low...high)
    plan.statedAssumptions = [stated]
    try expect(try assumption(path, of: plan), from: low, to: high)
    plan.mechanics.reply = 0.3
    plan.personas[0].visit = 1
    let moved = path == "mechanics.reply" ? (0.15, 0.45) : (-1.0, 1.5)
    try expect(try assumption(path, of: plan), from: moved.0, to: moved.1)
  }

  @Test func `a stated range may lie around 0`() throws {
    var plan = Self.plan
    let path = "mechanics.contribution.perks"
    plan.statedAssumptions = [
      StatedAssumption(try assumption(path, of: plan), between: 0...0.25)
    ]
    try expect(try assumption(path, of: plan), from: 0, to: 0.25)
  }

  @Test func `a multiplier that may do nothing lies between two powers`() throws {
    var plan = Self.plan
    plan.channels[0].hook = Hook()
    let path = "channels.wall.hook.conversion_factor"
    #expect(try assumption(path, of: plan).range == nil)
    plan.channels[0].hook?.conversionFactor = 1.5
    let hook = try assumption(path, of: plan)
    guard case .power(let power)? = hook.plausible(Hook.parameters) else {
      Issue.record("the table has no power")
      return
    }
    try expect(hook, from: pow(1.5, 1 / power), to: pow(1.5, power))
  }

  /// Ends to a rounding error of exp and log.
  private func expect(_ assumption: Assumption, from low: Double, to high: Double) throws {
    let ends = try #require(assumption.ends)
    #expect(abs(ends.lowerBound - low) < 1e-14 && abs(ends.upperBound - high) < 1e-14)
  }

  private func assumption(_ path: String, of plan: CommunityPlan) throws -> Assumption {
    try #require(plan.assumptions.first { $0.path == path })
  }

  static var plan: CommunityPlan {
    var plan = CommunityPlan(personas: [Persona(name: "a.b")])
    plan.channels = [
      Channel(name: "wall", supply: .reach(perDay: 10, conversion: 0.02), mix: [1], days: 0...9),
      Channel(
        name: "list", supply: .measured(dailyJoins: [1], countsInvites: true), mix: [1],
        days: 0...0),
    ]
    plan.content = [ContentStream(name: "story", value: .learning, days: 0...9)]
    plan.referral = Referral(mix: [1])
    var host = TeamRole(role: "host")
    host.topSkill = 1
    plan.team = [host]
    plan.replies = ReplyService()
    plan.tiers = [Tier(name: "regular")]
    plan.points = PointScheme()
    plan.points?.prizes = [Prize(name: "mug")]
    plan.moderation = Moderation()
    plan.seeding = Seeding()
    return plan
  }
}

extension Assumption {
  fileprivate func plausible<Root>(_ table: [Parameter<Root>]) -> PlausibleRange? {
    table.first { path.hasSuffix("." + $0.key) }?.plausible
  }
}
