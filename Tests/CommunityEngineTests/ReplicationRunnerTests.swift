import CommunityEngine
import CommunityModel
import TestSupport
import Testing

@Suite struct ReplicationRunnerTests {
  @Test(arguments: [NamedPlan.core, .groups]) func `threads and order change nothing`(
    named: NamedPlan
  ) async throws {
    let numbers = Array(0..<9)
    let single = try await outcomes(of: named, numbers, threads: 1)
    for threads in [2, 7] {
      let several = try await outcomes(of: named, numbers, threads: threads)
      for (left, right) in zip(single, several) {
        #expect(difference(left, right) == nil, "\(threads) threads")
      }
    }
    let shuffled = [4, 8, 0, 3, 7, 1, 6, 2, 5]
    for (number, outcome) in zip(shuffled, try await outcomes(of: named, shuffled, threads: 2)) {
      #expect(difference(single[number], outcome) == nil, "replication \(number)")
    }
  }

  @Test func `storage used before changes nothing`() async throws {
    // One thread lends the same storage from one replication to the next.
    let alone = try await outcomes(of: .groups, [3], threads: 1)
    let afterOthers = try await outcomes(of: .groups, [0, 1, 2, 3], threads: 1)
    #expect(difference(alone[0], afterOthers[3]) == nil)
  }

  @Test func `replications and seeds differ from each other`() async throws {
    let first = try await outcomes(of: .core, [0, 1], threads: 1)
    #expect(difference(first[0], first[1]) != nil)
    let otherSeed = try await outcomes(of: .core, [0], threads: 1, seed: 2)
    #expect(difference(first[0], otherSeed[0]) != nil)
  }

  @Test func `no replications give no outcomes`() async throws {
    #expect(try await outcomes(of: .core, [], threads: 2).isEmpty)
  }

  @Test func `every finished replication is announced`() async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let runner = ReplicationRunner(plan: NamedPlan.core.plan, horizonDays: 10, seed: 1)
    _ = try await runner.outcomes(of: 0..<5, threads: 2) { continuation.yield() }
    continuation.finish()
    var count = 0
    for await _ in stream { count += 1 }
    #expect(count == 5)
  }

  @Test func `a longer horizon begins as a shorter one`() async throws {
    let plan = CorePlan.plan(scale: 0.2)
    let short = try await ReplicationRunner(plan: plan, horizonDays: 40, seed: 1)
      .outcomes(of: [0], threads: 1)[0]
    let long = try await ReplicationRunner(plan: plan, horizonDays: 80, seed: 1)
      .outcomes(of: [0], threads: 1)[0]
    #expect(dailyDifference(short, long) == nil)
  }

  @Test func `a cancelled task throws a cancellation error`() async throws {
    let runner = ReplicationRunner(
      plan: CorePlan.plan(scale: 1), horizonDays: CorePlan.horizonDays, seed: 1)
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let running = Task {
      try await runner.outcomes(of: 0..<1_000_000, threads: 2) { continuation.yield() }
    }
    for await _ in stream { break }
    running.cancel()
    await #expect(throws: CancellationError.self) { try await running.value }
  }

  @Test func `a horizon without a day is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = ReplicationRunner(plan: CommunityPlan(personas: []), horizonDays: 0, seed: 1)
    }
  }

  private func outcomes(
    of named: NamedPlan, _ numbers: [Int], threads: Int, seed: UInt64 = 1
  ) async throws -> [ReplicationOutcome] {
    let runner = ReplicationRunner(plan: named.plan, horizonDays: named.horizonDays, seed: seed)
    return try await runner.outcomes(of: numbers, threads: threads)
  }
}
