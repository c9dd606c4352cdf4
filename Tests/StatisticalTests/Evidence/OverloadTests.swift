import CommunityEngine
import CommunityModel
import OutputAnalysis
import TestSupport
import Testing

/// What the volume of a group does to its readers, with the default kinds of people and content.
///
/// Published: satisfaction rises with the matching messages read up to a knee at 40 (Ren and Kraut
/// 2014); users of overloaded newsgroups stop taking part (Jones, Ravid and Rafaeli 2004); 74.6 % of
/// 2,002 people in mostly 10 to 30 groups mute groups (China Youth Daily 2020). The last figure set
/// the default `muted_at_full_load`, so that its height here is no validation; that the best volume
/// lies between 20 and 80 messages a day, and what happens beyond, follow from attention spans,
/// saturation and overload cost, which none of these figures has set.
@Suite struct OverloadTests {
  @Test func `the use of reading has one peak, at 20 to 80 messages a day`() async throws {
    let volumes = [0, 10, 20, 30, 36, 45, 60, 80, 100, 140, 200, 300]
    var benefits: [Double] = []
    for volume in volumes {
      benefits.append(try await Self.benefit(writers: volume))
    }
    let peak = benefits.indices.reduce(0) { benefits[$1] > benefits[$0] ? $1 : $0 }
    #expect((20...80).contains(volumes[peak]), "\(benefits)")
    let steps = zip(benefits, benefits.dropFirst()).map { $1 - $0 }
    #expect(steps[..<peak].allSatisfy { $0 > 0 }, "\(benefits)")
    #expect(steps[peak...].allSatisfy { $0 < 0 }, "\(benefits)")
  }

  // Retention peaks later than the benefit of all: those who stay have more attention.
  @Test(arguments: [60, 80, 160]) func `doubling the volume past the peak lowers retention`(
    volume: Int
  ) async throws {
    let change = try await Self.retentionChange(from: volume, to: 2 * volume)
    #expect(change.standardErrors(above: 0) < -5, "\(change.mean)")
  }

  @Test func `doubling the volume before the peak does not`() async throws {
    let change = try await Self.retentionChange(from: 10, to: 20)
    #expect(change.standardErrors(above: 0) > 5, "\(change.mean)")
  }

  @Test func `the more groups, the more mute one`() async throws {
    var shares: [Double] = []
    for groups in [5.0, 10, 20, 40, 80] {
      // With nine posts, as many as the average person can follow.
      var plan = Self.readers(writers: 63)
      plan.muting = Muting()
      plan.muting?.groupsPerMember = groups
      let outcome = try await outcomes(of: plan, horizonDays: 61, replications: 1, seed: 44)[0]
      // Writers are never overloaded.
      shares.append(outcome.value(of: .muted, on: 60) / 6_000)
    }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $1 > $0 + 0.05 }, "\(shares)")
    #expect(abs(shares[2] - 0.75) < 0.1, "\(shares)")
  }

  /// The mean benefit of a visit on the second day, all of which is learned.
  private static func benefit(writers: Int) async throws -> Double {
    var plan = readers(writers: writers)
    plan.mechanics.learningRate = 1
    plan.mechanics.promise = 0
    let outcome = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 42)[0]
    // Writers find nothing and are never overloaded: theirs is 0.
    return outcome.value(of: .meanSatisfaction, on: 1) * Double(6_000 + writers) / 6_000
  }

  /// Six thousand readers, mixed as their pools, who visit every day and stay.
  private static func readers(writers: Int) -> CommunityPlan {
    var plan = plan(writers: writers)
    plan.channels = []
    for persona in 0..<4 {
      plan.personas[persona].visit = IsolatedPlan.certain
      plan.personas[persona].lapsePerDay = 0
      plan.personas[persona].leavePerDay = 0
      plan.personas[persona].invitePerVisit = 0
    }
    plan.seedMembers = [2_000, 3_000, 800, 200, writers]
    return plan
  }

  /// The change of retention on day 30 of those who joined, with the same luck.
  private static func retentionChange(from: Int, to: Int) async throws -> RunningMoments {
    let before = try await retention(writers: from)
    let after = try await retention(writers: to)
    return RunningMoments(zip(before, after).map { $1 - $0 })
  }

  private static func retention(writers: Int) async throws -> [Double] {
    let outcomes = try await outcomes(
      of: plan(writers: writers), horizonDays: 90, replications: 30, seed: 43)
    return outcomes.map { outcome in
      let readers = outcome.cohorts.enumerated().filter { $0.offset % 5 < 4 }.map(\.element)
      let visited = readers.reduce(0) { $0 + $1.visited[2] }
      return Double(visited) / Double(readers.reduce(0) { $0 + $1.eligible[2] })
    }
  }

  /// The default kinds of people, who do not write, and writers of one message a day each.
  private static func plan(writers: Int) -> CommunityPlan {
    var plan = CorePlan.plan()
    for persona in plan.personas.indices {
      plan.personas[persona].post = -IsolatedPlan.certain
    }
    var writer = IsolatedPlan.persona("writer")
    writer.visit = IsolatedPlan.certain
    writer.post = IsolatedPlan.certain
    writer.statedMatch = 0
    plan.personas.append(writer)
    plan.mechanics.messagesStop = 1
    plan.mechanics.reply = 0
    for channel in plan.channels.indices {
      plan.channels[channel].mix.append(0)
    }
    plan.seedMembers = [0, 0, 0, 0, writers]
    return plan
  }
}
