import Foundation
import LivePage
import Testing

/// A server that a test may ask.
struct RunningServer: Sendable {
  var address: String
  var port: UInt16
  var token: String

  init(address: String) throws {
    let url = try #require(URL(string: address))
    self.address = address
    port = UInt16(try #require(url.port))
    token = url.path.split(separator: "/").joined()
  }

  func connect(patience seconds: Int = 10) throws -> Connection {
    try Connection(to: port, patience: seconds)
  }

  /// The head and body of a request as the page sends it, but for what is given otherwise: fields replace
  /// the page's own of the same name, and an empty value leaves a field out.
  func request(
    _ method: String, _ path: String, fields: KeyValuePairs<String, String> = [:],
    body: String? = nil
  ) -> String {
    requestTo("/\(token)/\(path)", method, fields: fields, body: body)
  }

  /// As ``request(_:_:fields:body:)``, to any target.
  func requestTo(
    _ target: String, _ method: String = "GET", fields: KeyValuePairs<String, String> = [:],
    body: String? = nil
  ) -> String {
    var own = [("Host", "127.0.0.1:\(port)")]
    if method == "POST" {
      own += [("Origin", "http://127.0.0.1:\(port)"), ("Content-Type", "application/json")]
    }
    if let body { own.append(("Content-Length", "\(body.utf8.count)")) }
    let others = own.filter { own in !fields.contains { $0.key == own.0 } }
    let lines = (others + fields.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) })
      .map { "\($0): \($1)\r\n" }
    return "\(method) \(target) HTTP/1.1\r\n\(lines.joined())\r\n\(body ?? "")"
  }

  /// Sends a request over a connection of its own.
  func ask(_ request: String) throws -> Answer {
    let connection = try connect()
    connection.send(request)
    return try connection.readAnswer(toHead: request.hasPrefix("HEAD"))
  }

  /// Begins a run of a tab and reads the head of its stream.
  func startRun(tab: String) throws -> (Connection, Answer) {
    let connection = try connect()
    connection.send(request("POST", "run", body: #"{"tab": "\#(tab)", "state": {}}"#))
    return (connection, try connection.readHead())
  }

  func isAnswering() throws -> Bool {
    try ask(request("GET", "scenario")).status == 200
  }
}

/// Starts a server, lets `work` ask it on a thread of its own, and stops it.
///
/// - Returns: what `work` found, and the time that stopping took.
@discardableResult
func withServer<Found: Sendable>(
  _ session: FakeSession = FakeSession(), limits: LiveLimits = LiveLimits(),
  _ work: @escaping @Sendable (RunningServer) throws -> Found
) async throws -> (found: Found, stopTime: Duration) {
  let server = LiveServer(session: session, limits: limits)
  let (addresses, found) = AsyncStream<String>.makeStream()
  let serving = Task {
    defer { found.finish() }
    try await server.run { found.yield($0) }
  }
  var first = addresses.makeAsyncIterator()
  let running = try RunningServer(address: try #require(await first.next()))
  let result = await onOwnThread { Result { try work(running) } }
  let stopTime = try await ContinuousClock().measure {
    serving.cancel()
    try await serving.value
  }
  return (try result.get(), stopTime)
}

/// Does blocking work without taking a thread from the server.
func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    Thread { continuation.resume(returning: work()) }.start()
  }
}

/// Waits until something is so, for at most `seconds`.
func becomesTrue(within seconds: Double, _ condition: () -> Bool) -> Bool {
  let end = ContinuousClock.now + .seconds(seconds)
  while ContinuousClock.now < end {
    if condition() { return true }
    usleep(2000)
  }
  return condition()
}
