import HTTPTypes

/// What a request asks for.
enum Route: Hashable, Sendable {
  case file(named: String)
  case scenario
  case run
  case save
  case report

  private static let named: [String: Route] = [
    "scenario": .scenario, "run": .run, "strategies": .save, "report": .report,
  ]

  /// The route of a path below the token; any other name is that of a file.
  init(path: String) {
    self = Self.named[path] ?? .file(named: path)
  }

  /// The only method there is for it.
  var method: HTTPRequest.Method {
    switch self {
    case .file, .scenario: .get
    case .run, .save, .report: .post
    }
  }
}
