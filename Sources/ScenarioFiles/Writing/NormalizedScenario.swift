import Crypto

/// A scenario in which everything is written out: the text of `scenario.lock.yaml`.
///
/// Presets, `extends` and measured series are resolved, and every default stands there with a
/// comment that says how well it is supported. Reading it gives the same values again.
package struct NormalizedScenario: Sendable, Equatable {
  /// The file's text.
  package let text: String
  /// SHA-256 of the text without its comments, in hexadecimal.
  package let hash: String

  /// - Parameters:
  ///   - root: the completed tree of the plan as it stands.
  ///   - strategies: the strategies as the file states them.
  init(_ root: DocumentNode, strategies: DocumentNode?) {
    var writer = BlockWriter()
    var root = root
    root[.strategies] = strategies
    writer.write(root, as: ScenarioFormat.root)
    let canonical = writer.lines.filter { !$0.content.isEmpty }.map { $0.content + "\n" }.joined()
    hash = SHA256.hash(data: Array(canonical.utf8)).map(Self.hexadecimal).joined()
    text =
      "# Everything the scenario says, and every default it relies on.\n"
      + "# sha256: \(hash)\n" + writer.lines.map { $0.text + "\n" }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
