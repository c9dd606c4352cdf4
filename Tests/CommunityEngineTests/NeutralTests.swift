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
    let outcome = try await outcome(of: without, seed: seed)
    #expect(difference(outcome, try await self.outcome(of: neutral, seed: seed)) == nil)
    #expect(difference(outcome, try await self.outcome(of: almost, seed: seed)) != nil)
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

  /// The daily metrics that a change touches.
  private func differingMetrics(
    change: (inout CommunityPlan) -> Void
  ) async throws -> [Metric] {
    let without = CorePlan.plan(scale: 0.2)
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
    return outcome
  }
}
