import CommunityModel
import TestSupport
import Testing

/// A brand's season beside published figures: a report, in which no size is asserted.
@Suite struct SalesTests {
  @Test func `a sale day's orders are within what its visitors could order`() async throws {
    for outcome in try await SalesFigures.season.value.outcomes {
      for day in BrandSeason.saleDays {
        let most = Double(BrandSeason.plan.offers.count) * outcome.value(of: .visitors, on: day)
        #expect(outcome.value(of: .orders, on: day) <= most)
      }
    }
  }

  @Test func `who trusts more buys more`() async throws {
    let trusted = BrandSeason.plan.with { plan in
      plan.trust?.start = 0.8
      for place in plan.phases.indices { plan.phases[place].plan.trust?.start = 0.8 }
    }
    let few = try await LeverRun.outcomes(
      of: BrandSeason.plan, replications: 8, horizonDays: 60)
    let many = try await LeverRun.outcomes(of: trusted, replications: 8, horizonDays: 60)
    #expect(LeverEffect(of: .orders, from: few, to: many).standardErrors > 3)
  }
}
