/// The changes of a draft's base strategy with those of the draft.
struct DraftChanges {
  /// The base's changes, then the draft's; of one path only the draft's.
  let entries: [DocumentNode.Entry]

  /// - Parameters:
  ///   - draft: the draft.
  ///   - base: the strategy that it changes.
  ///   - file: the tree of the file.
  init(_ draft: ScenarioDraft, of base: DocumentNode, in file: DocumentNode) {
    let former = base[.set]?.entries ?? []
    let blocks = DraftBlocks(base[.set], in: file)
    let places = DraftPlaces(draft)
    var entries = former
    var off: [String] = []
    for (number, change) in draft.set.enumerated() {
      entries.removeAll { $0.key == change.path }
      let place = places.change(number)
      guard case .flag(let isOn) = change.value, let absence = blocks.absence(of: change.path)
      else {
        entries.append(.init(key: change.path, keyPlace: place, value: change.node(at: place)))
        continue
      }
      if isOn, blocks.isInFile(change.path) { continue }
      let value =
        isOn
        ? blocks.inStrategies(change.path)?.moved(to: place) ?? change.node(at: place)
        : absence.moved(to: place)
      entries.append(.init(key: change.path, keyPlace: place, value: value))
      if !isOn { off.append(change.path + ".") }
    }
    // A change within a block that the draft turns off would put the block there again.
    self.entries = entries.filter { entry in !off.contains { entry.key.hasPrefix($0) } }
  }
}

/// The blocks and lists of a strategy that may be absent.
private struct DraftBlocks {
  /// The tree of the file without strategies.
  private let file: DocumentNode
  private let strategies: [DocumentNode]
  private let strategy: DocumentNode

  init(_ changes: DocumentNode?, in file: DocumentNode) {
    self.file = file.withoutStrategies
    strategies = file.statedStrategies ?? []
    strategy = StrategyChanges(changes, at: "", in: self.file).root
  }

  /// What says that a block or a list is not there; `nil` if a path leads to no such thing.
  func absence(of path: String) -> DocumentNode? {
    let none = DocumentNode(plain: ScenarioFormat.noBlock, at: file.place, support: nil)
    let change = DocumentNode.Entry(key: path, keyPlace: file.place, value: none)
    let made = StrategyChanges(none.with(.map([change])), at: "", in: strategy)
    guard made.problems.isEmpty else { return nil }
    // What is turned off leads nowhere any more.
    guard let target = made.targets.first else { return none }
    guard case .list(let list) = target.shape, list.mayBeEmpty else { return nil }
    return none.with(.list([]))
  }

  func isInFile(_ path: String) -> Bool { value(at: path, in: file) != nil }

  /// What stands there in the first strategy that has it.
  func inStrategies(_ path: String) -> DocumentNode? {
    strategies.lazy.compactMap { item in
      value(at: path, in: StrategyChanges(item[.set], at: "", in: file).root)
    }.first
  }

  private func value(at path: String, in tree: DocumentNode) -> DocumentNode? {
    tree.value(at: path.split(separator: ".").map(String.init))
  }
}

extension ScenarioDraft.Change {
  fileprivate func node(at place: SourcePlace) -> DocumentNode {
    let content: DocumentNode.Content =
      switch value {
      case .number(let number): .number(number)
      case .flag(let isOn): .plain(isOn ? "true" : "false")
      case .word(let word): .text(word)
      }
    return DocumentNode(content: content, place: place)
  }
}
