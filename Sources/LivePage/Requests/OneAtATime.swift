import Synchronization

/// Lets work through only while no other is going on.
final class OneAtATime: Sendable {
  private let isTaken = Mutex(false)

  /// Does the work.
  ///
  /// - Throws: ``Refusal/busy`` if other work is going on.
  func run<Value: Sendable>(_ work: () async -> Value) async throws(Refusal) -> Value {
    let isFree = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    guard isFree else { throw .busy }
    defer { isTaken.withLock { $0 = false } }
    return await work()
  }
}
