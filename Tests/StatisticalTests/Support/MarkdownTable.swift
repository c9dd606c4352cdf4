/// The lines of a table of an article.
enum MarkdownTable {
  /// A heading, and rows of as many cells.
  static func lines(_ heading: [String], _ rows: [[String]]) -> [String] {
    let rule = "|" + String(repeating: " --- |", count: heading.count)
    return [line(heading), rule] + rows.map(line)
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
