import HummingbirdCore
import NIOCore
import NIOHTTPTypes
import Synchronization

/// A connection between its acceptance and its handling.
///
/// A server that stops while connections come in drops those that it has not begun to handle, and a
/// `NIOAsyncChannel` that is dropped unused stops the whole process; so this one is used and closed instead.
final class AcceptedConnection: ServerChildChannelValue {
  typealias Parts = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

  private let parts: Parts
  private let isHandled = Atomic(false)

  init(_ parts: Parts) {
    self.parts = parts
  }

  var channel: any Channel { parts.channel }

  /// The connection for the one who will use and close it.
  func takeParts() -> Parts {
    isHandled.store(true, ordering: .relaxed)
    return parts
  }

  deinit {
    guard !isHandled.load(ordering: .relaxed) else { return }
    let parts = parts
    Task { try? await parts.executeThenClose { _, _ in } }
  }
}
