/// A table with a header, one observation a row.
struct CSVTable: Equatable {
  /// The names of the columns.
  let header: [String]
  /// The rows, each with one cell a column.
  let rows: [[CSVCell]]

  /// The file's text: lines end with CR LF.
  func text(_ format: CSVFormat) -> String {
    var text = format.byteOrderMark ? "\u{FEFF}" : ""
    text += header.map { CSVCell.text($0).encoded }.joined(separator: ",") + "\r\n"
    for row in rows {
      text += row.map(\.encoded).joined(separator: ",") + "\r\n"
    }
    return text
  }
}

/// What may be chosen about table files.
package struct CSVFormat: Sendable, Equatable {
  /// Whether the file begins with the mark by which Excel knows UTF-8.
  package var byteOrderMark: Bool

  /// Makes a format.
  package init(byteOrderMark: Bool = true) {
    self.byteOrderMark = byteOrderMark
  }
}
