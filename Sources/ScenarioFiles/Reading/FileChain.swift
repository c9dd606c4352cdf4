/// A scenario file with the files it extends.
struct FileChain {
  /// The merged tree; `nil` if a file could not be read at all.
  private(set) var root: DocumentNode?
  private(set) var problems: [ScenarioProblem] = []
  private(set) var sources: [SourceText] = []

  /// Reads the files that a source extends, and puts them together.
  init(_ source: SourceText) {
    root = tree(of: source, visited: [FileContent.canonical(source.path)])
  }

  private mutating func tree(of source: SourceText, visited: [String]) -> DocumentNode? {
    sources.append(source)
    let parsed = DocumentParser.parse(source)
    problems += parsed.problems
    guard var root = parsed.root?.withToolsAsMaps else { return nil }
    guard let extends = root[.extends] else { return root }
    guard let name = extends.scalar, !extends.isNull else { return root }
    root[.extends] = nil
    guard let base = base(name, at: extends.place, visited: visited) else { return nil }
    return DocumentMerge.merge(
      root, over: base.withoutUncertainty(statedBy: root), as: .map(ScenarioFormat.root))
  }

  private mutating func base(
    _ name: String, at place: SourcePlace, visited: [String]
  ) -> DocumentNode? {
    let path = FileContent.path(name, from: place.file)
    let canonical = FileContent.canonical(path)
    if visited.contains(canonical) {
      problems.append(.extendsCycle(name, at: place))
      return nil
    }
    guard visited.count < ScenarioLimits.extendsDepth else {
      problems.append(.extendsTooDeep(at: place))
      return nil
    }
    guard let content = FileContent.read(path, limit: ScenarioLimits.fileBytes) else {
      problems.append(.missingFile([path], path: ScenarioKey.extends.rawValue, at: place))
      return nil
    }
    do throws(ScenarioProblem) {
      let source = try SourceText(path: path, content: content)
      return tree(of: source, visited: visited + [canonical])
    } catch {
      problems.append(error)
      return nil
    }
  }
}

extension DocumentNode {
  /// The tree without ranges of what an upper file draws jointly, and without draws of what it gives
  /// ranges: of the two blocks the upper file says which holds.
  fileprivate func withoutUncertainty(statedBy upper: DocumentNode) -> DocumentNode {
    var node = self
    for (block, other) in [
      (ScenarioKey.assumptions, ScenarioKey.posterior), (.posterior, .assumptions),
    ] {
      guard let stated = node[block], let entries = stated.entries else { continue }
      let kept = entries.filter { upper[other]?[$0.key] == nil }
      node[block] = kept.isEmpty && !entries.isEmpty ? nil : stated.with(.map(kept))
    }
    return node
  }
}
