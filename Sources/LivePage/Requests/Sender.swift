import HTTPTypes

/// Where a request comes from, as far as the browser says.
///
/// Browsers set these fields themselves; a page cannot forge them.
struct Sender {
  private var host: String
  private var origins: [String]
  private var sites: [String]

  /// Reads the fields of a request; `nil` unless it names exactly one host, and that is this server.
  init?(of request: HTTPRequest, at localHost: LocalHost) {
    guard let host = request.authority, localHost.isNamed(host),
      request.headerFields.values(of: "host").isEmpty
    else { return nil }
    self.host = host
    origins = request.headerFields.values(of: "origin")
    sites = request.headerFields.values(of: "sec-fetch-site")
  }

  /// Whether nothing says that another site sent the request.
  var mayRead: Bool {
    origins.allSatisfy { $0 == LocalHost.origin(of: host) } && origins.count <= 1
      && sites.allSatisfy { ["same-origin", "none"].contains($0) }
  }

  /// Whether the page itself sent the request: browsers name the origin of every POST.
  var mayChange: Bool { mayRead && origins.count == 1 }
}
