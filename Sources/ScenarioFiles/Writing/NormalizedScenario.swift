import Crypto

/// A scenario in which everything is written out: the text of `scenario.lock.yaml`.
///
/// Presets, `extends` and measured series are resolved, and every default stands there with a
/// comment that says how well it is supported. Reading it gives the same values again.
///
/// The history of the group is what no forecast needs, may be private and may have millions of rows, so
/// it is not copied: the file names it, by the way that leads to it from the file's folder.
package struct NormalizedScenario: Sendable, Equatable {
  /// The file's text.
  package let text: String
  /// SHA-256 of the text without its comments and without the path of the history, in hexadecimal.
  ///
  /// The path changes with the folder; what the history's file says has a hash of its own.
  package let hash: String

  /// - Parameters:
  ///   - root: the completed tree of the plan as it stands.
  ///   - strategies: the strategies as the file states them.
  ///   - folder: the folder of the file, which need not be there yet.
  init(_ root: DocumentNode, strategies: DocumentNode?, inFolder folder: String) {
    var root = root
    root[.strategies] = strategies
    let history = root[.history]?[.file]
    root[.history]?[.file] = nil
    hash = Self.hash(of: Self.lines(of: root))
    root[.history]?[.file] = history?.seen(from: folder)
    text =
      "# Everything the scenario says, and every default it relies on.\n"
      + "# sha256: \(hash)\n" + Self.lines(of: root).map { $0.text + "\n" }.joined()
  }

  private static func lines(of root: DocumentNode) -> [BlockWriter.Line] {
    var writer = BlockWriter()
    writer.write(root, as: ScenarioFormat.root)
    return writer.lines
  }

  private static func hash(of lines: [BlockWriter.Line]) -> String {
    let content = lines.filter { !$0.content.isEmpty }.map { $0.content + "\n" }.joined()
    return SHA256.hash(data: Array(content.utf8)).map(hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

extension ScenarioReader.Reading {
  /// The text that was read, word for word but for the path of the history, which leads there from another
  /// folder.
  ///
  /// What stands in a scenario that is written out in full says less when it is written out again: comments
  /// tell which values are defaults, and how well they are supported.
  package func unchanged(_ text: String, inFolder folder: String) -> String {
    guard let file = root[.history]?[.file] else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let number = file.place.line - 1
    guard lines.indices.contains(number) else { return text }
    let start = lines[number].unicodeScalars.prefix(file.place.column - 1)
    lines[number] = String(start) + FlowText.text(file.seen(from: folder))
    return lines.joined(separator: "\n")
  }
}

extension DocumentNode {
  /// The path of a file as it leads there from a folder; one that leads there from anywhere stays.
  fileprivate func seen(from folder: String) -> DocumentNode {
    guard let path = scalar, !path.hasPrefix("/") else { return self }
    let file = FilePath.path(path, from: place.file)
    return with(.scalar(FilePath.path(file, seenFrom: folder), isPlain: false))
  }
}
