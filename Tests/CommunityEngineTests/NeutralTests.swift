@testable import CommunityEngine
import CommunityModel
import TestSupport
import Testing

/// Every layer at its neutral setting is no layer at all.
@Suite struct NeutralTests {
  private static let horizonDays = 75

  @Test(arguments: NeutralLever.all, [1, 2, 1 << 33 + 5] as [UInt64])
  func `a neutral lever changes no bit`(lever: NeutralLever, seed: UInt64) async throws {
    let without = lever.plan()
    let neutral = lever.plan(lever.neutral)
    let almost = lever.plan(lever.almostNeutral)
    #expect(neutral != without)
    let plain = try await outcome(of: without, seed: seed).asObserved(in: without)
    let idle = try await outcome(of: neutral, seed: seed).asObserved(in: without)
    let acting = try await outcome(of: almost, seed: seed).asObserved(in: without)
    #expect(difference(plain, idle) == nil)
    #expect(difference(plain, acting) != nil)
  }

  @Test func `muting that costs nothing shows in the count of those who mute only`() async throws {
    let found = try await differingMetrics { plan in
      plan.muting = Muting()
      plan.muting?.visitLoss = 0
    }
    #expect(found == [.muted])
  }

  @Test func `taking part without any gain shows in the count of it only`() async throws {
    let found = try await differingMetrics { plan in
      plan.activities = [NeutralLever.idle(participation: 0.5)]
    }
    #expect(found == [.participations])
  }

  @Test func `tiers without any effect show in the count of core members only`() async throws {
    let found = try await differingMetrics { $0.tiers = NeutralLever.idleTiers }
    #expect(found == [.coreMembers])
  }

  @Test func `answers without any effect show in the counts of first posts only`() async throws {
    let found = try await differingMetrics { $0.replies = NeutralLever.idleReplies }
    #expect(found == [.firstPosts, .firstPostsAnswered])
  }

  @Test func `points that move nobody show in their own figures only`() async throws {
    let found = try await differingMetrics { $0.points = NeutralLever.idlePoints }
    #expect(
      found == [.pointsIssued, .pointsRedeemed, .pointsExpired, .pointsOutstanding, .prizes])
  }

  @Test func `violations and warnings that nobody minds show in their own counts only`()
    async throws
  {
    let found = try await differingMetrics { plan in
      plan.moderation = NeutralLever.idleModeration
      plan.moderation?.ladder = [.warning]
      plan.moderation?.sanctionCost = 0
      plan.moderation?.minutesPerAppeal = 0
    }
    #expect(
      found == [.violations, .visibleViolations, .sanctions, .wrongfulSanctions, .appeals])
  }

  @Test func `offers that cost and promise nothing show in their own figures only`() async throws {
    let found = try await differingMetrics { plan in
      plan.personas.change { $0.attentionPerDay = 1_000_000 }
    } change: { plan in
      var offer = Offer(name: "gift", goods: .own(margin: 1))
      offer.occurrences = [10...60]
      offer.interest = 0.5
      offer.price = 1
      plan.offers = [offer]
      plan.personas.change { $0.buying.refundShare = 0.5 }
      plan.trust = Trust()
    }
    #expect(found == [.meanTrust, .orders, .refunds, .revenue, .profit])
  }

  @Test func `phases without changes show in their number only`() async throws {
    let found = try await differingMetrics { plan in
      plan.phases = [Phase(name: "all", start: .day(0), changes: [], plan: plan)]
    }
    #expect(found == [.phase])
  }

  /// The daily metrics that a change touches.
  private func differingMetrics(
    background: (inout CommunityPlan) -> Void = { _ in },
    change: (inout CommunityPlan) -> Void
  ) async throws -> [Metric] {
    var without = CorePlan.plan(scale: 0.2)
    background(&without)
    var changed = without
    change(&changed)
    let left = try await outcome(of: without, seed: 3)
    let right = try await outcome(of: changed, seed: 3)
    return Metric.allCases.filter { left.series(of: $0) != right.series(of: $0) }
  }

  /// The outcome, without items that took no money or no time.
  private func outcome(of plan: CommunityPlan, seed: UInt64) async throws -> ReplicationOutcome {
    var outcome = try await ReplicationRunner(
      plan: plan, horizonDays: Self.horizonDays, seed: seed
    ).outcomes(of: [1], threads: 1)[0]
    outcome.costs.removeAll { $0 == 0 }
    outcome.hours.removeAll { $0 == 0 }
    outcome.incomes.removeAll { $0 == 0 }
    return outcome
  }
}

extension ReplicationOutcome {
  /// The outcome without figures about what a plan does not have.
  fileprivate func asObserved(in plan: CommunityPlan) -> ReplicationOutcome {
    var outcome = self
    for metric in Metric.allCases where !metric.isObserved(in: plan) {
      for day in 0..<days { outcome.daily[metric.index * days + day] = 0 }
    }
    for (place, metric) in SummaryMetric.allCases.enumerated()
    where !metric.isObserved(in: plan) {
      outcome.summary[place] = .nan
    }
    if plan.phases.isEmpty { outcome.phaseStarts = [] }
    if plan.offers.isEmpty {
      outcome.offers = []
      outcome.values = []
      for source in outcome.sources.indices { outcome.sources[source].paybackDay = nil }
      for cohort in outcome.cohorts.indices { outcome.cohorts[cohort].converted = 0 }
    }
    return outcome
  }
}
