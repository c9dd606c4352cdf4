import CommunityEngine
import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// Whom invitations reach.
@Suite struct InvitationRoutingTests {
  @Test func `invitations stay with a kind by homophily and spread by pools`() async throws {
    // Half of 4,000 members invite; their own kind gets 0.6 + 0.4 · 0.75, the other 0.4 · 0.25.
    let seeds = 4_000
    var inviter = IsolatedPlan.persona("inviter", pool: 750_000_000)
    inviter.visit = IsolatedPlan.certain
    inviter.invitePerVisit = 0.5
    var plan = IsolatedPlan.plan(inviter, IsolatedPlan.persona("other", pool: 250_000_000))
    plan.mechanics.homophily = 0.6
    plan.seedMembers = [seeds, 0]
    let outcomes = try await outcomes(of: plan, horizonDays: 2, replications: 400, seed: 11)
    let joined = outcomes.map { $0.joinedByPersona(count: 2) }
    let own = RunningMoments(joined.map { $0[0] - Double(seeds) })
    let other = RunningMoments(joined.map { $0[1] })
    #expect(abs(own.standardErrors(above: 2_000 * 0.9)) < 4)
    #expect(abs(other.standardErrors(above: 2_000 * 0.1)) < 4)
    // The number of invitations is binomial, each share of it Poisson: variance n p s + s² n p q.
    let variance = 2_000 * 0.1 + 0.1 * 0.1 * 1_000
    #expect(abs(other.variance / variance - 1) < 5 * (2.0 / 400).squareRoot())
    // Without homophily the other kind would get a quarter.
    #expect(other.standardErrors(above: 2_000 * 0.25) < -10)
  }

  @Test func `an invitation is accepted with its probability and grows with satisfaction`()
    async throws
  {
    // A visit without content disappoints by 0.2: S = −0.2 · 0.5, and the rate falls by e^(5 S).
    var inviter = IsolatedPlan.persona("inviter")
    inviter.visit = IsolatedPlan.certain
    inviter.invitePerVisit = 0.8
    var plan = IsolatedPlan.plan(inviter)
    plan.mechanics.inviteAccept = 0.3
    plan.mechanics.promise = 0.2
    plan.mechanics.learningRate = 0.5
    plan.mechanics.inviteSatisfaction = 5
    plan.seedMembers = [100_000]
    let outcomes = try await outcomes(of: plan, horizonDays: 1, replications: 20, seed: 12)
    let accepted = outcomes.reduce(0) { $0 + $1.value(of: .invitesAccepted, on: 0) }
    let chance = 0.3 * 0.8 * .exp(-0.5)
    #expect(abs(standardErrors(count: accepted, above: chance, of: 2_000_000)) < 4)
  }
}
