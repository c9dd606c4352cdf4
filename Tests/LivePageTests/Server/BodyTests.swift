import Foundation
import LivePage
import Testing

extension OverSockets {
  /// Bodies that are too long, cut off or slow.
  struct BodyTests {
    @Test func `a body of 64 KiB is taken and one byte more is not`() async throws {
      let session = FakeSession()
      try await withServer(session) { server throws in
        let most = String(repeating: "x", count: 65_536)
        #expect(try server.ask(server.request("POST", "strategies", body: most)).status == 422)
        #expect(session.receivedBodies == [Array(most.utf8)])
        let more = try server.ask(server.request("POST", "strategies", body: most + "x"))
        #expect(more.status == 413)
        expectProtection(more)
        #expect(session.count(of: "save") == 1)
      }
    }

    @Test func `a body that says it is too long is refused before it is sent`() async throws {
      try await withServer { server throws in
        for length in ["65537", "9999999999", "9223372036854775807"] {
          let connection = try server.connect()
          connection.send(server.request("POST", "run", fields: ["Content-Length": length]))
          let answer = try connection.readAnswer()
          #expect(answer.status == 413, "\(length)")
          #expect(answer.fields["connection"] == ["close"])
          #expect(connection.isEnded())
        }
      }
    }

    @Test func `a body without a length is read only until it is too long`() async throws {
      let session = FakeSession()
      try await withServer(session) { server throws in
        let connection = try server.connect(patience: 3)
        connection.send(server.request("POST", "run", fields: ["Transfer-Encoding": "chunked"]))
        let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 120, count: 65_536) + [13, 10]
        var sent = 0
        for _ in 0..<1600 {
          let count = connection.send(chunk)
          sent += count
          if count < chunk.count { break }
        }
        // 100 MiB were offered; the buffers of both sockets take a few.
        #expect(sent < 20 << 20)
        #expect(session.count(of: "run began") == 0)

        let short = try server.connect()
        short.send(server.request("POST", "run", fields: ["Transfer-Encoding": "chunked"]))
        short.send(chunk)
        short.send("1\r\n")
        short.send("x\r\n")
        #expect(try short.readAnswer().status == 413)
        #expect(short.isEnded())
        #expect(try server.isAnswering())
      }
    }

    @Test func `half a body is never taken for a whole one`() async throws {
      let session = FakeSession()
      try await withServer(session) { server throws in
        for fields in [["Content-Length": "100"], ["Transfer-Encoding": "chunked"]]
          as [KeyValuePairs<String, String>]
        {
          let connection = try server.connect()
          connection.send(server.request("POST", "strategies", fields: fields))
          connection.send(fields[0].key == "Content-Length" ? #"{"a": 1}"# : "8\r\n{\"a\": 1}\r\n")
          connection.endSending()
          #expect(connection.isEnded())
        }
        do {
          let gone = try server.connect()
          gone.send(server.request("POST", "strategies", fields: ["Content-Length": "100"]))
          gone.send(#"{"a": 1}"#)
        }
        usleep(100_000)
        #expect(session.count(of: "save") == 0)
        #expect(try server.isAnswering())
      }
    }

    @Test func `two lengths, or a length and chunks, are refused`() async throws {
      let session = FakeSession()
      try await withServer(session) { server throws in
        for fields in [
          ["Content-Length": "2", "content-length": "40"],
          ["Content-Length": "2", "Transfer-Encoding": "chunked"],
          ["Content-Length": "-1"], ["Content-Length": "2x"],
          ["Content-Length": "99999999999999999999999"],
        ] as [KeyValuePairs<String, String>] {
          let answer = try server.ask(server.request("POST", "strategies", fields: fields) + "{}")
          #expect(answer.status == 400, "\(fields)")
          expectProtection(answer)
        }
        #expect(session.count(of: "save") == 0)
      }
    }

    @Test func `an answer before the end of a body is the connection's last`() async throws {
      try await withServer { server throws in
        let connection = try server.connect()
        connection.send(
          server.request("POST", "none", fields: ["Content-Length": "200"])
            + server.request("GET", "scenario"))
        let answer = try connection.readAnswer()
        #expect(answer.status == 404)
        #expect(answer.fields["connection"] == ["close"])
        #expect(throws: ConnectionError.self) { try connection.readHead() }
      }
    }
  }
}
