import Testing

@testable import Studies

struct BatchSizeTests {
  @Test func `slow replications come in small batches and fast ones in large`() {
    var slow = BatchSize(threads: 3)
    slow.adapt(toSeconds: 600)
    #expect(slow.count == 6)
    var fast = BatchSize(threads: 3)
    for _ in 0..<20 { fast.adapt(toSeconds: 1e-6) }
    #expect(fast.count == 4_096)
  }

  @Test func `a batch of large replications stays within its memory`() {
    var large = BatchSize(threads: 64, bytes: 50 << 20)
    #expect(large.count == 5)
    large.adapt(toSeconds: 1e-6)
    #expect(large.count == 5)
    #expect(BatchSize(threads: 2, bytes: 1 << 30).count == 1)
  }

  @Test func `a batch is made to take a second`() {
    var batch = BatchSize(threads: 5)
    batch.adapt(toSeconds: 0.5)
    #expect(batch.count == 20)
  }

  @Test func `a crew has larger batches, so that it seldom waits`() {
    var batch = BatchSize(threads: 1, crew: ThreeAtATime())
    #expect(batch.count == 12 && batch.fewest == 12)
    batch.adapt(toSeconds: 2)
    #expect(batch.count == 24)
    batch.adapt(toSeconds: 600)
    #expect(batch.count == 12)
  }
}

private struct ThreeAtATime: ReplicationCrew {
  let width = 3

  func replications(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication] { [] }
}
