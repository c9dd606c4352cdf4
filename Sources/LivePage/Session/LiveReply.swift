/// An answer of the session: a status and one JSON document.
package struct LiveReply: Sendable {
  /// The status of HTTP, 200 to 599.
  package var status: Int
  /// The document.
  package var json: String

  /// Makes an answer from its status and document.
  package init(status: Int = 200, json: String) {
    self.status = status
    self.json = json
  }
}
