import HummingbirdCore
import Logging
import NIOCore

/// How connections are set up and handled: as HTTP/1.1, watched by a ``ConnectionGuard``.
struct LiveConnections: ServerChildChannel {
  private let http: HTTP1Channel

  init(limits: LiveLimits, _ responder: @escaping HTTPChannelHandler.Responder) {
    http = HTTP1Channel(
      responder: responder,
      configuration: .init(
        additionalChannelHandlers: [ConnectionGuard(limits: limits)],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits.headBytes, maxHeaderListSize: limits.headBytes,
          maxHeaderFieldCount: limits.headFields)))
  }

  func setup(
    channel: any Channel, logger: Logger
  ) -> EventLoopFuture<AcceptedConnection> {
    http.setup(channel: channel, logger: logger).map { AcceptedConnection($0) }
  }

  @concurrent func handle(value: AcceptedConnection, logger: Logger) async {
    await http.handle(value: value.takeParts(), logger: logger)
  }
}
