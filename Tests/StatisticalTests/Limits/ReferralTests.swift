import CommunityEngine
import CommunityModel
import RealModule
import Testing

/// What a campaign in which members are rewarded for inviting does, without limits of the pool.
@Suite struct ReferralTests {
  @Test(arguments: [(1.0, 1.0), (3, 1), (3, 0.5), (1, 0.4)])
  func `the number a member brings is K times the multiplier and the landing page's share`(
    multiplier: Double, conversion: Double
  ) async throws {
    let usual = 0.1
    var plan = IsolatedPlan.plan(ShortLives.memberOfOneDay(invitedPerMember: usual))
    plan.seedMembers = [200_000]
    plan.referral = Self.campaign(days: 0...14, mix: [1])
    plan.referral?.inviteMultiplier = multiplier
    plan.referral?.landingConversion = conversion
    let outcome = try await outcomes(of: plan, horizonDays: 15, replications: 1, seed: 63)[0]
    let brought = usual * multiplier * conversion
    let joined = outcome.value(of: .joined)
    // Offspring have variance 2K − K².
    let error = { (mean: Double) in (joined * (2 * mean - mean * mean)).squareRoot() }
    let invited = Double(outcome.cohorts.reduce(0) { $0 + $1.invited })
    #expect(abs(invited - brought * joined) < 4 * error(brought), "\(invited / joined)")
    let isNeutral = multiplier * conversion == 1
    #expect(isNeutral || abs(invited - usual * joined) > 10 * error(usual))
  }

  @Test(arguments: [1, 1.25, 4]) func `a share 1 − 1/m comes for the reward, of the campaign's mix`(
    multiplier: Double
  ) async throws {
    let outcome = try await Self.firstJoins(multiplier: multiplier)
    let joined = outcome.joinedByPersona(count: 2)
    let (own, other) = (joined[0] - Double(Self.seeds), joined[1])
    let share = 1 - 1 / multiplier
    guard share > 0 else {
      #expect(own > 1_000 && other == 0)
      return
    }
    #expect(abs(standardErrors(count: other, above: share, of: Int(own + other))) < 4)
    #expect(abs(standardErrors(count: other, above: 1 / multiplier, of: Int(own + other))) > 10)
  }

  @Test(arguments: [0, 0.1, 0.9]) func `who comes for the reward fits worse`(
    loss: Double
  ) async throws {
    let outcome = try await Self.firstJoins(multiplier: 4) { plan in
      plan.referral?.matchLoss = loss
      for persona in plan.personas.indices { plan.personas[persona].statedMatch = 0.6 }
      plan.mechanics.learningRate = 1
      plan.mechanics.saturation.information = 1
      var posts = ContentStream(name: "posts", value: .information, days: 0...1)
      posts.postsPerWeek = 7
      posts.quality = 1
      plan.content = [posts]
    }
    // On day 1 only those who were invited are engaged; nobody of the others is of the mix.
    let enjoyed = 0.25 * -Double.expMinusOne(-1)
    let joined = outcome.joinedByPersona(count: 2)
    let share = joined[1] / (joined[0] - Double(Self.seeds) + joined[1])
    let expected = (0.6 - share * min(loss, 0.6)) * enjoyed
    #expect(abs(outcome.value(of: .meanSatisfaction, on: 1) - expected) < 0x1p-16 + 2e-6)
  }

  @Test(arguments: [(1_000.0, 142), (1_001, 143), (6, 0), (7, 1)])
  func `a budget buys as many rewards as it holds, and ends the campaign`(
    budget: Double, rewards: Int
  ) async throws {
    let outcome = try await Self.campaignOfMonth(budget: budget)
    #expect(outcome.value(of: .rewardedJoins) == Double(rewards))
    #expect(outcome.value(of: .cost) == Double(7 * rewards))
    let last = Self.accepted(outcome, on: 19)
    #expect(abs(standardErrors(count: last.count, above: 0.05, of: last.visitors)) < 4)
    #expect(standardErrors(count: last.count, above: 0.1, of: last.visitors) < -5)
  }

  @Test func `without a limit everyone who is brought while it runs is rewarded`() async throws {
    let outcome = try await Self.campaignOfMonth(budget: nil)
    #expect(outcome.value(of: .rewardedJoins) == Double(outcome.sources[0].joins))
    #expect(outcome.value(of: .cost) == 7 * Double(outcome.sources[0].joins))
    let last = Self.accepted(outcome, on: 19)
    #expect(abs(standardErrors(count: last.count, above: 0.1, of: last.visitors)) < 4)
  }

  private static let seeds = 200_000

  private static func campaign(days: ClosedRange<Int>, mix: [Double]) -> Referral {
    var referral = Referral(mix: mix)
    referral.occurrences = [days]
    referral.matchLoss = 0
    return referral
  }

  /// Joins on invitations of a single day, in a campaign for people of another kind.
  private static func firstJoins(
    multiplier: Double, change: (inout CommunityPlan) -> Void = { _ in }
  ) async throws -> ReplicationOutcome {
    var plan = IsolatedPlan.plan(
      ShortLives.memberOfOneDay(invitedPerMember: 0.1),
      ShortLives.memberOfOneDay(invitedPerMember: 0))
    plan.seedMembers = [seeds, 0]
    plan.referral = campaign(days: 0...0, mix: [0, 1])
    plan.referral?.inviteMultiplier = multiplier
    change(&plan)
    return try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 64)[0]
  }

  /// 4,000 members who stay, and bring people who do nothing.
  private static func campaignOfMonth(budget: Double?) async throws -> ReplicationOutcome {
    var inviter = IsolatedPlan.persona("inviter")
    inviter.visit = IsolatedPlan.certain
    inviter.invitePerVisit = 0.05
    var plan = IsolatedPlan.plan(inviter, IsolatedPlan.persona("friend", pool: 500_000_000))
    plan.mechanics.homophily = 0
    plan.seedMembers = [4_000, 0]
    plan.referral = campaign(days: 0...30, mix: [0, 1])
    plan.referral?.inviteMultiplier = 2
    plan.referral?.reward.money = 3
    plan.referral?.inviteeReward.money = 4
    plan.referral?.budget = budget
    return try await outcomes(of: plan, horizonDays: 20, replications: 1, seed: 65)[0]
  }

  private static func accepted(
    _ outcome: ReplicationOutcome, on day: Int
  ) -> (count: Double, visitors: Int) {
    (
      outcome.value(of: .invitesAccepted, on: day),
      Int(outcome.value(of: .visitors, on: day))
    )
  }
}
