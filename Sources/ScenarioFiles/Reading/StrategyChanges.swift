/// Makes the changes of a strategy in a file's tree.
struct StrategyChanges {
  private(set) var root: DocumentNode
  private(set) var problems: [ScenarioProblem] = []
  /// The changes, each item that they replace with the preset it starts from: a lock, whose items are
  /// written out, has no other word of it.
  private(set) var explicit: [DocumentNode.Entry] = []
  /// What each change that leads somewhere replaces.
  private(set) var targets: [Target] = []
  private let path: String
  private let plan: MapShape

  /// Makes all changes that lead somewhere, and notes those that do not.
  ///
  /// - Parameters:
  ///   - changes: the map of `set`.
  ///   - path: the keys that lead to it.
  ///   - root: the tree as it stands.
  ///   - fixed: keys of the plan that it may not change.
  init(
    _ changes: DocumentNode?, at path: String, in root: DocumentNode,
    except fixed: [ScenarioKey] = []
  ) {
    self.root = root
    self.path = path
    plan = MapShape(
      keys: ScenarioFormat.root.keys.filter { key in
        key.isPartOfPlan && !fixed.contains { $0.rawValue == key.key }
      })
    for change in changes?.entries ?? [] { make(change) }
  }

  private mutating func make(_ change: DocumentNode.Entry) {
    let keys = change.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var step = Step(change: change, path: path)
    do throws(ScenarioProblem) {
      root = try step.replacing(root, as: .map(plan), following: keys[...], done: [])
      targets += step.target.map { [$0] } ?? []
    } catch {
      problems.append(error)
    }
    explicit.append(step.change)
  }
}

extension StrategyChanges {
  /// A value that a change replaces.
  struct Target {
    /// The keys and names of items that lead there.
    var keys: [String]
    /// What may stand there.
    var shape: Shape
  }
}

/// Follows the keys of one change.
private struct Step {
  private(set) var change: DocumentNode.Entry
  /// Where messages say the change stands.
  let path: String
  /// Where the keys lead, once they were followed; `nil` if they turn a block off.
  private(set) var target: StrategyChanges.Target?

  init(change: DocumentNode.Entry, path: String) {
    self.change = change
    self.path = path
  }

  /// The node with the change made within it.
  mutating func replacing(
    _ node: DocumentNode?, as shape: Shape, following keys: ArraySlice<String>, done: [String]
  ) throws(ScenarioProblem) -> DocumentNode {
    guard let key = keys.first else {
      target = StrategyChanges.Target(keys: done, shape: shape)
      return change.value
    }
    switch shape {
    case .map(let map), .either(_, let map):
      return try inMap(node, as: map, key: key, rest: keys.dropFirst(), done: done)
    case .list(let list) where list.isNamed:
      return try inList(node, as: list, following: keys, done: done)
    case .weights(let weights):
      if weights.sumsToOne { throw replacedWhole(part: keys, of: done) }
      let name = keys.joined(separator: ".")
      target = StrategyChanges.Target(keys: done + [name], shape: .number(weights.number))
      return map(node, with: name, set: change.value)
    default: throw unknown(keys, allowed: [done.joined(separator: ".")])
    }
  }

  private mutating func inMap(
    _ node: DocumentNode?, as shape: MapShape, key: String, rest: ArraySlice<String>,
    done: [String]
  ) throws(ScenarioProblem) -> DocumentNode {
    guard let child = shape.key(key) else {
      throw unknown([key], allowed: shape.keys.map(\.key))
    }
    if key == ScenarioKey.use.rawValue { throw replacedWhole(part: [key], of: done) }
    if child.isReplacedWhole, !rest.isEmpty {
      throw replacedWhole(part: rest, of: done + [key])
    }
    if rest.isEmpty, child.isOptionalBlock, change.value.scalar == ScenarioFormat.noBlock {
      return map(node, without: key)
    }
    let former = supplied(node, as: shape, key: child, following: rest) ?? node?[key]
    let value = try replacing(former, as: child.shape, following: rest, done: done + [key])
    return map(node, with: key, set: value)
  }

  /// A list with an item of which only the preset of the map around it says more; `nil` if the keys lead
  /// to no such item.
  private func supplied(
    _ node: DocumentNode?, as shape: MapShape, key: KeyShape, following keys: ArraySlice<String>
  ) -> DocumentNode? {
    guard case .list(let list) = key.shape, case .map(let map) = list.item, map.isPartOfPreset,
      let preset = node?[ScenarioKey.use]?.scalar,
      let entries = shape.presets?.entries(of: preset, at: change.keyPlace),
      let items = entries.first(where: { $0.key == key.key })?.value.items
    else { return nil }
    let stated = node?[key.key]?.items ?? []
    let path = keys.joined(separator: ".") + "."
    let names = (stated + items).compactMap(\.itemName).filter { path.hasPrefix($0 + ".") }
    guard let name = names.max(by: { $0.count < $1.count }),
      !stated.contains(where: { $0.itemName == name })
    else { return nil }
    let item = named(
      name, DocumentNode(content: .map([]), place: change.keyPlace), by: list.nameKey)
    return DocumentNode(
      content: .list(stated + [item]), place: node?[key.key]?.place ?? change.keyPlace)
  }

  /// Names may have dots themselves, so the longest name that fits is taken.
  private mutating func inList(
    _ node: DocumentNode?, as shape: ListShape, following keys: ArraySlice<String>,
    done: [String]
  ) throws(ScenarioProblem) -> DocumentNode {
    var items = node?.items ?? []
    for count in stride(from: keys.count, to: 0, by: -1) {
      let name = keys.prefix(count).joined(separator: ".")
      guard let index = items.firstIndex(where: { $0.itemName == name }) else { continue }
      if count == keys.count { change.value = startingLike(items[index], change.value) }
      let changed = try replacing(
        items[index], as: shape.item, following: keys.dropFirst(count), done: done + [name])
      items[index] = named(name, changed, by: shape.nameKey)
      return DocumentNode(content: .list(items), place: node?.place ?? change.keyPlace)
    }
    throw unknown([keys[keys.startIndex]], allowed: items.compactMap(\.itemName))
  }

  /// An item that was replaced without saying its name keeps the name it is known by.
  private func named(
    _ name: String, _ item: DocumentNode, by key: ScenarioKey
  ) -> DocumentNode {
    guard item.entries != nil, item[key] == nil else { return item }
    var item = item
    item[key] = DocumentNode(
      content: .scalar(name, isPlain: false), place: change.keyPlace)
    return item
  }

  /// An item that was replaced without saying what it is starts from the preset it started from.
  private func startingLike(_ former: DocumentNode, _ item: DocumentNode) -> DocumentNode {
    guard let entries = item.entries, item[ScenarioKey.use] == nil,
      item[ScenarioKey.name] == nil, let preset = former[ScenarioKey.use]
    else { return item }
    let use = DocumentNode.Entry(
      key: ScenarioKey.use.rawValue, keyPlace: change.keyPlace, value: preset)
    return item.with(.map([use] + entries))
  }

  private func map(_ node: DocumentNode?, without key: String) -> DocumentNode {
    var map = node ?? DocumentNode(content: .map([]), place: change.keyPlace)
    map[key] = nil
    return map
  }

  private func map(
    _ node: DocumentNode?, with key: String, set value: DocumentNode
  ) -> DocumentNode {
    var map = node ?? DocumentNode(content: .map([]), place: change.keyPlace)
    if map.entries == nil { map.content = .map([]) }
    map.put(.init(key: key, keyPlace: change.keyPlace, value: value))
    return map
  }

  private func unknown(_ keys: ArraySlice<String>, allowed: [String]) -> ScenarioProblem {
    .unknownPath(
      keys.joined(separator: "."), path: "\(path).\(ScenarioProblem.shortened(change.key))",
      allowed: allowed, at: change.keyPlace)
  }

  private func replacedWhole(part: ArraySlice<String>, of whole: [String]) -> ScenarioProblem {
    .replacedWhole(
      part.joined(separator: "."), of: whole.joined(separator: "."), path: path,
      at: change.keyPlace)
  }
}
