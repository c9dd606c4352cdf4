import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Response {
  /// The events of a queue, each sent as soon as it comes and the reader has taken the one before.
  ///
  /// - Parameters:
  ///   - queue: where the events come from.
  ///   - heartbeat: the time between signs of life.
  ///   - request: what is answered, its body collected; the stream ends when its sender goes away.
  ///   - run: let go of when the stream ends, however it does.
  /// - Returns: the answer, which is the last of its connection.
  static func eventStream(
    _ queue: EventQueue, heartbeat: Duration, of request: Request, whileHolding run: TabRuns.Run
  ) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "text/event-stream; charset=utf-8", .connection: "close"],
      body: ResponseBody { writer in
        defer { withExtendedLifetime(run) {} }
        try await request.body.consumeWithCancellationOnInboundClose { _ in
          try await send(queue, heartbeat, to: &writer)
        }
        try await writer.finish(nil)
      })
  }

  @concurrent private static func send(
    _ queue: EventQueue, _ heartbeat: Duration, to writer: inout any ResponseBodyWriter
  ) async throws {
    let beats = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: heartbeat)
        queue.beat()
      }
    }
    defer { beats.cancel() }
    while let item = await queue.next() {
      try await writer.write(ByteBuffer(bytes: item.bytes))
    }
  }
}
