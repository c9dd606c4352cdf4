import Foundation
import LivePage
import Testing

extension OverSockets {
  /// Event streams over real connections.
  struct EventStreamTests {
    @Test func `events arrive one by one, then the stream and the connection end`() async throws {
      let events = [
        LiveEvent(name: "view", json: "{\n\"a\": 1\n}"),
        LiveEvent(name: "failed", json: #"{"x":2}"#),
      ]
      try await withServer(FakeSession(runs: .events(events))) { server throws in
        let connection = try server.connect()
        connection.send(server.request("POST", "run", body: #"{"tab":"a","state":{}}"#))
        let answer = try connection.readAnswer()
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"] == ["text/event-stream; charset=utf-8"])
        expectProtection(answer)
        #expect(
          EventFormatTests.events(in: answer.text) == [
            ["view", "{\n\"a\": 1\n}"], ["failed", #"{"x":2}"#],
          ])
        #expect(connection.isEnded())
      }
    }

    @Test func `each event is sent at once`() async throws {
      try await withServer(FakeSession(runs: .views(5))) { server throws in
        let (connection, _) = try server.startRun(tab: "a")
        for number in 0..<5 {
          let chunk = try #require(try connection.readChunk())
          #expect(
            String(decoding: chunk, as: UTF8.self)
              == "event: view\ndata: {\"number\":\(number)}\n\n")
        }
        #expect(try connection.readChunk() == nil)
      }
    }

    @Test func `a silent stream shows signs of life`() async throws {
      var limits = LiveLimits()
      limits.heartbeat = .milliseconds(100)
      let session = FakeSession(runs: .silent)
      try await withServer(session, limits: limits) { server throws in
        let (connection, _) = try server.startRun(tab: "a")
        for _ in 0..<3 {
          #expect(try connection.readChunk() == Array(": \n\n".utf8))
        }
      }
    }

    @Test func `a run ends within a second of its reader going away`() async throws {
      let session = FakeSession(runs: .silent)
      try await withServer(session) { server throws in
        do {
          let (connection, answer) = try server.startRun(tab: "a")
          #expect(answer.status == 200)
          #expect(becomesTrue(within: 10) { session.count(of: "run began") == 1 })
          #expect(session.count(of: "run ended") == 0)
          withExtendedLifetime(connection) {}
        }
        #expect(becomesTrue(within: 10) { session.count(of: "run ended") == 1 })
      }
    }

    @Test func `a newer run of a tab ends the older one, another tab's goes on`() async throws {
      let session = FakeSession(runs: .silent)
      try await withServer(session) { server throws in
        let (older, _) = try server.startRun(tab: "a")
        let (other, _) = try server.startRun(tab: "b")
        #expect(becomesTrue(within: 10) { session.count(of: "run began") == 2 })
        let (newer, _) = try server.startRun(tab: "a")
        #expect(try older.readChunk() == nil)
        #expect(becomesTrue(within: 10) { session.count(of: "run began") == 3 })
        #expect(session.count(of: "run ended") == 1)
        withExtendedLifetime((other, newer)) {}
      }
    }

    @Test func `one tab may be moved as fast as requests are let through`() async throws {
      let session = FakeSession(runs: .silent)
      try await withServer(session) { server throws in
        var kept: [Connection] = []
        for _ in 0..<60 {
          let (connection, answer) = try server.startRun(tab: "a")
          #expect(answer.status == 200)
          kept.append(connection)
        }
        withExtendedLifetime(kept) {}
      }
    }

    @Test func `a fifth tab is refused until another one has ended`() async throws {
      try await withServer(FakeSession(runs: .silent)) { server throws in
        var kept = try (1...4).map { try server.startRun(tab: "\($0)").0 }
        let fifth = server.request("POST", "run", body: #"{"tab":"5"}"#)
        let refused = try server.ask(fifth)
        #expect(refused.status == 429)
        #expect(refused.fields["retry-after"] == ["1"])
        #expect(try refused.words().keys.sorted() == ["en", "zh"])
        kept.removeLast()
        #expect(
          becomesTrue(within: 10) { (try? server.startRun(tab: "5"))?.1.status == 200 })
      }
    }

    @Test func `a slow reader gets the newest view and costs no memory`() async throws {
      let session = FakeSession(runs: .endless(bytes: 1 << 20))
      try await withServer(session) { server throws in
        let (connection, _) = try server.startRun(tab: "a")
        connection.keepLittle()
        #expect(becomesTrue(within: 60) { session.count(of: "said") > 50 })
        let before = try residentBytes()
        // Another 400 views of a MiB each; what is kept is one view and the buffers of the connection.
        let goal = session.count(of: "said") + 400
        #expect(becomesTrue(within: 60) { session.count(of: "said") > goal })
        if let before, let after = try residentBytes() {
          #expect(after - before < 64 << 20)
        }
      }
    }

    @Test func `a reader that takes nothing is given up`() async throws {
      var limits = LiveLimits()
      limits.stallTime = .milliseconds(300)
      let session = FakeSession(runs: .endless(bytes: 1 << 22))
      try await withServer(session, limits: limits) { server throws in
        let (connection, _) = try server.startRun(tab: "a")
        #expect(becomesTrue(within: 10) { session.count(of: "run ended") == 1 })
        withExtendedLifetime(connection) {}
      }
    }

    @Test func `a run without a tab is refused`() async throws {
      try await withServer { server throws in
        #expect(try server.ask(server.request("POST", "run", body: "{}")).status == 400)
        #expect(try server.ask(server.request("POST", "run")).status == 400)
      }
    }
  }
}
