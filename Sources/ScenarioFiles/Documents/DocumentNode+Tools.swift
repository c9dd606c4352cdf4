extension DocumentNode {
  /// The tree with every tool that is only named as a map that uses the preset of that name.
  ///
  /// `tools: [lottery]` says the same as `tools: [{use: lottery}]`, at the root and in changes.
  var withToolsAsMaps: DocumentNode { rewritten(key: "") }

  private func rewritten(key: String) -> DocumentNode {
    var node = self
    switch content {
    case .scalar: break
    case .list(let items):
      let isTools = key == ScenarioKey.tools.rawValue
      node.content = .list(
        items.map { isTools && $0.scalar != nil && !$0.isNull ? $0.asUse : $0.rewritten(key: "") })
    case .map(var entries):
      for index in entries.indices {
        entries[index].value = entries[index].value.rewritten(key: entries[index].key)
      }
      node.content = .map(entries)
    }
    return node
  }

  /// A name as a map that uses the preset of that name.
  var asUse: DocumentNode {
    DocumentNode(
      content: .map([.init(key: ScenarioKey.use.rawValue, keyPlace: place, value: self)]),
      place: place)
  }
}
