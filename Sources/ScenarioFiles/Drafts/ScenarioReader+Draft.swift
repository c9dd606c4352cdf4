extension ScenarioReader {
  /// Reads a file and those it names, with a draft as one more strategy.
  ///
  /// The draft follows the file's strategies under `ScenarioDraft.name(beside:)`; without changes there is
  /// none. What the draft holds is known, and has its value in all strategies that have the number. A
  /// file without strategies has `plan` beside the draft, as it stands.
  ///
  /// - Throws: `ScenarioReader.Failure`: why there is nothing to read, else all problems at once;
  ///   `ScenarioDraft.problems(in:)` tells which are about the draft.
  package static func read(path: String, draft: ScenarioDraft) throws(Failure) -> Reading {
    try read(content: try content(of: path), path: path, draft: draft)
  }

  /// Reads a text as if it stood in a file, with a draft as one more strategy.
  ///
  /// - Throws: `Failure.problems`.
  package static func read(
    content: [UInt8], path: String, draft: ScenarioDraft
  ) throws(Failure) -> Reading {
    try read(content: content, path: path, with: draft)
  }
}
