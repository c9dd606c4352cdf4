/// The two parts of a request's target: `/TOKEN/path`, without its query.
///
/// Nothing is decoded or made shorter: `%2e%2e`, `..` and `//` are letters like others, and no file has
/// such a name.
struct RequestTarget {
  /// The part that should be the token.
  let token: Substring.UTF8View
  /// What follows the token and its slash; `nil` if there is none.
  let path: String?

  /// Splits a target; `nil` if it does not begin with a slash.
  init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    let parts = target.utf8.prefix { $0 != UInt8(ascii: "?") }.dropFirst()
    token = parts.prefix { $0 != UInt8(ascii: "/") }
    let rest = parts.dropFirst(token.count)
    path = rest.isEmpty ? nil : String(Substring(rest.dropFirst()))
  }
}
