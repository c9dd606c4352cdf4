import Foundation
import LivePage
import Synchronization
import Testing

extension OverSockets {
  /// The beginning and the end of a server.
  struct StoppingTests {
    @Test func `a server stops within a second whatever is open`() async throws {
      let session = FakeSession(runs: .silent)
      let kept = Kept()
      let (_, time) = try await withServer(session) { server throws in
        for number in 1...4 { kept.keep(try server.startRun(tab: "\(number)").0) }
        for _ in 0..<20 { kept.keep(try server.connect()) }
        let used = try server.connect()
        used.send(server.request("GET", "scenario"))
        #expect(try used.readAnswer().status == 200)
        kept.keep(used)
        let half = try server.connect()
        half.send("POST / HTTP/1.1\r\nHost")
        kept.keep(half)
        let halfBody = try server.connect()
        halfBody.send(server.request("POST", "strategies", fields: ["Content-Length": "9"]) + "{")
        kept.keep(halfBody)
        #expect(becomesTrue(within: 10) { session.count(of: "run began") == 4 })
      }
      #expect(time < .seconds(1))
      #expect(becomesTrue(within: 10) { session.count(of: "run ended") == 4 })
    }

    @Test func `a server stops cleanly while connections come in`() async throws {
      for _ in 0..<20 {
        let port = Mutex<UInt16>(0)
        let calling = try await withServer { server throws in
          port.withLock { $0 = server.port }
          let (ends, end) = AsyncStream<Void>.makeStream()
          Thread {
            let first = port.withLock { $0 }
            for _ in 0..<200 { guard (try? Connection(to: first)) != nil else { break } }
            end.finish()
          }.start()
          usleep(2000)
          return ends
        }.found
        for await _ in calling {}
      }
    }

    @Test func `a port in use is said to be`() async throws {
      let first = LiveServer(session: FakeSession())
      let (addresses, found) = AsyncStream<String>.makeStream()
      let serving = Task { try await first.run { found.yield($0) } }
      var iterator = addresses.makeAsyncIterator()
      let running = try RunningServer(address: try #require(await iterator.next()))
      let second = LiveServer(session: FakeSession(), port: running.port)
      await #expect(throws: LiveServerError.portTaken(running.port)) {
        try await second.run { _ in Issue.record("listens twice") }
      }
      serving.cancel()
      try await serving.value
      let third = LiveServer(session: FakeSession(), port: running.port)
      let servingAgain = Task { try await third.run { found.yield($0) } }
      let again = try RunningServer(address: try #require(await iterator.next()))
      #expect(again.port == running.port)
      #expect(again.token != running.token)
      servingAgain.cancel()
      try await servingAgain.value
    }

    @Test func `nobody but this machine can connect`() async throws {
      try await withServer { server throws in
        // Every address 127.x.y.z is this machine, but the server listens at one only.
        _ = try Connection(to: server.port, at: 0x7F00_0001)
        #expect(throws: ConnectionError.self) { try Connection(to: server.port, at: 0x7F00_0002) }
      }
    }

    @Test func `a second report has to wait for the first`() async throws {
      let session = FakeSession(reportTime: 0.5)
      try await withServer(session) { server throws in
        let first = try server.connect()
        first.send(server.request("POST", "report", body: "{}"))
        #expect(becomesTrue(within: 10) { session.count(of: "report") == 1 })
        #expect(try server.ask(server.request("POST", "report", body: "{}")).status == 429)
        #expect(try first.readAnswer().text == #"{"folder":"x"}"#)
        #expect(try server.ask(server.request("POST", "report", body: "{}")).status == 200)
      }
    }
  }
}

/// Connections that stay open after the work of a test.
private final class Kept: @unchecked Sendable {
  private let lock = NSLock()
  private var connections: [Connection] = []

  func keep(_ connection: Connection) { lock.withLock { connections.append(connection) } }
}
