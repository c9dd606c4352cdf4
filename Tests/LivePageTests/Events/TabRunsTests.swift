import Synchronization
import Testing

@testable import LivePage

/// One run a tab, and few tabs.
struct TabRunsTests {
  private func tab(_ name: String) throws -> TabName {
    try #require(TabName(in: Array(#"{"tab":"\#(name)"}"#.utf8)))
  }

  @Test func `runs of one tab never overlap and the last one is done`() async throws {
    let runs = TabRuns(limit: 1)
    let active = Mutex(0)
    let most = Mutex(0)
    let (results, said) = AsyncStream<Int>.makeStream()
    var kept: [TabRuns.Run] = []
    for number in 0..<50 {
      kept.append(
        try runs.start(try tab("a")) {
          let now = active.withLock { count in
            count += 1
            return count
          }
          most.withLock { $0 = max($0, now) }
          // Uncancellable work, as a step of a simulation is.
          for _ in 0..<20 { await Task.yield() }
          active.withLock { $0 -= 1 }
          if !Task.isCancelled { said.yield(number) }
        } onCancel: {
        })
    }
    var first = results.makeAsyncIterator()
    #expect(await first.next() == 49)
    #expect(most.withLock { $0 } == 1)
    withExtendedLifetime(kept) {}
  }

  @Test func `more tabs than the limit are refused until one has ended`() async throws {
    let runs = TabRuns(limit: 2)
    let first = try runs.start(try tab("a")) {
      try? await Task.sleep(for: .seconds(60))
    } onCancel: {
    }
    var second: TabRuns.Run? = try runs.start(try tab("b")) {
      try? await Task.sleep(for: .seconds(60))
    } onCancel: {
    }
    #expect(throws: Refusal.busy) {
      try runs.start(try tab("c")) {
      } onCancel: {
      }
    }
    #expect(runs.count == 2)
    withExtendedLifetime(second) {}
    second = nil
    while runs.count == 2 { try await Task.sleep(for: .milliseconds(1)) }
    let third = try runs.start(try tab("c")) {
      try? await Task.sleep(for: .seconds(60))
    } onCancel: {
    }
    withExtendedLifetime((first, third)) {}
  }

  @Test func `the reader of the older run is told before that run has ended`() async throws {
    let runs = TabRuns(limit: 1)
    let isTold = Mutex(false)
    let hasBegun = Mutex(false)
    let (gate, open) = AsyncStream<Void>.makeStream()
    let older = try runs.start(try tab("a")) {
      hasBegun.withLock { $0 = true }
      await Task { for await _ in gate {} }.value
    } onCancel: {
      isTold.withLock { $0 = true }
    }
    while !hasBegun.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
    let newer = try runs.start(try tab("a")) {
    } onCancel: {
    }
    while !isTold.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
    #expect(runs.count == 1)
    open.finish()
    while runs.count > 0 { try await Task.sleep(for: .milliseconds(1)) }
    withExtendedLifetime((older, newer)) {}
  }
}
