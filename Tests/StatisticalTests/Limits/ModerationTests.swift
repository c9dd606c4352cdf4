import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// What is detected of violations, and what is not.
@Suite struct ModerationTests {
  private let horizon = 12

  @Test func `a share detection times service level is detected`() async throws {
    var plan = RuleBreaking.plan(violations: 0.5, people: Self.members) { moderation in
      moderation.contagion = 0
      moderation.detection = 0.8
      moderation.ladder = [.warning]
      moderation.reviewMinutesPerMessage = 0.06
      moderation.appealShare = 0
    }
    // A hundred hours a day to look at 100,000 messages.
    plan.team = [TeamRole(hours: 350, skill: 1)]
    let outcome = try await outcomes(
      of: plan, horizonDays: horizon, replications: 1, seed: 79)[0]
    for day in 0..<horizon {
      let level = min(1, 350 / (Double(min(day, 7)) * 100))
      #expect(abs(outcome.value(of: .serviceLevel, on: day) - level) < 1e-6)
      let cases = outcome.value(of: .violations, on: day)
      let detected = Count(
        successes: outcome.value(of: .sanctions, on: day), people: Int(cases))
      #expect(abs(detected.standardErrors(above: 0.8 * level)) < 4, "day \(day)")
      #expect(level == 1 || detected.standardErrors(above: 0.8) < -10)
      #expect(
        outcome.value(of: .visibleViolations, on: day) == cases - detected.successes)
    }
  }

  @Test func `innocent messages are taken for violations by chance`() async throws {
    let wrong = 0.01
    var plan = RuleBreaking.plan(violations: 0.2, people: Self.members) { moderation in
      moderation.contagion = 0
      moderation.falsePositivesPerMessage = wrong
      moderation.ladder = [.warning]
      moderation.appealShare = 0
    }
    plan.mechanics.messagesStop = 0.5
    let outcome = try await outcomes(of: plan, horizonDays: 1, replications: 1, seed: 80)[0]
    // With n messages of probability 2⁻ⁿ, each of n keeping something of probability p: p ÷ (2 − p).
    let allOf = { (each: Double) in each / (2 - each) }
    let cases = Count(successes: outcome.value(of: .violations, on: 0), people: Self.members)
    let flagged = Count(
      successes: outcome.value(of: .wrongfulSanctions, on: 0), people: Self.members)
    #expect(abs(cases.standardErrors(above: 1 - allOf(0.8))) < 4)
    #expect(abs(flagged.standardErrors(above: 1 - allOf(1 - wrong))) < 4)
    #expect(flagged.standardErrors(above: wrong) > 5)
  }

  @Test func `what is always detected is never visible`() async throws {
    let always = try await Self.detecting(1)
    #expect(always.series(of: .visibleViolations).allSatisfy { $0 == 0 })
    #expect(always.value(of: .violationRate) > 0.1)
    let often = try await Self.detecting(0.9)
    #expect(often.series(of: .visibleViolations).allSatisfy { $0 > 0 })
  }

  @Test func `visible violations cost visitors their share of what was written`() async throws {
    var plan = RuleBreaking.plan(violations: 0.1, people: 10_000) { moderation in
      moderation.violationCost = 0.4
      moderation.contagion = 0
      moderation.moodEffect = 0
      for kind in moderation.kinds.indices { moderation.kinds[kind].severity = 2 }
    }
    plan.mechanics.learningRate = 1
    let outcome = try await outcomes(of: plan, horizonDays: 4, replications: 1, seed: 82)[0]
    #expect(outcome.value(of: .meanSatisfaction, on: 0) == 0)
    for day in 1..<4 {
      let visible = outcome.value(of: .visibleViolations, on: day - 1)
      let written = outcome.value(of: .messages, on: day - 1)
      let lost = 0.4 * 2 * visible / written
      let satisfaction = outcome.value(of: .meanSatisfaction, on: day)
      #expect(abs(satisfaction + lost) < 0x1p-16 + 2e-6, "day \(day)")
    }
  }

  @Test func `where nobody breaks a rule or is taken for it moderation changes nothing`()
    async throws
  {
    for plan in [CorePlan.plan(), LeverPlan.plan()] {
      let without = try await outcomes(of: plan, horizonDays: 90, replications: 1, seed: 83)[0]
      var moderation = Moderation()
      moderation.violationsPerMessage = 0
      moderation.falsePositivesPerMessage = 0
      let with = try await outcomes(
        of: plan.with { $0.moderation = moderation }, horizonDays: 90, replications: 1, seed: 83)[0]
      #expect(with.differences(from: without) == [])
      moderation.violationsPerMessage = 0.05
      let broken = try await outcomes(
        of: plan.with { $0.moderation = moderation }, horizonDays: 90, replications: 1, seed: 83)[0]
      #expect(broken.differences(from: without).contains(Metric.meanSatisfaction.key))
    }
  }

  private static let members = 100_000

  private static func detecting(_ share: Double) async throws -> ReplicationOutcome {
    let plan = RuleBreaking.plan(violations: 0.2, people: 1_000) { moderation in
      moderation.detection = share
      moderation.ladder = [.warning]
    }
    return try await outcomes(of: plan, horizonDays: 20, replications: 1, seed: 81)[0]
  }
}
