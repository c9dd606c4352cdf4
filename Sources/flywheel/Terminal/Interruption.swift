import ArgumentParser
import Dispatch
import Foundation

/// Lets Ctrl-C end work in good order.
enum Interruption {
  /// Does work that a first Ctrl-C cancels and a second one ends at once.
  static func cancelling<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if task.isCancelled { exit(ExitCodes.interrupted.rawValue) }
      task.cancel()
    }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try await task.value
  }
}
