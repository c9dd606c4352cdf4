import CommunityEngine
import CommunityModel
import Testing

/// What invited members of a launch are worth beside others: a report, in which nothing is set.
///
/// No size is asserted; the tests say that the comparison counts the right people, and that what is found
/// comes from whom members invite and into which group.
@Suite struct ReferralPremiumTests {
  @Test func `everyone who was invited is compared, once`() async throws {
    for task in [
      ReferralPremium.usual, ReferralPremium.withoutHomophily, ReferralPremium.inOneGroup,
    ] {
      let premium = try await task.value
      for (number, outcome) in premium.outcomes.enumerated() {
        let invited = outcome.value(of: .kFactor) * outcome.value(of: .joined)
        #expect(abs(premium.invitedPeople(inFuture: number) - invited) < 1e-6)
      }
    }
  }

  @Test func `a channel of weeks and kinds brings whom one channel brings`() async throws {
    let parts = try await ReferralPremium.usual.value.outcomes[0]
    let whole = try await LeverRun.outcomes(of: LeverPlan.plan(), replications: 1)[0]
    #expect(parts.value(of: .joined) == whole.value(of: .joined))
    #expect(parts.series(of: .visitors) == whole.series(of: .visitors))
    #expect(parts.series(of: .messages) == whole.series(of: .messages))
  }

  @Test func `invitations that go to anybody bring the channel's mix of people`() async throws {
    let premium = try await ReferralPremium.withoutHomophily.value
    let invited = premium.invitedByKind.reduce(0, +)
    let others = premium.othersByKind.reduce(0, +)
    for (kind, people) in premium.invitedByKind.enumerated() {
      let share = premium.othersByKind[kind] / others
      #expect(abs(standardErrors(count: people, above: share, of: Int(invited))) < 4)
    }
    let usual = try await ReferralPremium.usual.value
    let hunters = usual.invitedByKind[1]
    let share = usual.othersByKind[1] / usual.othersByKind.reduce(0, +)
    let total = Int(usual.invitedByKind.reduce(0, +))
    #expect(abs(standardErrors(count: hunters, above: share, of: total)) > 4)
  }

  @Test func `where anybody is invited into the only group nobody is worth more`() async throws {
    let none = try await ReferralPremium.inOneGroup.value
    let usual = try await ReferralPremium.usual.value
    for figure in ReferralPremium.Figure.allCases {
      let control = none.compare(figure)
      #expect(abs(control.premium) < 4 * control.standardError, "\(figure): \(control)")
      let found = usual.compare(figure)
      #expect(found.premium > 4 * found.standardError, "\(figure): \(found)")
    }
  }
}
