package import CommunityModel

/// Writes a model description as Markdown with tables.
package enum ModelDescriptionMarkdown {
  /// The whole document, with a line break at its end.
  package static func text(of description: ModelDescription, in language: Language) -> String {
    let writer = BlockMarkdown(language: language)
    var parts = ["# " + MarkdownText.escaped(description.title[language])]
    parts += description.opening.map(writer.text)
    for (place, section) in description.sections.enumerated() {
      parts += Self.parts(of: section, number: "\(place + 1)", level: 2, writer)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func parts(
    of section: DescriptionSection, number: String, level: Int, _ writer: BlockMarkdown
  ) -> [String] {
    let mark = String(repeating: "#", count: level)
    let title = MarkdownText.escaped(section.title[writer.language])
    let inner = section.sections.enumerated().flatMap { place, inner in
      parts(of: inner, number: "\(number).\(place + 1)", level: level + 1, writer)
    }
    return ["\(mark) \(number) \(title)"] + section.blocks.map(writer.text) + inner
  }
}
