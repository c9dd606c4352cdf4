/// A part of the description with its heading.
package struct DescriptionSection: Sendable {
  /// The heading.
  package let title: LocalizedText
  /// What it says, in order.
  package let blocks: [DescriptionBlock]
  /// Its parts.
  package let sections: [DescriptionSection]

  init(
    _ title: LocalizedText, _ blocks: [DescriptionBlock], sections: [DescriptionSection] = []
  ) {
    self.title = title
    self.blocks = blocks
    self.sections = sections
  }

  /// Every parameter table of the section and its parts, in order.
  package var parameterTables: [ParameterRows] {
    let own = blocks.compactMap { block -> ParameterRows? in
      if case .parameters(let rows) = block { rows } else { nil }
    }
    return own + sections.flatMap(\.parameterTables)
  }
}

/// A piece of a section.
package enum DescriptionBlock: Sendable {
  case paragraph(LocalizedText)
  case points([LocalizedText])
  /// What happens one after the other.
  case steps([LocalizedText])
  /// Formulas, one a line; their names are those of scenario files and of the table of symbols.
  case equations([String])
  case parameters(ParameterRows)
  case table(DescriptionTable)
}

/// A table that is not one of parameters.
package struct DescriptionTable: Sendable {
  /// The headings of the columns.
  package let header: [LocalizedText]
  /// The rows, each as long as the header.
  package let rows: [[DescriptionCell]]

  init(_ header: [LocalizedText], _ rows: [[DescriptionCell]]) {
    precondition(rows.allSatisfy { $0.count == header.count }, "a row has a cell for each heading")
    self.header = header
    self.rows = rows
  }
}

/// What stands in a cell.
package enum DescriptionCell: Sendable {
  case text(LocalizedText)
  /// Something written as in a scenario file.
  case code(String)
  /// Several things written so.
  case codes([String])
  case values([NamedValue])
}
