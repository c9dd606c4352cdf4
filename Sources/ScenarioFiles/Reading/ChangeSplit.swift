import CommunityModel

/// The changes of two strategies, taken apart by the item of the plan that they change.
///
/// An item is one of a list, such as `offers.hero-set`, or a block, such as `positioning`. A list that
/// either strategy replaces, or in which it renames something, is one item.
struct ChangeSplit {
  /// What differs, by item.
  private(set) var groups: [ChangeGroup] = []
  private let from: [DocumentNode.Entry]
  private let to: [DocumentNode.Entry]
  private let items: ChangedItems

  /// - Parameters:
  ///   - from: the changes of the strategy to start from.
  ///   - to: the changes of the other one.
  ///   - file: the tree in which both are made.
  init(from: [DocumentNode.Entry], to: [DocumentNode.Entry], in file: DocumentNode) {
    (self.from, self.to) = (from, to)
    items = ChangedItems(of: from + to, in: file)
    var seen: Set<String> = []
    for name in (to + from).map({ items.name(of: $0.key) }) where seen.insert(name).inserted {
      if let group = group(name) { groups.append(group) }
    }
  }

  /// What differs in one item; `nil` if nothing does.
  private func group(_ name: String) -> ChangeGroup? {
    let stated = to.filter { items.name(of: $0.key) == name }
    let former = from.filter { items.name(of: $0.key) == name }
    let known = Set(former.map(ModelBuilder.change))
    let changes = stated.map(ModelBuilder.change).filter { !known.contains($0) }
    let keys = Set(stated.map(\.key))
    let undone = former.filter { !keys.contains($0.key) }.map(ModelBuilder.change)
    guard !changes.isEmpty || !undone.isEmpty else { return nil }
    return ChangeGroup(name: name, changes: changes, undone: undone)
  }

  /// The changes of `from` but for the items of some groups, which are changed as in `to`.
  func entries(taking taken: Set<Int>) -> [DocumentNode.Entry] {
    let names = Set(taken.map { groups[$0].name })
    return from.filter { !names.contains(items.name(of: $0.key)) }
      + to.filter { names.contains(items.name(of: $0.key)) }
  }
}

/// The items of the plan that changes are made in.
private struct ChangedItems {
  private let file: DocumentNode
  /// Lists that count as one item.
  private var wholes: Set<String> = []

  init(of changes: [DocumentNode.Entry], in file: DocumentNode) {
    self.file = file
    for change in changes {
      guard let list = list(of: change.key), isWhole(change, of: list) else { continue }
      wholes.insert(list.key)
    }
  }

  /// The keys of the item that a path of keys leads to or into.
  func name(of path: String) -> String {
    guard let list = list(of: path) else { return String(path.prefix { $0 != "." }) }
    guard !wholes.contains(list.key), let item = item(of: path, in: list) else { return list.key }
    return "\(list.key).\(item)"
  }

  /// The list of named items that a path leads to or into.
  private func list(of path: String) -> (key: String, shape: ListShape)? {
    let key = String(path.prefix { $0 != "." })
    guard case .list(let shape) = ScenarioFormat.root.key(key)?.shape, shape.isNamed else {
      return nil
    }
    return (key, shape)
  }

  /// The name of the item of a list that a path leads to or into: the longest that fits, since names
  /// may have dots.
  private func item(of path: String, in list: (key: String, shape: ListShape)) -> String? {
    let names = (file[list.key]?.items ?? []).compactMap(\.itemName)
    return names.filter { "\(path).".hasPrefix("\(list.key).\($0).") }.max { $0.count < $1.count }
  }

  /// Whether a change concerns the list as a whole: replaces it, or gives one of its items a name.
  private func isWhole(
    _ change: DocumentNode.Entry, of list: (key: String, shape: ListShape)
  ) -> Bool {
    guard let item = item(of: change.key, in: list) else { return true }
    let path = "\(list.key).\(item)"
    let nameKey = list.shape.nameKey
    return change.key == "\(path).\(nameKey.rawValue)"
      || change.key == path && change.value[nameKey] != nil
  }
}
