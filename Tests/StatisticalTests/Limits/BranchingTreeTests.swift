import CommunityEngine
import CommunityModel
import OutputAnalysis
import RealModule
import Testing

/// Invitations without limits of the pool grow trees that follow a branching process.
///
/// A member whose life is one day invites once with probability K, so that day and generation are the
/// same.
///
/// Citation: T. E. Harris, "The Theory of Branching Processes" (1963), chapter 1.
@Suite struct BranchingTreeTests {
  static let trees = 10_000

  @Test(arguments: [(0.5, 40), (0.8, 60)])
  func `trees have the size and the depth of a branching process`(
    invitedPerMember: Double, horizon: Int
  ) async throws {
    let trees = try await treesOfOneDay(invitedPerMember: invitedPerMember, horizon: horizon)
    let mean = 1 / (1 - invitedPerMember)
    // Offspring have variance 2K − K²; total progeny has that ÷ (1 − K)³. The error is 0.02 and 0.11.
    let variance =
      (2 * invitedPerMember - invitedPerMember * invitedPerMember) * mean * mean * mean
    let standardError = (variance / Double(Self.trees)).squareRoot()
    #expect(abs(trees.moments(of: .joined).mean - mean) < 4 * standardError)
    // Of all invited people a share K² is in the third generation or deeper, a share K in the second.
    let share = invitedPerMember * invitedPerMember
    let fromThird = excess(of: trees, fromGeneration: 3, over: share)
    #expect(abs(fromThird.standardErrors(above: 0)) < 4)
    let fromSecond = excess(of: trees, fromGeneration: 2, over: share)
    #expect(fromSecond.standardErrors(above: 0) > 10)
  }

  /// Invited people of a generation and deeper, less a share of all invited people.
  private func excess(
    of trees: [ReplicationOutcome], fromGeneration generation: Int, over share: Double
  ) -> RunningMoments {
    RunningMoments(
      trees.map { tree in
        let joins = tree.series(of: .joins).map(Double.init)
        return joins.dropFirst(generation).reduce(0, +) - share * joins.dropFirst().reduce(0, +)
      })
  }

  @Test func `a member brings a Poisson number of people or nobody`() async throws {
    let chance = 0.8
    let trees = try await treesOfOneDay(invitedPerMember: chance, horizon: 2)
    let brought = trees.map { Int($0.value(of: .joins, on: 1)) }
    let law = { chance * poissonProbability(of: $0, mean: 1) + ($0 == 0 ? 1 - chance : 0) }
    #expect(ChiSquareTest.chance(of: brought, probability: law) > ChiSquareTest.level)
    let plainPoisson = { poissonProbability(of: $0, mean: chance) }
    #expect(ChiSquareTest.chance(of: brought, probability: plainPoisson) < ChiSquareTest.level)
  }

  @Test func `a tree that grows by half a generation dies out with probability 0.417`() async throws
  {
    let horizon = 24
    var plan = ShortLives.ofTwoDays(invitedPerMember: 1.5)
    plan.seedMembers = [1, 0]
    let outcomes = try await outcomes(
      of: plan, horizonDays: horizon, replications: Self.trees, seed: 3)
    let extinct = outcomes.count { $0.value(of: .visitors, on: horizon - 1) == 0 }
    let share = Double(extinct) / Double(Self.trees)
    #expect(abs(share - 0.4172) < 0.015)
    // Nobody joins on the last two days: exact for this horizon.
    let exact = Self.chanceOfNoJoins(afterDay: horizon - 3)
    #expect(abs(standardErrors(count: Double(extinct), above: exact, of: Self.trees)) < 4)
  }

  @Test func `the invited share of a large community is the number one member brings`() async throws
  {
    var plan = IsolatedPlan.plan(ShortLives.memberOfOneDay(invitedPerMember: 0.5))
    plan.seedMembers = [20_000]
    let outcomes = try await outcomes(of: plan, horizonDays: 60, replications: 40, seed: 4)
    #expect(abs(outcomes.moments(of: .kFactor).standardErrors(above: 0.5)) < 4)
    let exact = outcomes.allSatisfy { outcome in
      let invited = Double(outcome.sources[0].joins)
      return outcome.value(of: .kFactor) == invited / outcome.value(of: .joined)
    }
    #expect(exact)
  }

  private func treesOfOneDay(
    invitedPerMember: Double, horizon: Int
  ) async throws -> [ReplicationOutcome] {
    var plan = IsolatedPlan.plan(ShortLives.memberOfOneDay(invitedPerMember: invitedPerMember))
    plan.seedMembers = [1]
    return try await outcomes(of: plan, horizonDays: horizon, replications: Self.trees, seed: 2)
  }

  /// The chance that none of the descendants of someone who joins on day 0 joins after a day.
  private static func chanceOfNoJoins(afterDay day: Int) -> Double {
    var (older, newer) = (0.0, 0.0)
    for _ in 0...day {
      (older, newer) = (newer, .exp(0.75 * (newer - 1) + 0.75 * (older - 1)))
    }
    return newer
  }
}
