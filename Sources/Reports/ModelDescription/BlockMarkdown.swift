import CommunityModel

/// Writes the blocks of a description in one language.
struct BlockMarkdown {
  let language: Language

  func text(_ block: DescriptionBlock) -> String {
    switch block {
    case .paragraph(let text): text[language]
    case .points(let points): points.map { "- " + $0[language] }.joined(separator: "\n")
    case .steps(let steps):
      steps.enumerated().map { "\($0 + 1). \($1[language])" }.joined(separator: "\n")
    case .equations(let lines): "```text\n" + lines.joined(separator: "\n") + "\n```"
    case .parameters(let rows): ParameterTableMarkdown(language: language).text(rows)
    case .table(let table): text(table)
    }
  }

  private func text(_ table: DescriptionTable) -> String {
    MarkdownText.table(
      header: table.header.map { $0[language] }, rows: table.rows.map { $0.map(text) })
  }

  private func text(_ cell: DescriptionCell) -> String {
    switch cell {
    case .text(let text): MarkdownText.escaped(text[language])
    case .code(let text): MarkdownText.code(text)
    case .codes(let texts): texts.map(MarkdownText.code).joined(separator: ", ")
    case .values(let values): values.map(text).joined(separator: ", ")
    }
  }

  private func text(_ value: NamedValue) -> String {
    MarkdownText.code(value.key) + " " + MarkdownText.value(value.value, in: language)
  }
}
