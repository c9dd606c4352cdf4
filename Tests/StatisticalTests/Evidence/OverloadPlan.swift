import CommunityEngine
import CommunityModel
import TestSupport

/// The core model's kinds of people and content, with as many member messages a day as one asks for.
enum OverloadPlan {
  /// Readers of a plan in which nobody comes or goes, mixed as their pools.
  static let readerCount = 6_000

  /// The mean benefit of a visit on the second day, all of which is learned.
  static func benefit(writers: Int) async throws -> Double {
    var plan = readers(writers: writers)
    plan.mechanics.learningRate = 1
    plan.mechanics.promise = 0
    let outcome = try await outcomes(of: plan, horizonDays: 2, replications: 1, seed: 42)[0]
    // Writers find nothing and are never overloaded: theirs is 0.
    return outcome.value(of: .meanSatisfaction, on: 1) * Double(readerCount + writers)
      / Double(readerCount)
  }

  /// The share of joiners who visit on their thirtieth day, in each replication.
  static func retention(writers: Int) async throws -> [Double] {
    let outcomes = try await outcomes(
      of: plan(writers: writers), horizonDays: 90, replications: 30, seed: 43)
    return outcomes.map { outcome in
      let readers = outcome.cohorts.enumerated().filter { $0.offset % 5 < 4 }.map(\.element)
      let visited = readers.reduce(0) { $0 + $1.visited[2] }
      return Double(visited) / Double(readers.reduce(0) { $0 + $1.eligible[2] })
    }
  }

  /// The share of readers who have muted a group that writes as much as the average one can follow,
  /// by the groups they are in.
  static let mutedShares = Task {
    var shares: [(groups: Double, share: Double)] = []
    for groups in [5.0, 10, 20, 40, 80] {
      // With nine posts, as many as the average person can follow.
      var plan = readers(writers: 63)
      plan.muting = Muting()
      plan.muting?.groupsPerMember = groups
      let outcome = try await outcomes(of: plan, horizonDays: 61, replications: 1, seed: 44)[0]
      // Writers are never overloaded.
      shares.append((groups, outcome.value(of: .muted, on: 60) / Double(readerCount)))
    }
    return shares
  }

  /// Readers who visit every day and stay.
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
