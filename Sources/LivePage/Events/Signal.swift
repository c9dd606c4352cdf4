/// Wakes one task; signals that come before it waits are kept as one.
struct Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func send() { continuation.yield() }

  func finish() { continuation.finish() }

  /// Waits for a signal; `false` if none will come, or the task is cancelled.
  func wait() async -> Bool {
    for await _ in stream { return true }
    return false
  }
}
