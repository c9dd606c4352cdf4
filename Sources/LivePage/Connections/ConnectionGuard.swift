import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Watches one connection: how long it takes, and what every answer carries.
///
/// A body that is not whole in time and what is not HTTP are refused here, and what reads its body gets an error, so
/// that half a body is never taken for a whole one. An answer given before the end of the request is the
/// connection's last, and the rest of the request is not read. Requests sent before the answer to the one
/// before are not served (no browser does so).
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// The time that the other side has to read the last answer.
  private static let closingTime = TimeAmount.seconds(1)

  private let limits: LiveLimits
  private var phase = ConnectionPhase.head
  private var hasAnswerBegun = false
  private var isAnswerLast = false
  private var deadline: Scheduled<Void>?
  private var stallDeadline: Scheduled<Void>?

  init(limits: LiveLimits) {
    self.limits = limits
  }

  // MARK: - The connection

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { waitForHead(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    waitForHead(context)
    context.fireChannelActive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
    stallDeadline?.cancel()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stallDeadline?.cancel()
    stallDeadline = nil
    if !context.channel.isWritable {
      stallDeadline = Self.schedule(in: TimeAmount(limits.stallTime), context) {
        context.close(promise: nil)
      }
    }
    context.fireChannelWritabilityChanged()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case HTTPParserError.headerOverflow: refuse(.headTooLong, context)
    case is HTTPParserError, is HTTP1TypeConversionError: refuse(.malformed, context)
    default: context.close(promise: nil)
    }
    context.fireErrorCaught(error)
  }

  // MARK: - Requests

  func read(context: ChannelHandlerContext) {
    if phase != .closing { context.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (Self.unwrapInboundIn(data), phase) {
    case (.head, .head):
      phase = .body
      setDeadline(limits.bodyTime, context)
    case (.body, .body):
      break
    case (.end, .body):
      phase = .answer
      deadline?.cancel()
    case (.head, .answer):
      isAnswerLast = true
      return
    default:
      return
    }
    context.fireChannelRead(data)
  }

  private func waitForHead(_ context: ChannelHandlerContext) {
    phase = .head
    hasAnswerBegun = false
    setDeadline(limits.headTime, context)
  }

  // MARK: - Answers

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard phase != .closing else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    switch Self.unwrapOutboundIn(data) {
    case .head(var head):
      hasAnswerBegun = true
      if phase == .body { isAnswerLast = true }
      AnswerFields.add(to: &head)
      if isAnswerLast { head.headerFields[.connection] = "close" }
      context.write(Self.wrapOutboundOut(.head(head)), promise: promise)
    case .body:
      context.write(data, promise: promise)
    case .end:
      endAnswer(context, data, promise)
    }
  }

  private func endAnswer(
    _ context: ChannelHandlerContext, _ data: NIOAny, _ promise: EventLoopPromise<Void>?
  ) {
    guard isAnswerLast else {
      context.write(data, promise: promise)
      waitForHead(context)
      return
    }
    phase = .closing
    setDeadline(Self.closingTime, context)
    let written = promise ?? context.eventLoop.makePromise()
    written.futureResult.assumeIsolated().whenComplete { _ in
      // Closing both ways at once would reset the connection and lose the answer on its way.
      context.close(mode: .output, promise: nil)
    }
    context.writeAndFlush(data, promise: written)
  }

  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    guard !hasAnswerBegun, phase != .closing else {
      context.close(promise: nil)
      return
    }
    isAnswerLast = true
    let body = ByteBuffer(string: refusal.json)
    var fields = refusal.fields
    fields[.contentLength] = "\(body.readableBytes)"
    let head = HTTPResponse(status: refusal.status, headerFields: fields)
    for part in [HTTPResponsePart.head(head), .body(body), .end(nil)] {
      write(context: context, data: Self.wrapOutboundOut(part), promise: nil)
    }
  }

  // MARK: - Time

  private func setDeadline(_ time: Duration, _ context: ChannelHandlerContext) {
    setDeadline(TimeAmount(time), context)
  }

  private func setDeadline(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = Self.schedule(in: time, context) { self.runOutOfTime(context) }
  }

  private func runOutOfTime(_ context: ChannelHandlerContext) {
    guard phase == .body else {
      context.close(promise: nil)
      return
    }
    refuse(.timedOut, context)
    context.fireErrorCaught(RequestTimedOut())
  }

  private static func schedule(
    in time: TimeAmount, _ context: ChannelHandlerContext, _ work: @escaping () -> Void
  ) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: time, work)
  }
}

/// Ends the reading of a request that did not arrive in time.
private struct RequestTimedOut: Error {}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
