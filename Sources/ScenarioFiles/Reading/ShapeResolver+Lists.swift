import CommunityModel

extension ShapeResolver {
  mutating func resolveList(
    _ node: DocumentNode, as shape: ListShape, at path: String
  ) -> DocumentNode? {
    guard let items = node.items else {
      let turnsOff = node.scalar == ScenarioFormat.noBlock && shape.mayBeEmpty
      noteWrongType(node, "a list", "列表", suggestion: turnsOff ? "[]" : nil, at: path)
      return nil
    }
    if items.isEmpty, !shape.mayBeEmpty {
      problems.append(.empty(path: path, at: node.place))
      return nil
    }
    if items.count > shape.limit {
      problems.append(
        .tooManyItems(items.count, limit: shape.limit, path: path, at: node.place))
      return nil
    }
    if shape.isNamed { noteDuplicateNames(of: items, at: path) }
    var resolved: [DocumentNode] = []
    for (index, item) in items.enumerated() {
      let name = shape.isNamed ? item.itemName : nil
      let inner = name.map { ScenarioProblem.joined(path, $0) } ?? "\(path)[\(index)]"
      if let value = resolve(item, as: shape.item, at: inner) { resolved.append(value) }
    }
    if shape.isDistinct { noteRepetitions(in: resolved, at: path) }
    return DocumentNode(content: .list(resolved), place: node.place, support: node.support)
  }

  private mutating func noteDuplicateNames(of items: [DocumentNode], at path: String) {
    var seen: Set<String> = []
    for item in items {
      guard let name = item.itemName, !seen.insert(name).inserted else { continue }
      problems.append(.duplicateName(name, in: path, at: (item.nameNode ?? item).place))
    }
  }

  private mutating func noteRepetitions(in items: [DocumentNode], at path: String) {
    var seen: Set<String> = []
    for item in items {
      guard let text = item.scalar, !seen.insert(text).inserted else { continue }
      problems.append(.duplicateName(text, in: path, at: item.place))
    }
  }

  mutating func resolveWeights(
    _ node: DocumentNode, as shape: WeightsShape, at path: String
  ) -> DocumentNode? {
    guard let entries = node.entries else {
      noteWrongType(node, "a map of names and numbers", "“名字: 数” 的映射", at: path)
      return nil
    }
    if entries.isEmpty, !shape.mayBeEmpty, shape.defaults == nil {
      problems.append(.empty(path: path, at: node.place))
      return nil
    }
    if entries.count > ScenarioLimits.items {
      problems.append(
        .tooManyItems(entries.count, limit: ScenarioLimits.items, path: path, at: node.place))
      return nil
    }
    let countBefore = problems.count
    var resolved: [DocumentNode.Entry] = []
    for entry in entries {
      noteUnknownWeight(entry, of: shape.names, at: path)
      let inner = ScenarioProblem.joined(path, entry.key)
      guard let value = resolveNumber(entry.value, as: shape.number, at: inner) else { continue }
      resolved.append(.init(key: entry.key, keyPlace: entry.keyPlace, value: value))
    }
    guard problems.count == countBefore else { return nil }
    return completed(resolved, of: node, as: shape, at: path)
  }

  private mutating func noteUnknownWeight(
    _ entry: DocumentNode.Entry, of names: WeightsShape.Names, at path: String
  ) {
    switch names {
    case .topics: _ = resolveText(entry.keyNode, as: .name, at: path)
    case .coreValues:
      let allowed = CoreValue.allCases.map(\.key)
      guard !allowed.contains(entry.key) else { return }
      problems.append(.unknownKey(entry.key, in: path, allowed: allowed, at: entry.keyPlace))
    case .items(of: let part): noteUnknown(entry.key, of: part, in: path, at: entry.keyPlace)
    }
  }

  private mutating func noteUnknown(
    _ name: String, of part: NamedPart, in path: String, at place: SourcePlace
  ) {
    let names = context.names(of: part)
    guard !names.contains(name) else { return }
    problems.append(
      .unknownName(
        part.unknownCode, name, kind: part.itemWording, in: path, allowed: names, at: place))
  }

  mutating func resolveItemName(
    _ node: DocumentNode, of part: NamedPart, at path: String
  ) -> DocumentNode? {
    guard let resolved = resolveText(node, as: .name, at: path), let name = resolved.scalar
    else { return nil }
    noteUnknown(name, of: part, in: path, at: node.place)
    return resolved
  }

  /// The weights with those that were left out, if they sum to what they must.
  private mutating func completed(
    _ entries: [DocumentNode.Entry], of node: DocumentNode, as shape: WeightsShape,
    at path: String
  ) -> DocumentNode? {
    var resolved = DocumentNode(content: .map(entries), place: node.place, support: node.support)
    let sum = entries.reduce(0) { $0 + ($1.value.number ?? 0) }
    if shape.sumsToOne, abs(sum - 1) > Self.sumTolerance {
      problems.append(.wrongSum(sum, path: path, at: node.place))
      return nil
    }
    guard case .coreValues = shape.names else { return resolved }
    let core = CoreValue.allCases.map { value in
      (value.key, resolved[value.key] ?? Self.leftOut(value, of: shape, at: node.place))
    }
    resolved.content = .map(core.map { .init(key: $0.0, keyPlace: $0.1.place, value: $0.1) })
    return resolved
  }

  private static func leftOut(
    _ value: CoreValue, of shape: WeightsShape, at place: SourcePlace
  ) -> DocumentNode {
    let support =
      shape.defaults.map { _ in
        DocumentNode.Support(preset: nil, grade: .assumption, source: "core model")
      }
    return DocumentNode(
      content: .number(shape.defaults?[value] ?? 0), place: place, support: support)
  }

  /// How far shares may miss 1.
  static let sumTolerance = 1e-6
}

extension NamedPart {
  /// The problem of a name that none of its items has.
  fileprivate var unknownCode: ProblemCode {
    switch self {
    case .personas: .unknownPersona
    case .tiers: .unknownTier
    }
  }

  /// What one of its items is called.
  fileprivate var itemWording: LocalizedText {
    switch self {
    case .personas: LocalizedText("persona", "人群")
    case .tiers: LocalizedText("tier", "层级")
    }
  }
}

extension DocumentNode.Entry {
  /// The key as a value of its own.
  var keyNode: DocumentNode {
    DocumentNode(content: .scalar(key, isPlain: false), place: keyPlace)
  }
}

extension DocumentNode {
  /// The name of an item of a list: what it says, the preset it starts from, or its role.
  var itemName: String? { nameNode?.scalar }

  /// The value that names an item of a list.
  var nameNode: DocumentNode? {
    [ScenarioKey.name, .use, .role].lazy.compactMap { self[$0] }.first { $0.scalar != nil }
  }

  /// The number of a scalar that was checked.
  var number: Double? {
    scalar.flatMap { NumberText($0).value }
  }
}
