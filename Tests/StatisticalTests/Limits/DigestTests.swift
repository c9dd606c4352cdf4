import CommunityEngine
import CommunityModel
import Testing

/// A summary of the chat for those who have never written.
@Suite struct DigestTests {
  @Test(arguments: [nil, 1, 0.5, 0.1])
  func `a digest shrinks the volume that those who never wrote feel`(
    ratio: Double?
  ) async throws {
    let outcome = try await run(ratio: ratio)
    // 100 messages a day and an attention of 20, felt as a whole as the overload of yesterday's chat.
    let quiet = max(0, 100 * (ratio ?? 1) / 20 - 1)
    let expected = (3_000 * quiet + 100 * 4) / 3_100
    for day in 1..<5 {
      #expect(abs(outcome.value(of: .meanFatigue, on: day) - expected) < 0x1p-16 + 2e-6)
    }
  }

  @Test func `a digest takes nothing from what is enjoyed`() async throws {
    let without = try await run(ratio: nil)
    let with = try await run(ratio: 0.1)
    #expect(without.series(of: .meanSatisfaction) == with.series(of: .meanSatisfaction))
    #expect(without.value(of: .meanSatisfaction, on: 3) > 0.1)
    #expect(without.series(of: .meanFatigue) != with.series(of: .meanFatigue))
  }

  /// 3,000 readers, and 100 writers of one message a day.
  private func run(ratio: Double?) async throws -> ReplicationOutcome {
    var reader = IsolatedPlan.persona("reader")
    reader.visit = IsolatedPlan.certain
    reader.attentionPerDay = 20
    var writer = reader
    writer.post = IsolatedPlan.certain
    var plan = IsolatedPlan.plan(reader, writer)
    plan.mechanics.learningRate = 1
    plan.mechanics.fatigueRate = 1
    plan.mechanics.overloadCap = 60
    plan.digest = ratio.map { ratio in
      var digest = Digest()
      digest.ratio = ratio
      return digest
    }
    plan.seedMembers = [3_000, 100]
    return try await outcomes(of: plan, horizonDays: 5, replications: 1, seed: 38)[0]
  }
}
