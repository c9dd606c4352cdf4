import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Lets Ctrl-C end work in good order.
enum Interruption {
  /// Does work that a first Ctrl-C cancels and a second one ends at once.
  ///
  /// Programs that stop others may signal the process and then its group: what follows within moments is
  /// the same Ctrl-C.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    let pressed = Mutex<ContinuousClock.Instant?>(nil)
    source.setEventHandler {
      let first = pressed.withLock { first in
        first = first ?? .now
        return first ?? .now
      }
      if task.isCancelled, first.duration(to: .now) > Self.moments {
        exit(ExitCodes.interrupted.rawValue)
      }
      task.cancel()
    }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try await task.value
  }

  private static let moments = Duration.milliseconds(500)
}
