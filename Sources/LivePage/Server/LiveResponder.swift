import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// Answers requests: checks them, then asks the session.
final class LiveResponder: HTTPResponder {
  private let session: any LiveSession
  private let limits: LiveLimits
  private let gate: RequestGate
  private let bucket: Mutex<TokenBucket>
  private let runs: TabRuns
  private let reports = OneAtATime()

  init(session: any LiveSession, token: AccessToken, limits: LiveLimits) {
    self.session = session
    self.limits = limits
    gate = RequestGate(token: token, limits: limits) { session.file(named: $0) != nil }
    bucket = Mutex(
      TokenBucket(perSecond: limits.requestsPerSecond, capacity: limits.burst, at: .now))
    runs = TabRuns(limit: limits.runs)
  }

  func respond(to request: Request, context: LiveContext) async throws -> Response {
    let response: Response
    do {
      response = try await answer(to: request, context)
    } catch let refusal as Refusal {
      response = Response(
        status: refusal.status, headers: refusal.fields,
        body: ResponseBody(byteBuffer: ByteBuffer(string: refusal.json)))
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(to request: Request, _ context: LiveContext) async throws -> Response {
    let route = try gate.route(of: request.head, port: context.port)
    // After the gate, so that requests without the token cannot use up what the page may ask.
    try bucket.withLock { (bucket) throws(Refusal) in try bucket.take(at: .now) }
    switch route {
    case .file(let name):
      guard let file = session.file(named: name) else { throw Refusal.notFound }
      return Response(
        status: .ok, headers: [.contentType: file.contentType],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    case .scenario:
      return Response(await session.scenario())
    case .run:
      return try await run(request)
    case .save:
      return Response(await session.save(try await body(of: request)))
    case .report:
      let body = try await body(of: request)
      return Response(try await reports.run { await self.session.report(body) })
    }
  }

  private func run(_ request: Request) async throws -> Response {
    var request = request
    let body = try await collect(&request)
    guard let tab = TabName(in: body) else { throw Refusal.malformed }
    let queue = EventQueue(capacity: limits.waitingEvents)
    let session = session
    let run = try runs.start(tab) {
      for await event in session.run(body) {
        guard await queue.append(event) else { break }
      }
      queue.finish()
    } onCancel: {
      queue.finish()
    }
    return .eventStream(
      queue, heartbeat: limits.heartbeat, of: request, whileHolding: run)
  }

  private func body(of request: Request) async throws -> [UInt8] {
    var request = request
    return try await collect(&request)
  }

  private func collect(_ request: inout Request) async throws -> [UInt8] {
    do {
      return Array(buffer: try await request.collectBody(upTo: limits.bodyBytes))
    } catch is NIOTooManyBytesError {
      throw Refusal.bodyTooLong
    }
  }
}

extension Response {
  fileprivate init(_ reply: LiveReply) {
    self.init(
      status: HTTPResponse.Status(code: (200...599).contains(reply.status) ? reply.status : 500),
      headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: reply.json)))
  }
}
