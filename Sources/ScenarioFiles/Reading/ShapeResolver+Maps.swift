import CommunityModel

extension ShapeResolver {
  mutating func resolveMap(
    _ node: DocumentNode, as shape: MapShape, at path: String
  ) -> DocumentNode? {
    guard node.entries != nil else {
      noteWrongType(node, "a map of keys and values", "“键: 值” 的映射", at: path)
      return nil
    }
    let expansion = expandPreset(of: node, as: shape)
    let nearMisses = noteUnknownKeys(of: expansion.node, as: shape, at: path)
    noteAlternatives(of: expansion.node, as: shape, at: path)
    let stated = expansion.node.entries ?? []
    var resolved: [DocumentNode.Entry] = []
    for key in shape.keys {
      if let entry = stated.first(where: { $0.key == key.key }) {
        let inner = ScenarioProblem.joined(path, key.key)
        guard let value = resolve(entry.value, as: key.shape, at: inner) else { continue }
        resolved.append(.init(key: key.key, keyPlace: entry.keyPlace, value: value))
      } else if let value = value(withoutStated: key, in: node, at: path) {
        resolved.append(.init(key: key.key, keyPlace: node.place, value: value))
      } else if case .required = key.presence, expansion.isKnown, !nearMisses.contains(key.key) {
        problems.append(.missingKey(key, in: path, at: node.place))
      }
    }
    var result = DocumentNode(content: .map(resolved), place: node.place, support: node.support)
    if shape.presets != nil { result[ScenarioKey.use] = nil }
    return result
  }

  /// The map over the values of the preset it names.
  private func expandPreset(
    of node: DocumentNode, as shape: MapShape
  ) -> (node: DocumentNode, isKnown: Bool) {
    guard let catalogue = shape.presets, let use = node[ScenarioKey.use] else {
      return (node, true)
    }
    guard let name = use.scalar, let preset = catalogue.entries(of: name, at: node.place) else {
      return (node, false)
    }
    var expanded = node
    for entry in preset {
      guard let stated = node[entry.key], let key = shape.key(entry.key) else {
        expanded[entry.key] = entry.value
        continue
      }
      expanded[entry.key] = DocumentMerge.merge(stated, over: entry.value, as: key.shape)
    }
    return (expanded, true)
  }

  /// Notes keys that do not exist, and returns the keys that were probably meant.
  private mutating func noteUnknownKeys(
    of node: DocumentNode, as shape: MapShape, at path: String
  ) -> Set<String> {
    var nearMisses: Set<String> = []
    for entry in node.entries ?? [] where !shape.keys.contains(where: { $0.key == entry.key }) {
      let problem = ScenarioProblem.unknownKey(
        entry.key, in: path, allowed: shape.keys.map(\.key), at: entry.keyPlace)
      if let suggestion = problem.suggestion { nearMisses.insert(suggestion) }
      problems.append(problem)
    }
    return nearMisses
  }

  private mutating func noteAlternatives(
    of node: DocumentNode, as shape: MapShape, at path: String
  ) {
    for keys in shape.alternatives {
      let names = keys.map(\.rawValue)
      let stated = (node.entries ?? []).filter { names.contains($0.key) }
      guard stated.count != 1 else { continue }
      problems.append(
        .conflictingKeys(names, in: path, at: stated.last?.keyPlace ?? node.place))
    }
    if !shape.atLeastOne.isEmpty, shape.atLeastOne.allSatisfy({ node[$0] == nil }) {
      problems.append(.missingKeys(shape.atLeastOne.map(\.rawValue), in: path, at: node.place))
    }
  }

  private mutating func value(
    withoutStated key: KeyShape, in node: DocumentNode, at path: String
  ) -> DocumentNode? {
    guard case .constant(let content, let grade, let source) = key.presence else { return nil }
    let support = DocumentNode.Support(preset: nil, grade: grade, source: source)
    let value = DocumentNode(content: content, place: node.place, support: support)
    // Defaults are in the form that resolving would give them; a day may lie outside the horizon.
    if case .number(let number) = key.shape, number.dayLimit == nil { return value }
    return resolve(value, as: key.shape, at: ScenarioProblem.joined(path, key.key))
  }
}
