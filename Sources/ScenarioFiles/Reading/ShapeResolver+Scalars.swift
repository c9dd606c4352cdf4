import CommunityHistory
import CommunityModel

extension ShapeResolver {
  mutating func resolveNumber(
    _ node: DocumentNode, as shape: NumberShape, at path: String
  ) -> DocumentNode? {
    if let word = shape.word, node.scalar == word { return node }
    guard let value = finiteNumber(node, shape: shape, at: path) else { return nil }
    let found = node.scalar ?? ""
    if shape.isWhole, value != value.rounded() {
      problems.append(.notWhole(found, path: path, at: node.place))
      return nil
    }
    guard shape.allows(value) else {
      let suggestion = shape.allowsPercentage ? Self.percentage(instead: found) : nil
      problems.append(
        .outOfRange(
          found, allowed: shape.wording, suggestion: suggestion, path: path, at: node.place))
      return nil
    }
    if let limit = shape.dayLimit, let last = lastDay(of: limit), value > Double(last) {
      problems.append(.outsideHorizon(found, lastDay: last, path: path, at: node.place))
      return nil
    }
    return node.with(.number(value))
  }

  /// The finite number a node holds, after noting why if it holds none.
  private mutating func finiteNumber(
    _ node: DocumentNode, shape: NumberShape, at path: String
  ) -> Double? {
    guard case .scalar(let text, let isPlain) = node.content, !node.isNull else {
      noteNoNumber(node, shape: shape, at: path)
      return nil
    }
    switch NumberText(text) {
    case .number(let value) where isPlain && value.isFinite: return value
    case .percentage(let value) where shape.allowsPercentage && value.isFinite: return value
    case let other:
      note(other, in: text, isPlain: isPlain, of: node, shape: shape, at: path)
      return nil
    }
  }

  /// Notes why something is no number that can stand at a place.
  private mutating func note(
    _ number: NumberText, in text: String, isPlain: Bool, of node: DocumentNode,
    shape: NumberShape, at path: String
  ) {
    let found = ScenarioProblem.shortened(text)
    switch number {
    case .number where isPlain:
      problems.append(.outOfRange(found, allowed: shape.wording, path: path, at: node.place))
    case .number: noteNoNumber(node, shape: shape, suggestion: found, at: path)
    case .percentage:
      problems.append(.percentageNotAllowed(found, path: path, at: node.place))
    case .notFinite: problems.append(.notFinite(found, path: path, at: node.place))
    case .ambiguous: problems.append(.ambiguousNumber(found, path: path, at: node.place))
    case .notNumber: noteNoNumber(node, shape: shape, at: path)
    }
  }

  private mutating func noteNoNumber(
    _ node: DocumentNode, shape: NumberShape, suggestion: String? = nil, at path: String
  ) {
    let allowed = shape.kindWording
    noteWrongType(node, allowed.english, allowed.chinese, suggestion: suggestion, at: path)
  }

  private func lastDay(of limit: NumberShape.DayLimit) -> Int? {
    switch limit {
    case .simulatedDay: context.horizonDays.map { $0 - 1 }
    case .upToHorizon: context.horizonDays
    }
  }

  /// The percentage that was probably meant by a number above 1.
  private static func percentage(instead found: String) -> String? {
    guard case .number(let value) = NumberText(found), value > 1, value <= 100 else { return nil }
    return NumberWording.text(value) + "%"
  }

  mutating func resolveSeed(_ node: DocumentNode, at path: String) -> DocumentNode? {
    let bounds = LocalizedText("0...\(UInt64.max)", "0...\(UInt64.max)")
    let shape = NumberShape(range: 0...Double(UInt64.max), unit: "", isWhole: true)
    guard let checked = resolveNumber(node, as: shape, at: path) else { return nil }
    guard let seed = node.scalar.flatMap(UInt64.init) else {
      problems.append(
        .outOfRange(checked.scalar ?? "", allowed: bounds, path: path, at: node.place))
      return nil
    }
    return node.with(.plain(String(seed)))
  }

  mutating func resolveClockOffset(_ node: DocumentNode, at path: String) -> DocumentNode? {
    if let text = node.scalar, let minutes = ClockOffset.minutes(of: text) {
      guard ClockOffset.range.contains(minutes) else {
        let allowed = NumberShape.clockOffset.wording
        problems.append(.outOfRange(text, allowed: allowed, path: path, at: node.place))
        return nil
      }
      return node.with(.number(Double(minutes)))
    }
    guard case .number = node.scalar.map(NumberText.init) else {
      noteWrongType(node, "minutes, or such as +08:00", "分钟数，或 +08:00 这样的写法", at: path)
      return nil
    }
    return resolveNumber(node, as: .clockOffset, at: path)
  }

  mutating func resolveFlag(_ node: DocumentNode, at path: String) -> DocumentNode? {
    if case .scalar(let text, isPlain: true) = node.content, ["true", "false"].contains(text) {
      return node
    }
    let meant = ["yes": "true", "on": "true", "no": "false", "off": "false"]
    let lower = node.scalar?.lowercased() ?? ""
    let suggestion = meant[lower] ?? (["true", "false"].contains(lower) ? lower : nil)
    noteWrongType(node, "true or false", " true 或 false", suggestion: suggestion, at: path)
    return nil
  }

  mutating func resolveDate(_ node: DocumentNode, at path: String) -> DocumentNode? {
    guard let text = node.scalar, !node.isNull else {
      noteWrongType(node, "a date", "日期", at: path)
      return nil
    }
    guard let date = CalendarDate(iso8601: text) else {
      problems.append(.notDate(ScenarioProblem.shortened(text), path: path, at: node.place))
      return nil
    }
    return node.with(.plain(date.iso8601))
  }

  mutating func resolveWord(
    _ node: DocumentNode, as shape: WordShape, at path: String
  ) -> DocumentNode? {
    guard let text = node.scalar, !node.isNull else {
      noteWrongType(node, "a word", "一个词", at: path)
      return nil
    }
    if shape.words.contains(text) { return node.with(.plain(text)) }
    problems.append(
      .unknownName(
        shape.unknown, text, kind: shape.unknown.kindWording, in: path, allowed: shape.words,
        at: node.place))
    return nil
  }
}

extension ProblemCode {
  /// What a name of this code names.
  fileprivate var kindWording: LocalizedText {
    switch self {
    case .unknownPreset: LocalizedText("preset", "预设")
    case .unknownMetric: LocalizedText("metric", "指标")
    default: LocalizedText("such thing as", "选项")
    }
  }
}

extension NumberShape {
  /// Minutes by which clocks are ahead of UTC.
  static let clockOffset = NumberShape.whole(ClockOffset.range, "minutes")

  /// The bounds as messages show them.
  var wording: LocalizedText {
    if excludesLowest {
      let (low, high) = (
        NumberWording.text(range.lowerBound), NumberWording.text(range.upperBound)
      )
      return LocalizedText("above \(low), at most \(high)", "大于 \(low) 且不超过 \(high)")
    }
    let bounds = NumberWording.text(range)
    let word = word.map { LocalizedText(", or \($0)", "，或 \($0)") } ?? LocalizedText("", "")
    if allowsPercentage, range == 0...1 {
      return LocalizedText("\(bounds), or 0%...100%", "\(bounds)（或 0%...100%）")
    }
    let unit = UnitName.localized(unit)
    let spaced = self.unit.isEmpty ? "" : " "
    return LocalizedText(
      "\(bounds)\(spaced)\(unit.english)\(word.english)",
      "\(bounds)\(spaced)\(unit.chinese)\(word.chinese)")
  }

  /// What is expected, when something that is no number stands there.
  var kindWording: LocalizedText {
    let kind = isWhole ? LocalizedText("a whole number", "整数") : LocalizedText("a number", "数")
    guard let word else { return kind }
    return LocalizedText("\(kind.english) or \(word)", "\(kind.chinese)或 \(word)")
  }
}

extension DocumentNode {
  /// The same place with another content.
  func with(_ content: Content) -> DocumentNode {
    DocumentNode(content: content, place: place, support: support)
  }
}
