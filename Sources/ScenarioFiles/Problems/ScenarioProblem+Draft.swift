import CommunityModel

/// Problems of drafts of strategies.
extension ScenarioProblem {
  static func unknownBase(_ name: String, names: [String], at place: SourcePlace) -> Self {
    .unknownName(
      .unknownWord, name, kind: LocalizedText("strategy", "策略"),
      in: ScenarioKey.strategies.rawValue, allowed: names, at: place)
  }

  static func changedTwice(_ path: String, at place: SourcePlace) -> Self {
    let name = shortened(path)
    return Self(
      .duplicateKey, at: place, path: path, found: name,
      "\(name) is set twice in one draft; set it once.", "同一份草案里两次设置了 \(name)；请只设一次。")
  }

  static func heldAlone(_ path: String, at place: SourcePlace) -> Self {
    let name = shortened(path)
    return Self(
      .conflictingKeys, at: place, path: path, found: name,
      "\(name) is known only together with other numbers (posterior), so it cannot be held alone.",
      "\(name) 与其他数一起由数据得出（posterior），不能单独固定。")
  }

  static func takenStrategyName(
    _ name: String, names: [String], at place: SourcePlace
  ) -> Self {
    let found = shortened(name)
    let list = names.map(shortened).joined(separator: ", ")
    return Self(
      .duplicateName, at: place, path: ScenarioKey.strategies.rawValue, found: found,
      "there is a strategy named \(found) already; take a name other than \(list).",
      "已有名为 “\(found)” 的策略；请用不同于下列的名字：\(list)。")
  }
}
