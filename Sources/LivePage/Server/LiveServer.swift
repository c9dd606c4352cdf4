import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Serves the live page to browsers on this machine, to nobody else and under a secret address.
///
/// <doc:LivePage> says what is defended against and how.
package struct LiveServer: Sendable {
  private let session: any LiveSession
  private let port: UInt16
  private let limits: LiveLimits
  private let token: AccessToken

  /// Makes a server with a new secret address.
  ///
  /// - Parameters:
  ///   - session: what the page is about.
  ///   - port: where to listen; any free port with 0.
  ///   - limits: how much may be asked.
  package init(session: any LiveSession, port: UInt16 = 0, limits: LiveLimits = LiveLimits()) {
    self.session = session
    self.port = port
    self.limits = limits
    var generator = SystemRandomNumberGenerator()
    token = AccessToken(using: &generator)
  }

  /// Serves until the task is cancelled; open connections and runs are then ended.
  ///
  /// Prints and logs nothing: an address in a log would give the token away.
  ///
  /// - Parameter whenReady: told the whole address once browsers can open it.
  /// - Throws: ``LiveServerError`` if the port cannot be listened at.
  package func run(whenReady: @escaping @Sendable (_ address: String) -> Void) async throws {
    do {
      try await application(whenReady).run()
    } catch let error as IOError {
      throw LiveServerError(error, port: port)
    } catch is CancellationError where Task.isCancelled {
      return
    }
  }

  private func application(
    _ whenReady: @escaping @Sendable (String) -> Void
  ) -> Application<LiveResponder> {
    let silence = Logger(label: "") { _ in SwiftLogNoOpLogHandler() }
    let limits = limits
    let token = token
    return Application(
      responder: LiveResponder(session: session, token: token, limits: limits),
      server: HTTPServerBuilder { LiveConnections(limits: limits, $0) },
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: Int(port)), backlog: 1024,
        availableConnectionsDelegate: .maximum(limits.connections, logger: silence)),
      onServerRunning: { channel in
        whenReady("http://127.0.0.1:\(channel.localAddress?.port ?? 0)/\(token.text)/")
      },
      logger: silence)
  }
}

extension LiveServerError {
  fileprivate init(_ error: IOError, port: UInt16) {
    self =
      switch error.errnoCode {
      case EADDRINUSE: .portTaken(port)
      case EACCES: .portForbidden(port)
      default: .cannotListen(port: port, errorNumber: error.errnoCode)
      }
  }
}
