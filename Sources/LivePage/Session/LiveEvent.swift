/// One event of a run: a name and one JSON document.
package struct LiveEvent: Sendable, Hashable {
  /// The name, a word: `problems`, `view` or `failed`.
  package var name: String
  /// The document.
  package var json: String

  /// Whether a newer event of the same name says all that this one does.
  var isReplaceable: Bool { name == "view" }

  /// Makes an event from its name and document.
  package init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}
