/// How people and results name a scenario.
package struct ScenarioIdentity: Sendable, Equatable {
  /// The name of the results' folder.
  package let name: String
  /// The SHA-256 of the scenario with everything written out, in hexadecimal.
  package let hash: String

  /// Names a scenario.
  package init(name: String, hash: String) {
    self.name = name
    self.hash = hash
  }
}
