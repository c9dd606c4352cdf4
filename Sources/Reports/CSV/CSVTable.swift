package import CommunityModel

/// A table with a header, one observation a row.
struct CSVTable: Equatable {
  /// The names of the columns.
  let header: [String]
  /// The rows, each with one cell a column.
  let rows: [[CSVCell]]

  /// The file's text: lines end with CR LF.
  func text(_ format: CSVFormat) -> String {
    var text = format.byteOrderMark ? "\u{FEFF}" : ""
    text += names(in: format.header).map { CSVCell.text($0).encoded }.joined(separator: ",")
    text += "\r\n"
    for row in rows {
      text += row.map(\.encoded).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private func names(in language: Language) -> [String] {
    switch language {
    case .english: header
    case .chinese: header.map { ColumnNames.chinese($0) ?? $0 }
    }
  }
}

/// What may be chosen about table files.
package struct CSVFormat: Sendable, Equatable {
  /// Whether the file begins with the mark by which Excel knows UTF-8.
  package var byteOrderMark: Bool
  /// The language of the columns' names; programs expect English.
  package var header: Language

  /// Makes a format.
  package init(byteOrderMark: Bool = true, header: Language = .english) {
    self.byteOrderMark = byteOrderMark
    self.header = header
  }
}
