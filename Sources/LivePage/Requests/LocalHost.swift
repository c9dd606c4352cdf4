/// The names under which a browser on this machine reaches the server.
///
/// Any other name means that a foreign site's name was made to point here (DNS rebinding).
struct LocalHost: Sendable {
  private let names: [String]

  /// The names of the server at a port; browsers leave out the port of HTTP itself.
  init(port: Int) {
    let hosts = ["127.0.0.1", "localhost"]
    names = hosts.map { "\($0):\(port)" } + (port == 80 ? hosts : [])
  }

  /// Whether the `Host` field is one of the names, to the letter.
  func isNamed(_ host: String) -> Bool { names.contains(host) }

  /// The origin of pages that were fetched from `host`.
  static func origin(of host: String) -> String { "http://\(host)" }
}
