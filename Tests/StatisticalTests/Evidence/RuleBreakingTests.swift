import CommunityModel
import RealModule
import Testing

/// Who breaks rules, and what rules and appeals do.
///
/// Input consistency: the published shares have set the effects. What is tested is that the engine gives
/// them back; that a bad mood and a bad context together give 65 % and not the published 68 % follows
/// from effects that add up in the logit.
@Suite struct RuleBreakingTests {
  @Test func `violations follow the mood and what is visible as published`() async throws {
    let shares = try await RuleBreaking()
    let published = [0.35, 0.5, 0.5, 0.68]
    let logit = Double.log(0.35 / 0.65)
    let closedForm = [0, 0.62, 0.62, 1.24].map { logistic(logit + $0) }
    for (place, count) in Self.cells(shares).enumerated() {
      #expect(abs(count.share - published[place]) < 0.04, "\(count.share)")
      #expect(abs(count.standardErrors(above: closedForm[place])) < 4, "\(count.share)")
    }
  }

  @Test func `without effects neither matters`() async throws {
    let shares = try await RuleBreaking { moderation in
      moderation.contagion = 0
      moderation.moodEffect = 0
    }
    for count in Self.cells(shares) {
      #expect(abs(count.standardErrors(above: 0.35)) < 4, "\(count.share)")
    }
    #expect(abs(shares.both.share - 0.68) > 0.04)
  }

  @Test func `visible rules raise newcomers' compliance as published`() async throws {
    let hidden = try await VisibleRules.compliance(areVisible: false)
    let visible = try await VisibleRules.compliance(areVisible: true)
    #expect(abs(hidden.standardErrors(above: 0.52)) < 4)
    #expect(abs(visible.share - 0.6) < 0.03)
    let logit = Double.log(0.48 / 0.52) - Moderation().rulesEffect
    #expect(abs(visible.standardErrors(above: 1 - logistic(logit))) < 4)
    #expect(abs(hidden.share - 0.6) > 0.03)
  }

  @Test(arguments: [0.01, 0.1, 0.3]) func `visible rules encourage those who have never written`(
    chance: Double
  ) async throws {
    let hidden = try await VisibleRules.writers(chance: chance, areVisible: false)
    let visible = try await VisibleRules.writers(chance: chance, areVisible: true)
    let encouraged = VisibleRules.encouraged(chance)
    #expect(hidden.allSatisfy { abs($0.standardErrors(above: chance)) < 4 })
    #expect(abs(visible[0].standardErrors(above: encouraged)) < 4)
    // Those who have written once write as before.
    let second = encouraged * chance + (1 - encouraged) * encouraged
    #expect(abs(visible[1].standardErrors(above: second)) < 4)
    #expect(chance < 0.05 || visible[1].standardErrors(above: encouraged) < -5)
  }

  @Test func `appeals succeed as published`() async throws {
    let overturned = try await Appeals.overturned()
    #expect(abs(overturned.share - 0.0131) < 0.003)
    #expect(abs(overturned.standardErrors(above: 0.0131)) < 4)
    let firstQuarter = try await Appeals.overturned(share: 0.02)
    #expect(abs(firstQuarter.share - 0.0131) > 0.003)
  }

  private static func cells(_ shares: RuleBreaking) -> [Count] {
    [shares.neither, shares.mood, shares.context, shares.both]
  }
}
