import Foundation
import LivePage
import Testing

extension OverSockets {
  /// Senders that take their time.
  struct SlownessTests {
    private var hasty: LiveLimits {
      var limits = LiveLimits()
      limits.headTime = .milliseconds(400)
      limits.bodyTime = .milliseconds(400)
      return limits
    }

    /// Sends a byte every 50 ms until the server has had enough.
    ///
    /// - Returns: the time until then.
    private static func trickle(_ text: String, to connection: Connection) -> Duration {
      ContinuousClock().measure {
        for byte in text.utf8.prefix(60) {
          guard connection.send([byte]) == 1 else { return }
          usleep(50_000)
        }
      }
    }

    @Test func `a head must be whole in time, however steadily it comes`() async throws {
      try await withServer(limits: hasty) { server throws in
        let connection = try server.connect()
        let time = Self.trickle(server.request("GET", "scenario"), to: connection)
        #expect(time < .seconds(2.5))
        #expect(connection.isEnded())
      }
    }

    @Test func `a body must be whole in time, and is not used otherwise`() async throws {
      let session = FakeSession()
      try await withServer(session, limits: hasty) { server throws in
        let connection = try server.connect()
        connection.send(server.request("POST", "strategies", fields: ["Content-Length": "60"]))
        let time = Self.trickle(String(repeating: " ", count: 60), to: connection)
        #expect(time < .seconds(2.5))
        let answer = try connection.readAnswer()
        #expect(answer.status == 408)
        expectProtection(answer)
        usleep(50_000)
        #expect(session.count(of: "save") == 0)
      }
    }

    @Test func `a connection without a request is closed without a word`() async throws {
      try await withServer(limits: hasty) { server throws in
        let silent = try server.connect(patience: 3)
        #expect(throws: ConnectionError.self) { try silent.readHead() }
        let used = try server.connect(patience: 3)
        used.send(server.request("GET", "scenario"))
        #expect(try used.readAnswer().status == 200)
        used.send(server.request("GET", "live.js"))
        #expect(try used.readAnswer().status == 200)
        #expect(used.isEnded())
      }
    }

    @Test func `an endless head is cut off`() async throws {
      try await withServer { server throws in
        let text = String(repeating: "a", count: 100_000)
        let fields = (0..<101).map { "X-\($0): y\r\n" }.joined()
        for head in [
          "GET /\(server.token)/\(text)", "GET / HTTP/1.1\r\nX: \(text)",
          "GET / HTTP/1.1\r\n\(text)",
          "GET / HTTP/1.1\r\n\(fields)",
        ] {
          let connection = try server.connect()
          connection.send(head)
          let answer = try connection.readAnswer()
          #expect(answer.status == 431, "\(head.prefix(50))")
          expectProtection(answer)
          #expect(connection.isEnded())
        }
        #expect(try server.isAnswering())
      }
    }
  }
}
