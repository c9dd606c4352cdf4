/// Asks again and again until there is an answer.
///
/// - Parameters:
///   - what: What is waited for, for the message if it does not come.
///   - limit: How long.
///   - probe: Gives the answer, or `nil` as long as there is none.
/// - Returns: The answer.
/// - Throws: `BrowserError` if none has come in time.
@discardableResult
func waited<Value>(
  for what: String, upTo limit: Duration = .seconds(20), _ probe: () async throws -> Value?
) async throws -> Value {
  let end = ContinuousClock.now + limit
  while true {
    if let value = try await probe() { return value }
    guard ContinuousClock.now < end else {
      throw BrowserError(message: "waited \(limit) for \(what)")
    }
    try await Task.sleep(for: .milliseconds(20))
  }
}
