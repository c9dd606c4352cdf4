import HTTPTypes

/// The checks that a request's head has to pass before anything is done for it.
///
/// First whether the sender may ask at all, with one refusal for every reason and path; only then what is
/// asked for.
struct RequestGate: Sendable {
  let token: AccessToken
  let limits: LiveLimits
  let hasFile: @Sendable (String) -> Bool

  /// The way a request goes.
  ///
  /// - Parameters:
  ///   - request: the head of the request.
  ///   - port: the port that it came in at.
  /// - Returns: what is asked for, which the sender may ask.
  /// - Throws: the refusal of a request that may not pass.
  func route(of request: HTTPRequest, port: Int) throws(Refusal) -> Route {
    let target = request.path ?? ""
    guard let sender = Sender(of: request, at: LocalHost(port: port)), sender.mayRead,
      let parts = RequestTarget(target), token.matches(parts.token)
    else { throw .notAllowed }
    guard target.utf8.count <= limits.targetBytes else { throw .targetTooLong }
    guard let path = parts.path else { throw .notFound }

    let route = Route(path: path)
    if case .file(let name) = route, !hasFile(name) { throw .notFound }
    guard request.method == route.method else { throw .wrongMethod(allowed: route.method.rawValue) }
    if route.method == .post {
      guard sender.mayChange else { throw .notAllowed }
      try checkBody(of: request)
    }
    return route
  }

  private func checkBody(of request: HTTPRequest) throws(Refusal) {
    let types = request.headerFields.values(of: "content-type")
    guard types.count == 1, types[0].split(separator: ";").first.map(Self.isJSON) == true
    else { throw .notJSON }
    if let length = request.headerFields[.contentLength].flatMap({ Int($0) }),
      length > limits.bodyBytes
    {
      throw .bodyTooLong
    }
  }

  private static func isJSON(_ mediaType: Substring) -> Bool {
    mediaType.trimmingSuffix { $0 == " " }.lowercased() == "application/json"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
