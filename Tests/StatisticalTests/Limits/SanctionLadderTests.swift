import CommunityEngine
import CommunityModel
import Testing

/// Members who break a rule whenever they may write, against a ladder of sanctions.
@Suite struct SanctionLadderTests {
  private static let members = 300

  @Test func `mutes of 1, 7 and 15 days and a removal follow to the day`() async throws {
    let outcome = try await run { moderation in
      for kind in moderation.kinds.indices { moderation.kinds[kind].strikes = 1 }
    }
    expect(outcome, writeOn: [0, 2, 10, 26], removedOn: 26)
  }

  @Test func `three strikes at once skip the first steps`() async throws {
    let outcome = try await run { moderation in
      for kind in moderation.kinds.indices { moderation.kinds[kind].strikes = 3 }
    }
    expect(outcome, writeOn: [0, 16], removedOn: 16)
  }

  @Test func `the last step repeats, and a warning is no obstacle`() async throws {
    let outcome = try await run { moderation in
      moderation.ladder = [.warning, .warning, .mute3Days]
      for kind in moderation.kinds.indices { moderation.kinds[kind].strikes = 1 }
    }
    expect(outcome, writeOn: [0, 1, 2, 6, 10, 14, 18, 22, 26], removedOn: nil)
  }

  @Test func `who is muted for good never writes again`() async throws {
    let outcome = try await run { moderation in
      moderation.ladder = [.muteForGood]
    }
    expect(outcome, writeOn: [0], removedOn: nil)
  }

  @Test func `a ladder without steps does nothing`() async throws {
    let outcome = try await run { moderation in
      moderation.ladder = []
    }
    expect(outcome, writeOn: Array(0..<Self.horizon), removedOn: nil)
    #expect(outcome.value(of: .sanctions) == 0)
  }

  private static let horizon = 30

  /// Members who certainly break a rule and are detected.
  private func run(_ change: (inout Moderation) -> Void) async throws -> ReplicationOutcome {
    var plan = RuleBreaking.plan(violations: 1, people: Self.members) { moderation in
      moderation.detection = 1
      moderation.appealShare = 0
      change(&moderation)
    }
    // The most a probability may be is 1 − 2⁻²⁰; a bad mood makes it certain.
    plan.mechanics.learningRate = 1
    plan.mechanics.promise = 1
    plan.moderation?.moodEffect = 20
    return try await outcomes(
      of: plan, horizonDays: Self.horizon, replications: 1, seed: 84)[0]
  }

  /// Expects all members to write on these days, to be muted on the others, and to be gone after one.
  private func expect(
    _ outcome: ReplicationOutcome, writeOn days: [Int], removedOn removal: Int?,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let everyone = Double(Self.members)
    for day in 0..<Self.horizon {
      let present = day <= removal ?? .max ? everyone : 0
      let writing = days.contains(day) ? present : 0
      let expected: [(Metric, Double)] = [
        (.members, present), (.posters, writing), (.violations, writing),
        (.silenced, present - writing),
        (.removals, day == removal ? everyone : 0), (.leaves, day == removal ? everyone : 0),
      ]
      for (metric, value) in expected {
        #expect(
          outcome.value(of: metric, on: day) == value, "\(metric.key), day \(day)",
          sourceLocation: location)
      }
    }
  }
}
