import CommunityModel

/// Tries what a strategy would be with another value at a lever, so that a lever never offers what a
/// rule between several values forbids.
struct LeverTrial {
  /// The strategy's completed tree.
  let root: DocumentNode
  /// The same, and those of its phases that change something.
  private let trees: [DocumentNode]
  private let strategy: StrategyResolution
  private let file: DocumentNode
  private let completedFile: DocumentNode
  private let horizonDays: Int
  /// Where the strategy states something itself.
  private let stated: Set<SourcePlace>

  /// Prepares trials in a strategy; `nil` if it could not be completed.
  ///
  /// - Parameters:
  ///   - strategy: a strategy without problems.
  ///   - file: the tree in which it is made, before presets and defaults.
  ///   - completedFile: the same, completed.
  ///   - horizonDays: days simulated.
  init?(
    _ strategy: StrategyResolution, of file: DocumentNode, completed completedFile: DocumentNode,
    horizonDays: Int
  ) {
    guard let root = strategy.root else { return nil }
    self.root = root
    self.strategy = strategy
    self.file = file
    self.completedFile = completedFile
    self.horizonDays = horizonDays
    let phases = strategy.phases.filter { $0.changes?.entries?.isEmpty == false }
    trees = [root] + phases.compactMap(\.root)
    stated = strategy.changes?.allPlaces ?? []
  }

  /// Whether the strategy is one without problems when something else stands at some keys.
  ///
  /// It looks at the rules between values, in the strategy and in those of its phases that do not change
  /// the value themselves; that the value alone is allowed is the caller's to see to.
  func allows(_ content: DocumentNode.Content, at keys: [String]) -> Bool {
    let node = DocumentNode(content: content, place: Self.place)
    let present = root.value(at: keys)?.scalar
    return trees.allSatisfy { tree in
      guard tree.value(at: keys)?.scalar == present else { return true }
      let focused = tree.focused(on: keys)
      let problems = problems(of: focused.with(node, at: keys[...]))
      guard !problems.isEmpty else { return true }
      let known = Set(self.problems(of: focused))
      return problems.allSatisfy { known.contains($0) || isTolerated($0) }
    }
  }

  /// Whether the strategy is one without problems when a block is turned off.
  func allowsNone(at path: String) -> Bool {
    allowsChange(
      to: DocumentNode(content: .plain(ScenarioFormat.noBlock), place: Self.place), at: path)
  }

  /// Whether the strategy is one without problems when a block is there as another strategy has it.
  func allows(turningOn block: DocumentNode, at path: String) -> Bool {
    allowsChange(to: block.moved(to: Self.place), at: path)
  }

  /// Whether the strategy can state a change beside its own.
  private func allowsChange(to value: DocumentNode, at path: String) -> Bool {
    let change = DocumentNode.Entry(key: path, keyPlace: Self.place, value: value)
    let others = (strategy.changes?.entries ?? []).filter { $0.key != path }
    var item = DocumentNode(content: .map([]), place: Self.place)
    item[.set] = DocumentNode(content: .map(others + [change]), place: Self.place)
    let tried = StrategyResolution(item, name: strategy.name, of: file, base: [])
    return tried.problems.isEmpty
      && MetricRules.isAnswered(by: tried, completedFile)
  }

  /// A key of the file that is only left without effect still counts in other strategies.
  private func isTolerated(_ problem: ScenarioProblem) -> Bool {
    problem.code == .ineffectiveKey && problem.place != Self.place
      && !stated.contains(problem.place)
  }

  private func problems(of root: DocumentNode) -> [ScenarioProblem] {
    PlanRules.problems(of: root, horizonDays: horizonDays, refused: [])
  }

  /// Where the value stands that is tried: in no file.
  private static let place = SourcePlace(file: "", line: 0, column: 1)
}

extension DocumentNode {
  /// The tree without items that no rule about a value looks at: channels, streams and activities other
  /// than the one that the value belongs to.
  fileprivate func focused(on keys: [String]) -> DocumentNode {
    var tree = self
    for key in [ScenarioKey.channels, .content, .activities] {
      guard let list = self[key], let items = list.items else { continue }
      let isOwner = keys.first == key.rawValue
      tree[key] = list.with(.list(items.filter { isOwner && keys.contains($0.itemName ?? "") }))
    }
    return tree
  }

  /// The tree with another value where keys and names of items lead.
  fileprivate func with(_ value: DocumentNode, at keys: ArraySlice<String>) -> DocumentNode {
    guard let key = keys.first else { return value }
    let rest = keys.dropFirst()
    if var items, let index = items.firstIndex(where: { $0.itemName == key }) {
      items[index] = items[index].with(value, at: rest)
      return with(.list(items))
    }
    var map = self
    let inner = self[key] ?? DocumentNode(content: .map([]), place: value.place)
    map[key] = inner.with(value, at: rest)
    return map
  }
}
