import CommunityModel
import InputFiles

/// A scenario file with the files it extends.
struct FileChain {
  /// The merged tree; `nil` if a file could not be read at all.
  private(set) var root: DocumentNode?
  private(set) var problems: [ScenarioProblem] = []
  private(set) var sources: [SourceText] = []
  /// What people should know of files in an older version of the format.
  private(set) var notes: [LocalizedText] = []
  private let migrations: [FormatMigration]

  /// Reads the files that a source extends, and puts them together.
  init(_ source: SourceText, migrations: [FormatMigration] = FormatMigration.all) {
    self.migrations = migrations
    root = tree(of: source, visited: [FilePath.canonical(source.path)])
  }

  private mutating func tree(of source: SourceText, visited: [String]) -> DocumentNode? {
    sources.append(source)
    let parsed = DocumentParser.parse(source)
    problems += parsed.problems
    guard let stated = parsed.root, let present = inPresentFormat(stated) else { return nil }
    var root = present.withToolsAsMaps
    guard let extends = root[.extends] else { return root }
    guard let name = extends.scalar, !extends.isNull else { return root }
    root[.extends] = nil
    guard let base = base(name, at: extends.place, visited: visited) else { return nil }
    return DocumentMerge.merge(
      root, over: base.withoutUncertainty(statedBy: root), as: .map(ScenarioFormat.root))
  }

  /// A tree as the present version of the format has it; `nil` if it is in a later one.
  private mutating func inPresentFormat(_ stated: DocumentNode) -> DocumentNode? {
    var root = stated
    let current = FormatMigration.version(after: migrations)
    guard let format = stated[.format], !format.isNull else {
      root[.format] = nil
      return migrated(root, from: 1, to: current)
    }
    // What is no version is told like any other wrong value.
    guard let version = format.scalar.flatMap(Double.init).flatMap({ Int(exactly: $0) }),
      version >= 1
    else { return root }
    guard version <= current else {
      problems.append(.newerFormat(version, current: current, at: format.place))
      return nil
    }
    root[.format] = nil
    return migrated(root, from: version, to: current)
  }

  private mutating func migrated(
    _ root: DocumentNode, from version: Int, to current: Int
  ) -> DocumentNode {
    let steps = migrations.dropFirst(version - 1)
    if !steps.isEmpty {
      let changes = steps.map(\.note)
      let file = root.place.file
      notes.append(
        LocalizedText(
          "\(file) is in version \(version) of the format and was read as version \(current): "
            + changes.map(\.english).joined(separator: "; "),
          "\(file) 用的是第 \(version) 版格式，已按第 \(current) 版读入："
            + changes.map(\.chinese).joined(separator: "；")))
    }
    return steps.reduce(root) { $1.change($0) }
  }

  private mutating func base(
    _ name: String, at place: SourcePlace, visited: [String]
  ) -> DocumentNode? {
    let path = FilePath.path(name, from: place.file)
    let canonical = FilePath.canonical(path)
    if visited.contains(canonical) {
      problems.append(.extendsCycle(name, at: place))
      return nil
    }
    guard visited.count < ScenarioLimits.extendsDepth else {
      problems.append(.extendsTooDeep(at: place))
      return nil
    }
    let content: [UInt8]
    do {
      content = try InputFile.read(path, limit: ScenarioLimits.fileBytes)
    } catch {
      problems.append(
        .unread(
          error, [path], limit: ScenarioLimits.fileBytes, path: ScenarioKey.extends.rawValue,
          at: place))
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
