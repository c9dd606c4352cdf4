package import CommunityModel

/// Saves drafts as strategies of scenario files.
package enum StrategyWriter {
  /// The text of a file with a strategy more.
  package struct Saved: Sendable, Equatable {
    /// The text in UTF-8: what was there, byte for byte, with what was put in.
    package let content: [UInt8]
    /// What the draft held: assumptions are no part of a strategy, so they are not in the text.
    package let heldPaths: [String]
  }

  /// Why a draft is not saved.
  package enum Refusal: Error, Sendable {
    /// The file, the draft or the name has these problems.
    case problems([DraftProblem])
    /// The draft changes nothing.
    case nothingChanged
    /// The file's text is laid out in a way in which nothing can be put in.
    case layout
    /// The text with the strategy would not say what the draft says.
    case notTheSame

    /// The reason for people; of several problems the first.
    package var message: LocalizedText {
      switch self {
      case .problems(let problems): problems.first?.message ?? Self.notTheSame.message
      case .nothingChanged:
        LocalizedText(
          "Nothing is changed, so there is no strategy to save.", "没有任何改动，没有可保存的方案。")
      case .layout:
        LocalizedText(
          "The file is written in a way into which no strategy can be put without rewriting it; save a copy instead.",
          "文件的写法无法在不改动原文的情况下加入方案；请另存为副本。")
      case .notTheSame:
        LocalizedText(
          "The file with this strategy would not say what the draft says, so nothing is saved; save a copy instead.",
          "加入该方案后的文件与草案内容不一致，因此没有保存；请另存为副本。")
      }
    }
  }

  /// Puts a draft into a scenario's text as a strategy, after those that are there.
  ///
  /// The strategy has the changes of the draft's base as the file states them, and those of the draft. All
  /// else stays as it is, byte for byte. A file without strategies gets `plan`, as it stands, before it.
  /// The new text is read again: it is returned only if it says what the old one does with the draft.
  ///
  /// - Parameters:
  ///   - draft: the draft.
  ///   - name: the new strategy's name.
  ///   - content: the file's bytes.
  ///   - path: the file's path; what it names is looked for beside it.
  /// - Returns: the new text.
  /// - Throws: `Refusal`; the file is then best left as it is.
  package static func add(
    _ draft: ScenarioDraft, named name: String, to content: [UInt8], at path: String
  ) throws(Refusal) -> Saved {
    let source = try source(content, at: path)
    let saving = try DraftSaving(draft, named: name, content: content, path: path)
    let insertion: StrategyInsertion
    do throws(ScenarioProblem) {
      insertion = try StrategyInsertion(source)
    } catch {
      throw .layout
    }
    guard let insertions = insertion.insertions(of: saving.strategies(in: source)) else {
      throw .layout
    }
    let mark = Array(content.prefix(content.count - source.bytes.count))
    let text = TextLines(source).inserting(insertions)
    return try saving.checked(mark + Array(text.utf8), at: path)
  }

  /// The text of a new file beside a scenario that extends it by a draft.
  ///
  /// The other file is there as `content` says, and is not changed.
  ///
  /// - Parameters:
  ///   - draft: the draft.
  ///   - name: the new strategy's name.
  ///   - content: the bytes of the scenario's file.
  ///   - path: the scenario's path.
  ///   - copy: the path of the new file, in the same folder.
  /// - Returns: the text of the new file.
  /// - Throws: `Refusal`, never `Refusal.layout`.
  package static func extending(
    _ draft: ScenarioDraft, named name: String, content: [UInt8], at path: String, copy: String
  ) throws(Refusal) -> Saved {
    let source = try source(content, at: path)
    let saving = try DraftSaving(draft, named: name, content: content, path: path)
    let folder = FilePath.folder(of: path)
    let file = DocumentNode.Content.text(String(path.dropFirst(folder.count)))
    let node = DocumentNode(content: file, place: SourcePlace(file: copy, line: 1, column: 1))
    let lines =
      [
        "\(ScenarioKey.extends.rawValue): \(FlowText.text(node))",
        "\(ScenarioKey.strategies.rawValue):",
      ] + saving.strategies(in: source).flatMap { $0.lines(.init(dash: 2)) }
    return try saving.checked(Array(lines.map { $0 + "\n" }.joined().utf8), at: copy)
  }

  private static func source(
    _ content: [UInt8], at path: String
  ) throws(Refusal) -> SourceText {
    do throws(ScenarioProblem) {
      return try SourceText(path: path, content: content)
    } catch {
      throw .problem(error)
    }
  }
}
