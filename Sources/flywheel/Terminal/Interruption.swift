import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Lets Ctrl-C and a request to end (SIGTERM) end work in good order.
enum Interruption {
  /// Does work that a first such signal cancels and a second one ends at once.
  ///
  /// Programs that stop others may signal the process and then its group: what follows within moments is
  /// the same request.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { asked(by: number, to: { task.cancel() }, again: task.isCancelled) }
      source.resume()
      return source
    }
    defer {
      sources.forEach { $0.cancel() }
      signals.forEach { signal($0, SIG_DFL) }
    }
    return try await task.value
  }

  /// How the process says that it was stopped.
  static var exitCode: ExitCode {
    first.withLock { $0?.signal } == SIGTERM ? ExitCodes.terminated : ExitCodes.interrupted
  }

  private static let signals = [SIGINT, SIGTERM]
  private static let first = Mutex<(signal: Int32, at: ContinuousClock.Instant)?>(nil)
  private static let moments = Duration.milliseconds(500)

  private static func asked(by number: Int32, to cancel: () -> Void, again: Bool) {
    let at = first.withLock { first in
      if first == nil { first = (number, .now) }
      return first?.at ?? .now
    }
    if again, at.duration(to: .now) > moments { exit(exitCode.rawValue) }
    cancel()
  }
}
