/// Something with a name and the values it has: a preset, or an item of a scenario.
struct NamedValues: Sendable {
  let name: String
  let values: [NamedValue]
  /// What is meant; a preset has it.
  let meaning: LocalizedText?
  let grade: EvidenceGrade?
  let source: String?

  init(
    _ name: String, _ values: [NamedValue], meaning: LocalizedText? = nil,
    grade: EvidenceGrade? = nil, source: String? = nil
  ) {
    self.name = name
    self.values = values
    self.meaning = meaning
    self.grade = grade
    self.source = source
  }

  /// What a scenario has of something, with a sentence before it; nothing without a scenario.
  static func blocks(_ items: [NamedValues]?) -> [DescriptionBlock] {
    guard let items else { return [] }
    guard !items.isEmpty else {
      return [.paragraph(LocalizedText("This scenario has none.", "本场景没有这一项。"))]
    }
    return [.paragraph(.inThisScenario), .table(NamedValue.table(items))]
  }
}

extension NamedValue {
  private static let nameHeader = LocalizedText("name", "名称")
  private static let valuesHeader = LocalizedText("values", "数值")

  /// A table with a row for each item.
  static func table(_ items: [NamedValues]) -> DescriptionTable {
    DescriptionTable(
      [nameHeader, valuesHeader], items.map { [.code($0.name), .values($0.values)] })
  }

  /// A table of presets, with what supports them.
  static func presetTable(_ presets: [NamedValues]) -> DescriptionTable {
    DescriptionTable(
      [
        nameHeader, LocalizedText("meaning", "含义"), valuesHeader,
        LocalizedText("grade", "证据等级"), LocalizedText("source", "来源"),
      ],
      presets.map { preset in
        [
          .code(preset.name), .text(preset.meaning ?? LocalizedText("", "")),
          .values(preset.values),
          .text(LocalizedText(preset.grade?.rawValue ?? "", preset.grade?.rawValue ?? "")),
          .text(SourceName.localized(preset.source ?? "")),
        ]
      })
  }

  /// The days on which something runs.
  static func days(_ days: ClosedRange<Int>) -> [NamedValue] {
    [
      NamedValue("from_day", .number(Double(days.lowerBound))),
      NamedValue("until_day", .number(Double(days.upperBound))),
    ]
  }

  /// When something takes place, and how long each time.
  static func occurrences(_ occurrences: [ClosedRange<Int>]) -> [NamedValue] {
    let beginnings = occurrences.map { String($0.lowerBound) }
    let shown = beginnings.prefix(8) + (beginnings.count > 8 ? ["…"] : [])
    let length = occurrences.first.map { [NamedValue("days", .number(Double($0.count)))] } ?? []
    return [NamedValue("on_days", .code(shown.joined(separator: ", ")))] + length
  }

  /// The weights of topics.
  static func topics(_ topics: [TopicWeight]) -> [NamedValue] {
    topics.map { NamedValue("topics.\($0.topic)", .number($0.weight)) }
  }

  /// The weights of core values.
  static func weights(_ key: String, _ weights: ValueWeights) -> [NamedValue] {
    CoreValue.allCases.map { NamedValue("\(key).\($0.key)", .number(weights[$0])) }
  }
}

extension LocalizedText {
  static let inThisScenario = LocalizedText(
    "In this scenario (values that equal the default are left out):", "本场景（与默认值相同的省略）：")
  static let presets = LocalizedText(
    "Presets (values that equal the default are left out):", "预设（与默认值相同的省略）：")
}
