import CommunityModel

extension ShapeResolver {
  /// A list of two values; what they are is checked where it is known what they are for.
  mutating func resolveEnds(
    _ node: DocumentNode, orOne: Bool, at path: String
  ) -> DocumentNode? {
    if orOne, node.scalar != nil, !node.isNull { return node }
    guard let items = node.items, items.count == 2 else {
      let one = orOne ? LocalizedText("a number, or ", "数，或") : LocalizedText("", "")
      noteWrongType(
        node, "\(one.english)a list of the lowest and the highest",
        "\(one.chinese) [最低, 最高] 这样的列表", at: path)
      return nil
    }
    return node
  }

  /// A text; what it means depends on what is searched.
  mutating func resolveConstraint(_ node: DocumentNode, at path: String) -> DocumentNode? {
    guard let text = node.scalar, !node.isNull else {
      noteWrongType(
        node, "a constraint such as cost <= 20000; in quotes if it has a colon",
        "约束，如 cost <= 20000；含冒号时要加引号", at: path)
      return nil
    }
    guard text.unicodeScalars.count <= ScenarioLimits.textLength else {
      problems.append(
        .badConstraint(
          text,
          LocalizedText(
            "must be at most \(ScenarioLimits.textLength) characters",
            "不能超过 \(ScenarioLimits.textLength) 个字符"), path: path, at: node.place))
      return nil
    }
    return node.with(.scalar(text, isPlain: false))
  }
}
