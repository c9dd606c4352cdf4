import CommunityEngine
import CommunityModel
import Foundation
import Testing

/// Where trust goes when every day is like the other.
@Suite struct TrustLimitTests {
  private let horizon = 40
  private let members = 3_000

  /// T(n) = target + (start − target)(1 − rate)ⁿ after n visits.
  @Test(arguments: [0.0, 0.25, 1], [0.0, 0.8])
  func `trust comes near what is found`(sellingShare: Double, aversion: Double) async throws {
    let outcome = try await run { plan in
      plan.trust?.sellingAversion = aversion
      plan.content[0].postsPerWeek = 7 * (1 - sellingShare)
      plan.content.append(stream(posts: 7 * sellingShare, isSelling: true))
    }
    let target = 0.9 * (1 - aversion * sellingShare)
    for day in [0, 9, 39] {
      let expected = target + (0.2 - target) * pow(0.9, Double(day + 1))
      #expect(abs(outcome.value(of: .meanTrust, on: day) - expected) < 1e-4)
    }
  }

  @Test func `nobody's trust moves where nothing is posted, or nobody visits`() async throws {
    let silent = try await run { $0.content = [] }
    let absent = try await run { plan in
      plan.personas[0].visit = -IsolatedPlan.certain
    }
    for outcome in [silent, absent] {
      #expect(outcome.series(of: .meanTrust).allSatisfy { abs($0 - 0.2) < 1e-4 })
    }
  }

  /// Others' advertisements have no quality of the operator's, and sell.
  @Test func `advertisements dilute what is found`() async throws {
    let outcome = try await run { plan in
      plan.trust?.sellingAversion = 0.5
      plan.advertising = Advertising(days: 0...horizon - 1)
      plan.advertising?.postsPerDay = 3
    }
    let target = 0.9 / 4 * (1 - 0.5 * 3 / 4)
    let expected = target + (0.2 - target) * pow(0.9, Double(horizon))
    #expect(abs(outcome.value(of: .meanTrust, on: horizon - 1) - expected) < 1e-4)
  }

  /// Of those interested a share T believes; T stays where it starts if visits do not move it.
  @Test func `who trusts half buys half`() async throws {
    let outcome = try await run { plan in
      plan.trust?.rate = 0
      plan.trust?.start = 0.5
      plan.trust?.goodsGain = 0
      plan.offers = [offer(quality: 1, promised: 1)]
      plan.offers[0].occurrences = [0...0]
    }
    let counts = outcome.offers[0]
    #expect(counts.interested == members)
    #expect(abs(standardErrors(count: Double(counts.orders), above: 0.5, of: members)) < 4)
  }

  /// T ← T + gain q (1 − T) − cost d T for each purchase, from 1 on bought every day.
  @Test(arguments: [(0.8, 0.8), (0.5, 0.9)])
  func `purchases move trust`(quality: Double, promised: Double) async throws {
    let outcome = try await run { plan in
      plan.trust?.start = 1
      plan.trust?.rate = 0
      plan.trust?.goodsGain = 0.1
      plan.trust?.disappointmentCost = 0.5
      plan.content = []
      plan.offers = [offer(quality: quality, promised: promised)]
      plan.offers[0].repeat = 1
      plan.offers[0].occurrences = [0...0]
    }
    let disappointment = promised - quality
    let expected = 1 - 0.5 * disappointment
    #expect(abs(outcome.value(of: .meanTrust, on: 0) - 1) < 1e-4)
    #expect(abs(outcome.value(of: .meanTrust, on: 1) - expected) < 1e-4)
  }

  @Test func `visible violations take trust`() async throws {
    let change: @Sendable (inout CommunityPlan) -> Void = { plan in
      plan.personas[0].post = IsolatedPlan.certain
      plan.moderation = Moderation()
      for parameter in Moderation.parameters { plan.moderation?[keyPath: parameter.path] = 0 }
      plan.moderation?.violationsPerMessage = 1
      for kind in ViolationKind.allCases { plan.moderation?.kinds[kind.rawValue].severity = 1 }
      plan.trust?.violationCost = 0.5
    }
    let outcome = try await run(change)
    let unseen = try await run { plan in
      change(&plan)
      plan.moderation?.detection = 1
      plan.moderation?.ladder = []
    }
    // Day 0 has no yesterday.
    let first = 0.9 + (0.2 - 0.9) * 0.9
    let target = 0.9 * 0.5
    let expected = target + (first - target) * pow(0.9, Double(horizon - 1))
    #expect(abs(outcome.value(of: .meanTrust, on: horizon - 1) - expected) < 1e-3)
    let clean = 0.9 + (0.2 - 0.9) * pow(0.9, Double(horizon))
    #expect(abs(unseen.value(of: .meanTrust, on: horizon - 1) - clean) < 1e-3)
  }

  private func run(
    _ change: (inout CommunityPlan) -> Void
  ) async throws -> ReplicationOutcome {
    var persona = IsolatedPlan.persona("member")
    persona.visit = IsolatedPlan.certain
    persona.buying.refundShare = 0
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [members]
    plan.content = [stream(posts: 7, isSelling: false)]
    plan.trust = Trust()
    plan.trust?.start = 0.2
    plan.trust?.rate = 0.1
    change(&plan)
    return try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 52)[0]
  }

  private func stream(posts: Double, isSelling: Bool) -> ContentStream {
    var stream = ContentStream(
      name: isSelling ? "selling" : "telling", value: .learning, days: 0...horizon - 1)
    stream.postsPerWeek = posts
    stream.quality = 0.9
    stream.isSelling = isSelling
    return stream
  }

  private func offer(quality: Double, promised: Double) -> Offer {
    var offer = Offer(name: "goods", goods: .own(margin: 1))
    offer.price = 0
    offer.interest = 1
    offer.quality = quality
    offer.promisedQuality = promised
    offer.disappointmentCost = 0
    return offer
  }
}
