import CommunityModel

extension ShapeResolver {
  mutating func resolveText(
    _ node: DocumentNode, as shape: TextShape, at path: String
  ) -> DocumentNode? {
    guard let text = node.scalar, !node.isNull, !node.isPlainNumberOrFlag else {
      let isOther = node.scalar != nil && !node.isNull
      noteWrongType(
        node, isOther ? "a text: put it in quotes" : "a text", isOther ? "文本：请加引号" : "文本",
        at: path)
      return nil
    }
    guard shape.allows(text) else {
      problems.append(.badText(text, allowed: shape.wording, path: path, at: node.place))
      return nil
    }
    return node.with(.text(text))
  }

  mutating func resolveCondition(_ node: DocumentNode, at path: String) -> DocumentNode? {
    guard let text = node.scalar, !node.isNull else {
      noteWrongType(node, "a condition such as members >= 500", "条件，如 members >= 500", at: path)
      return nil
    }
    guard text.unicodeScalars.count <= ScenarioLimits.textLength,
      let condition = ScenarioCondition(text), let threshold = condition.value
    else {
      problems.append(.badCondition(text, path: path, at: node.place))
      return nil
    }
    var metric = node
    metric.content = .plain(condition.metric)
    guard resolveWord(metric, as: ScenarioFormat.metrics, at: path) != nil else { return nil }
    let words = [
      condition.metric, condition.comparison.rawValue, NumberWording.text(threshold),
    ]
    return node.with(.scalar(words.joined(separator: " "), isPlain: false))
  }

  mutating func resolvePrecision(_ node: DocumentNode, at path: String) -> DocumentNode? {
    let share = NumberShape(range: 0...1, unit: "share")
    let number = NumberShape(range: 0...1e12, unit: "")
    let isPercentage = node.scalar?.hasSuffix("%") == true
    guard let checked = resolveNumber(node, as: isPercentage ? share : number, at: path),
      let value = checked.number
    else { return nil }
    guard value > 0 else {
      problems.append(
        .outOfRange(
          node.scalar ?? "", allowed: LocalizedText("above 0", "大于 0 的数"), path: path,
          at: node.place))
      return nil
    }
    return isPercentage ? node.with(.plain(node.scalar ?? "")) : checked
  }
}

extension DocumentNode.Content {
  /// A text in quotes only if it would else be read as something else.
  static func text(_ text: String) -> Self {
    let place = SourcePlace(file: "", line: 1, column: 1)
    let plain = DocumentNode(plain: text, at: place, support: nil)
    return .scalar(text, isPlain: !plain.isNull && !plain.isPlainNumberOrFlag)
  }
}

extension DocumentNode {
  /// Whether other readers of YAML take this for a number or a truth value.
  fileprivate var isPlainNumberOrFlag: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    if ["true", "false"].contains(text.lowercased()) { return true }
    switch NumberText(text) {
    case .number, .notFinite, .ambiguous: return true
    case .percentage, .notNumber: return false
    }
  }
}

extension TextShape {
  /// Whether a text can be used so.
  func allows(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let isPrintable = !scalars.contains { scalar in
      if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return true
      default: return false
      }
    }
    guard !text.isEmpty, isPrintable else { return false }
    switch self {
    case .currency: return text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
    case .title, .path, .cell: return scalars.count <= ScenarioLimits.textLength
    case .name:
      let edges = [text.first, text.last].compactMap(\.self)
      return scalars.count <= ScenarioLimits.nameLength && !edges.contains(where: \.isWhitespace)
        && !text.hasPrefix(".") && !text.contains { "/\\".contains($0) }
    }
  }

  /// What is allowed, in words.
  var wording: LocalizedText {
    switch self {
    case .currency: LocalizedText("three capital letters such as CNY", "三个大写字母，如 CNY")
    case .title, .path, .cell:
      LocalizedText(
        "one line of at most \(ScenarioLimits.textLength) characters",
        "一行、不超过 \(ScenarioLimits.textLength) 个字符的文本")
    case .name:
      LocalizedText(
        "1 to \(ScenarioLimits.nameLength) characters without slashes, not starting with a dot or ending with blanks",
        " 1 到 \(ScenarioLimits.nameLength) 个字符，不含斜杠，不以点开头，首尾无空格")
    }
  }
}
