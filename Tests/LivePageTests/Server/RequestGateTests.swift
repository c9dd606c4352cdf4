import Testing

@testable import LivePage

extension OverSockets {
  /// Who may ask, and for what.
  struct RequestGateTests {
    @Test func `the page and its files are served with all protecting fields`() async throws {
      try await withServer { server throws in
        for (path, type, text) in [
          ("", "text/html; charset=utf-8", "<!doctype html>"),
          ("live.js", "text/javascript; charset=utf-8", "'use strict'"),
          ("live.js?v=1", "text/javascript; charset=utf-8", "'use strict'"),
          ("scenario", "application/json; charset=utf-8", #"{"schema":"flywheel.live/1"}"#),
        ] {
          let answer = try server.ask(server.request("GET", path))
          #expect(answer.status == 200, "\(path)")
          #expect(answer.fields["content-type"] == [type])
          #expect(answer.text == text)
          expectProtection(answer)
        }
      }
    }

    @Test func `wrong and missing tokens are refused alike, whatever they ask for`() async throws {
      let token = try await withServer { server throws in
        let page = try server.ask(server.requestTo("/"))
        #expect(page.status == 403)
        expectProtection(page)
        let wrong = String(server.token.dropLast()) + (server.token.last == "A" ? "B" : "A")
        for target in [
          "/", "//", "/\(wrong)", "/\(wrong)/", "/\(wrong)/scenario", "/\(wrong)/none", "/scenario",
          "/\(wrong)/run", "/\(server.token)x/", "/x\(server.token)/", "/x/\(server.token)/", "*",
          "/%2e/\(server.token)/", "//\(server.token)/", "/./\(server.token)/",
          "/?\(server.token)/",
          "/\(server.token.lowercased())/", "/\(wrong)/" + String(repeating: "a", count: 5000),
        ] {
          for method in ["GET", "POST", "PUT"] {
            let answer = try server.ask(server.requestTo(target, method))
            #expect(answer.status == 403, "\(method) \(target)")
            #expect(answer.body == page.body)
            #expect(answer.fields.keys == page.fields.keys)
          }
        }
        return server.token
      }.found
      let other = try await withServer { $0.token }.found
      #expect(token != other)
    }

    @Test func `only the two names of this machine at this port are accepted as host`() async throws
    {
      try await withServer { server throws in
        let port = server.port
        for (host, status) in [
          ("127.0.0.1:\(port)", 200), ("localhost:\(port)", 200), ("", 403), ("127.0.0.1", 403),
          ("localhost", 403), ("127.0.0.1:\(port == 1 ? 2 : port - 1)", 403),
          ("0.0.0.0:\(port)", 403),
          ("evil.example:\(port)", 403), ("127.0.0.1.evil.example:\(port)", 403),
          ("evil.example#@127.0.0.1:\(port)", 403), ("[::1]:\(port)", 403),
          ("LOCALHOST:\(port)", 403),
          ("localhost.:\(port)", 403), ("127.0.0.1:0\(port)", 403), ("127.1:\(port)", 403),
        ] {
          let answer = try server.ask(server.request("GET", "", fields: ["Host": host]))
          #expect(answer.status == status, "\(host)")
        }
        let own = "127.0.0.1:\(port)"
        for second in [own, "evil.example"] {
          let twice = server.request("GET", "", fields: ["Host": own, "host": second])
          #expect(try server.ask(twice).status == 403)
        }
        let absolute = server.requestTo(
          "http://\(own)/\(server.token)/", fields: ["Host": "evil.example"])
        #expect(try server.ask(absolute).status == 403)
      }
    }

    @Test func `what another site sends is refused`() async throws {
      let session = FakeSession()
      try await withServer(session) { server throws in
        let origin = "http://127.0.0.1:\(server.port)"
        let foreign = ["null", "https://evil.example", "https\(origin.dropFirst(4))", "\(origin)0"]
        for value in foreign + [
          "http://localhost:\(server.port)", "http://127.0.0.1", "\(origin)/",
        ] {
          let read = server.request("GET", "", fields: ["Origin": value])
          #expect(try server.ask(read).status == 403, "\(value)")
          let change = server.request("POST", "strategies", fields: ["Origin": value], body: "{}")
          #expect(try server.ask(change).status == 403, "\(value)")
        }
        let twice = server.request(
          "POST", "strategies", fields: ["Origin": origin, "origin": origin], body: "{}")
        #expect(try server.ask(twice).status == 403)
        let noOrigin = server.request("POST", "strategies", fields: ["Origin": ""], body: "{}")
        #expect(try server.ask(noOrigin).status == 403)
        for (site, status) in [
          ("same-origin", 200), ("none", 200), ("same-site", 403), ("cross-site", 403), ("x", 403),
        ] {
          let read = server.request("GET", "", fields: ["Sec-Fetch-Site": site])
          #expect(try server.ask(read).status == status, "\(site)")
        }
        #expect(session.count(of: "save") == 0)

        let ownOrigin = server.request("GET", "", fields: ["Origin": origin])
        #expect(try server.ask(ownOrigin).status == 200)
        let byName = server.request(
          "POST", "strategies",
          fields: [
            "Host": "localhost:\(server.port)", "Origin": "http://localhost:\(server.port)",
          ],
          body: "{}")
        #expect(try server.ask(byName).status == 422)
        #expect(session.count(of: "save") == 1)
      }
    }

    @Test func `only JSON is taken`() async throws {
      let session = FakeSession()
      try await withServer(session) { server throws in
        for (type, status) in [
          ("application/json", 422), ("application/json; charset=utf-8", 422),
          ("Application/JSON ;x=y", 422), ("text/plain", 415), ("", 415),
          ("application/jsonx", 415),
          ("application/x-www-form-urlencoded", 415), ("text/plain; application/json", 415),
        ] {
          let answer = try server.ask(
            server.request("POST", "strategies", fields: ["Content-Type": type], body: "{}"))
          #expect(answer.status == status, "\(type)")
        }
        #expect(session.count(of: "save") == 3)
      }
    }

    @Test func `names and methods that are not in the list lead nowhere`() async throws {
      try await withServer { server throws in
        for path in [
          "..", "../", "%2e%2e", "%2e%2e/%2e%2e/etc/passwd", "live.js%00", "%00", "/live.js", "//",
          "live.js/", "./live.js", "/etc/passwd", "LIVE.JS", "live.js%20", "x/../live.js", "run/",
          "%6cive.js", "\\..\\", "~", "live.js;a", String(repeating: "a", count: 1900),
        ] {
          #expect(try server.ask(server.request("GET", path)).status == 404, "\(path)")
        }
        #expect(try server.ask(server.requestTo("/\(server.token)")).status == 404)
        let long = server.request("GET", String(repeating: "a", count: 5000))
        #expect(try server.ask(long).status == 414)
        for (method, path, allowed) in [
          ("POST", "", "GET"), ("HEAD", "", "GET"), ("PUT", "live.js", "GET"),
          ("DELETE", "scenario", "GET"), ("OPTIONS", "run", "POST"), ("GET", "run", "POST"),
          ("GET", "strategies", "POST"), ("PATCH", "report", "POST"), ("TRACE", "", "GET"),
        ] {
          let answer = try server.ask(server.request(method, path))
          #expect(answer.status == 405, "\(method) \(path)")
          #expect(answer.fields["allow"] == [allowed])
          expectProtection(answer)
        }
      }
    }
  }
}

/// Expects the fields that every answer must have.
func expectProtection(_ answer: Answer) {
  let expected = [
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
    "cache-control": "no-store", "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin", "x-frame-options": "DENY",
  ]
  for (name, value) in expected { #expect(answer.fields[name] == [value], "\(name)") }
  #expect(!answer.fields.keys.contains { $0.hasPrefix("access-control") })
  #expect(answer.fields["server"] == nil)
}
