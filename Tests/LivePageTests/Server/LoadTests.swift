import Foundation
import LivePage
import Synchronization
import Testing

extension OverSockets {
  /// Very many requests, connections and senseless bytes.
  struct LoadTests {
    /// Lets some threads ask at the same time.
    private static func together(_ threadCount: Int, _ work: @escaping @Sendable (Int) -> Void) {
      let group = DispatchGroup()
      for number in 0..<threadCount {
        group.enter()
        Thread {
          work(number)
          group.leave()
        }.start()
      }
      group.wait()
    }

    @Test func `requests beyond the rate are told to wait, and are served again later`()
      async throws
    {
      var limits = LiveLimits()
      limits.burst = 20
      limits.requestsPerSecond = 5
      try await withServer(limits: limits) { server throws in
        let connection = try server.connect()
        var statuses: [Int: Int] = [:]
        for _ in 0..<60 {
          connection.send(server.request("GET", "scenario"))
          let answer = try connection.readAnswer()
          statuses[answer.status, default: 0] += 1
          if answer.status == 429 {
            #expect(answer.fields["retry-after"] == ["1"])
            #expect(try answer.words().keys.sorted() == ["en", "zh"])
          }
        }
        #expect(statuses.keys.sorted() == [200, 429])
        #expect((20...40).contains(statuses[200, default: 0]))
        // Requests without the token take nothing from those with it.
        usleep(1_100_000)
        for _ in 0..<50 { #expect(try server.ask(server.requestTo("/x/")).status == 403) }
        #expect(try server.isAnswering())
      }
    }

    @Test func `a thousand requests at once are all answered`() async throws {
      var limits = LiveLimits()
      limits.connections = 128
      try await withServer(limits: limits) { server throws in
        let statuses = Mutex<[Int: Int]>([:])
        Self.together(100) { _ in
          // Ten connections a thread, all opened before the first answer is read.
          let connections = (0..<10).compactMap { _ in try? server.connect(patience: 20) }
          for connection in connections {
            connection.send(server.request("GET", "scenario", fields: ["Connection": "close"]))
          }
          for connection in connections {
            let status = (try? connection.readAnswer().status) ?? 0
            statuses.withLock { $0[status, default: 0] += 1 }
          }
        }
        let found = statuses.withLock { $0 }
        #expect(found.values.reduce(0, +) == 1000)
        #expect(Set(found.keys).isSubset(of: [200, 429]))
        #expect(found[200, default: 0] >= 100)
        usleep(100_000)
        #expect(try server.isAnswering())
      }
    }

    @Test func `connections beyond the limit wait until others are closed`() async throws {
      var limits = LiveLimits()
      limits.connections = 8
      try await withServer(limits: limits) { server throws in
        var idle = try (0..<40).map { _ in try server.connect() }
        let waiting = try server.connect(patience: 1)
        waiting.send(server.request("GET", "scenario"))
        #expect(throws: ConnectionError.self) { try waiting.readHead() }
        withExtendedLifetime(idle) {}
        idle = []
        #expect(try waiting.readAnswer().status == 200)
      }
    }

    @Test func `a connection for which there is no file descriptor waits for one`() async {
      // In a process of its own, since all of a process has to do with the limit.
      await #expect(processExitsWith: .success) {
        let (_, stopTime) = try await withServer { server throws in
          let open = try server.connect()
          open.send(server.request("GET", "scenario"))
          _ = try open.readAnswer()
          var usual = rlimit()
          getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &usual)
          let next = dup(0)
          close(next)
          var tight = rlimit(rlim_cur: rlim_t(next) + 1, rlim_max: usual.rlim_max)
          setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &tight)
          let waiting = try server.connect()
          waiting.send(server.request("GET", "scenario"))
          usleep(400_000)
          setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &usual)
          guard try waiting.readAnswer().status == 200 else {
            throw ConnectionError(message: "the connection has not waited")
          }
          guard try server.isAnswering() else {
            throw ConnectionError(message: "the server has stopped")
          }
          withExtendedLifetime(open) {}
        }
        guard stopTime < .seconds(1) else {
          throw ConnectionError(message: "the server stops late")
        }
      }
    }

    @Test func `senseless bytes never stop the server`() async throws {
      var limits = LiveLimits()
      limits.requestsPerSecond = 1e6
      limits.burst = 1e6
      try await withServer(limits: limits) { server throws in
        Self.together(4) { thread in
          var generator = SplitMix64(state: UInt64(100 + thread))
          for round in 0..<750 {
            guard let connection = try? server.connect(patience: 3) else { continue }
            connection.send(Self.senseless(round, server, using: &generator))
            connection.endSending()
            _ = connection.isEnded()
          }
        }
        usleep(500_000)
        #expect(try server.isAnswering())
      }
    }

    /// Random bytes, or a request of the page with some bytes changed, left out or put in.
    private static func senseless(
      _ round: Int, _ server: RunningServer, using generator: inout SplitMix64
    ) -> [UInt8] {
      if round.isMultiple(of: 5) {
        return (0..<Int.random(in: 0...600, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
      }
      let requests = [
        server.request("GET", ""), server.request("GET", "live.js?a=%41#b"),
        server.request("POST", "run", body: #"{"tab":"a","state":{"set":{"x":1.5}}}"#),
        server.request("POST", "strategies", fields: ["Transfer-Encoding": "chunked"])
          + "5;x=y\r\n{\"a\":\r\n2\r\n1}\r\n0\r\nTrailer: x\r\n\r\n",
        server.requestTo("http://user:pass@[::1%25]:99999/\(server.token)/?#", "OPTIONS"),
        server.requestTo("127.0.0.1:443", "CONNECT"),
        server.request(
          "GET", "", fields: ["Upgrade": "h2c", "Connection": "Upgrade, HTTP2-Settings"]),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      ]
      var bytes = Array(requests[round % requests.count].utf8)
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default: bytes.remove(at: place)
        }
      }
      return bytes
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/statm")))
    func `memory does not grow with the number of requests`() async throws {
      var limits = LiveLimits()
      limits.requestsPerSecond = 4000
      limits.burst = 4000
      let session = FakeSession(runs: .events([LiveEvent(name: "view", json: "{}")]))
      try await withServer(session, limits: limits) { server throws in
        Self.ask(4000, server)
        let before = try #require(try residentBytes())
        Self.ask(20_000, server)
        let after = try #require(try residentBytes())
        // 20,000 leaks of a single object of 200 bytes would be 4 MB; the allocator alone moves by about 2.
        #expect(after - before < 8 << 20, "grew by \((after - before) >> 10) KiB")
        #expect(try server.isAnswering())
      }
    }

    /// Sends requests of all kinds over a few connections at a time.
    private static func ask(_ count: Int, _ server: RunningServer) {
      together(4) { thread in
        var connection = try? server.connect()
        for number in 0..<count / 4 {
          let isOverNewConnection: Bool
          let request: String
          switch number % 10 {
          case 0:
            (request, isOverNewConnection) = (
              server.request("POST", "run", body: #"{"tab":"\#(thread)"}"#), true
            )
          case 1:
            (request, isOverNewConnection) = (
              server.request("POST", "strategies", body: "{}"), false
            )
          case 2: (request, isOverNewConnection) = (server.requestTo("/x/"), false)
          case 3: (request, isOverNewConnection) = (server.request("GET", "none"), false)
          case 4: (request, isOverNewConnection) = ("\u{1}\r\n\r\n", true)
          case 5:
            (request, isOverNewConnection) = (
              server.request("POST", "run", fields: ["Content-Length": "70000"]), true
            )
          default:
            (request, isOverNewConnection) = (
              server.request("GET", number % 50 == 6 ? "vega.js" : "scenario"), false
            )
          }
          if isOverNewConnection {
            _ = try? server.ask(request)
          } else {
            connection?.send(request)
            if (try? connection?.readAnswer()) == nil { connection = try? server.connect() }
          }
        }
      }
    }
  }
}
