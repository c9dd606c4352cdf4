import CommunityEngine
import CommunityModel
import OutputAnalysis
import Testing

/// The figures about invitation trees, held to those of branching processes.
///
/// Every seed member is the root of a tree of its own, so that one replication grows as many trees as
/// there are seed members.
@Suite struct InvitationTreeTests {
  @Test(arguments: [(0.5, 0.06), (0.8, 0.3)]) func `a tree has 1 ÷ (1 − K) people`(
    invitedPerMember: Double, tolerance: Double
  ) async throws {
    let trees = 100_000
    let outcome = try await Self.grow(trees, invitedPerMember, replications: 1)[0]
    let mean = 1 / (1 - invitedPerMember)
    let variance =
      Self.offspringVariance(invitedPerMember) * mean * mean * mean
    let size = outcome.value(of: .treeSize)
    #expect(abs(size - mean) < tolerance)
    #expect(abs(size - mean) < 4 * (variance / Double(trees)).squareRoot(), "\(size)")
    #expect(size == outcome.value(of: .joined) / Double(trees))
  }

  @Test(arguments: [0.5, 0.8]) func `the share from a generation on falls by K each time`(
    invitedPerMember: Double
  ) async throws {
    let outcomes = try await Self.grow(20_000, invitedPerMember, replications: 20)
    let deep = outcomes.moments(of: .deepInvitedShare)
    let square = invitedPerMember * invitedPerMember
    #expect(abs(deep.standardErrors(above: square)) < 4, "\(deep.mean)")
    #expect(deep.standardErrors(above: invitedPerMember) < -10)
    var expected = 1.0
    for generation in 2...5 {
      expected *= invitedPerMember
      let share = RunningMoments(outcomes.map { Self.invitedShare(of: $0, from: generation) })
      #expect(abs(share.standardErrors(above: expected)) < 4, "generation \(generation)")
    }
    #expect(
      outcomes.allSatisfy { $0.value(of: .deepInvitedShare) == Self.invitedShare(of: $0, from: 3) })
  }

  @Test(arguments: [0.5, 0.8]) func `large trees hold their share of the people`(
    invitedPerMember: Double
  ) async throws {
    let outcomes = try await Self.grow(20_000, invitedPerMember, replications: 20)
    let inSmall = (1...10).reduce(0) {
      $0 + Double($1) * Self.chance(ofSize: $1, invitedPerMember)
    }
    let large = outcomes.moments(of: .largeTreeShare)
    let share = 1 - inSmall * (1 - invitedPerMember)
    #expect(abs(large.standardErrors(above: share)) < 4, "\(large.mean), not \(share)")
    // Trees of exactly ten people are told apart.
    let ofTen = 10 * Self.chance(ofSize: 10, invitedPerMember) * (1 - invitedPerMember)
    #expect(large.standardErrors(above: share + ofTen) < -4)
  }

  @Test func `where a generation lives one day, it is who joins on a day`() async throws {
    let outcome = try await Self.grow(20_000, 0.8, replications: 1)[0]
    let joins = outcome.series(of: .joins).map(Int.init)
    let limit = ReplicationOutcome.generationLimit
    let deeper = joins[limit...].reduce(0, +)
    #expect(outcome.generations.map(\.joined) == joins[..<limit] + [deeper])
    let invited = outcome.generations.map(\.invited)
    #expect(Array(invited[..<(limit - 1)]) == Array(joins[1..<limit]))
    #expect(invited[limit - 1] + invited[limit] == deeper)
    #expect(outcome.value(of: .treeDepth) == joins.lastIndex { $0 > 0 }.map(Double.init))
  }

  @Test(arguments: [0.5, 0.8]) func `a finished cohort has brought K people a member`(
    invitedPerMember: Double
  ) async throws {
    let outcome = try await Self.grow(100_000, invitedPerMember, replications: 1)[0]
    for (week, cohort) in outcome.cohorts.prefix(2).enumerated() {
      let joined = Double(cohort.joined)
      let error = (joined * Self.offspringVariance(invitedPerMember)).squareRoot()
      let excess = Double(cohort.invited) - invitedPerMember * joined
      #expect(abs(excess) < 4 * error, "week \(week)")
      #expect(cohort.joined > 500)
    }
    #expect(outcome.cohorts.reduce(0) { $0 + $1.invited } == outcome.sources[0].joins)
  }

  @Test func `with K of 2 there are 10, 30, 70, 150, 310, 630 people on average`() async throws {
    let roots = 1_000.0
    var plan = ShortLives.ofTwoDays(invitedPerMember: 2)
    plan.seedMembers = [Int(roots), 0]
    // The fifth generation has come by the tenth day.
    let outcome = try await outcomes(of: plan, horizonDays: 11, replications: 1, seed: 60)[0]
    var (people, mean, variance) = (roots, 1.0, 0.0)
    for (generation, published) in [30.0, 70, 150, 310, 630].enumerated() {
      people += Double(outcome.generations[generation + 1].joined)
      // A tree to this generation is its root with a Poisson number, of mean 2, of smaller ones.
      variance = 2 * (variance + mean * mean)
      mean = 1 + 2 * mean
      #expect(10 * mean == published)
      let error = (roots * variance).squareRoot()
      #expect(abs(people - roots * mean) < 4 * error, "generation \(generation + 1): \(people)")
    }
  }

  @Test func `a cycle is the day from the inviter's joining to that of who is invited`()
    async throws
  {
    let daily = try await Self.grow(2_000, 0.8, replications: 1)[0]
    #expect(daily.value(of: .invitationCycleDays) == 1)
    var plan = ShortLives.ofOneVisitOnOddDays(invitedPerMember: 0.8, days: 60)
    plan.seedMembers = [2_000]
    let slow = try await outcomes(of: plan, horizonDays: 60, replications: 1, seed: 61)[0]
    #expect(slow.value(of: .invitationCycleDays) == 2)
    #expect(slow.sources[0].joins > 2_000)
  }

  /// Trees of members who live one day, grown until nearly all are finished.
  private static func grow(
    _ trees: Int, _ invitedPerMember: Double, replications: Int
  ) async throws -> [ReplicationOutcome] {
    var plan = IsolatedPlan.plan(ShortLives.memberOfOneDay(invitedPerMember: invitedPerMember))
    plan.seedMembers = [trees]
    return try await outcomes(of: plan, horizonDays: 80, replications: replications, seed: 62)
  }

  /// The chance that a tree has so many people: n members bring n − 1 together, in one of n orders.
  ///
  /// Citation: M. Dwass, "The total progeny in a branching process and a related random walk", Journal
  /// of Applied Probability 6 (1969).
  private static func chance(ofSize size: Int, _ invitedPerMember: Double) -> Double {
    let brought = (0...size).reduce(0.0) { sum, inviters in
      let chance = binomialProbability(of: inviters, trials: size, chance: invitedPerMember)
      guard inviters > 0 else { return sum + (size == 1 ? chance : 0) }
      return sum + chance * poissonProbability(of: size - 1, mean: Double(inviters))
    }
    return brought / Double(size)
  }

  /// Of the people whom one member brings: an invitation with probability K, a Poisson number of mean 1
  /// for each.
  private static func offspringVariance(_ mean: Double) -> Double {
    2 * mean - mean * mean
  }

  /// The share of the invited people that is in a generation or deeper.
  private static func invitedShare(of outcome: ReplicationOutcome, from generation: Int) -> Double {
    let people = { (first: Int) in
      outcome.generations[first...].reduce(0) { $0 + Double($1.joined) }
    }
    return people(generation) / people(1)
  }
}
