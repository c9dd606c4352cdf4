import CommunityModel

/// Writes a table of parameters in one language.
struct ParameterTableMarkdown {
  let language: Language

  /// The table under the keys that lead to it.
  func text(_ parameters: ParameterRows) -> String {
    let hasValues = parameters.rows.contains { $0.value != nil }
    let columns = Self.columns.filter { hasValues || !$0.isOfScenario }
    let table = MarkdownText.table(
      header: columns.map { $0.title[language] },
      rows: parameters.rows.map { row in columns.map { $0.text(row, language) } })
    return MarkdownText.code(parameters.path) + "\n\n" + table
  }

  private struct Column: Sendable {
    let title: LocalizedText
    /// Whether it is left out where a scenario has no value.
    var isOfScenario = false
    let text: @Sendable (ParameterRow, Language) -> String
  }

  private static let columns = [
    Column(title: LocalizedText("key", "键")) { row, _ in MarkdownText.code(row.key) },
    Column(title: LocalizedText("meaning", "含义")) { row, language in
      MarkdownText.escaped(row.meaning[language])
    },
    Column(title: LocalizedText("default", "默认值")) { row, language in
      row.defaultValue.map { MarkdownText.value($0, in: language) } ?? ""
    },
    Column(title: LocalizedText("in this scenario", "本场景"), isOfScenario: true) {
      row, language in
      row.value.map { MarkdownText.value($0, in: language) } ?? ""
    },
    Column(title: LocalizedText("unit", "单位")) { row, language in
      MarkdownText.escaped(row.unit[language])
    },
    Column(title: LocalizedText("permitted", "允许范围")) { row, language in
      MarkdownText.range(row.range, isWhole: row.isWhole, in: language)
    },
    Column(title: LocalizedText("drawn from", "抽样范围")) { row, _ in
      row.plausible.map(MarkdownText.plausible) ?? ""
    },
    Column(title: LocalizedText("grade", "证据等级")) { row, _ in row.grade.rawValue },
    Column(title: LocalizedText("source", "来源")) { row, language in
      MarkdownText.escaped(row.source[language])
    },
  ]
}
