import CommunityModel
import ScenarioFiles

/// Rows whose columns line up on a terminal, wide characters included.
///
/// Cells may be styled, and may hold what somebody else wrote: it is shown as `VisibleText` says.
struct TextTable {
  /// Where a cell's text stands in its column.
  enum Alignment {
    case leading
    case trailing
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []
  /// Rows above the line.
  private var ruled: Int?

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  /// Adds a row; missing cells are empty.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map(TextStyle.visible))
  }

  /// Draws a line under the columns of what was added so far, each as wide as the column's text.
  mutating func addRule() {
    ruled = rows.count
  }

  /// A name as a cell shows it: what is longer than a readable table allows is cut.
  static func name(_ name: String) -> String {
    DisplayWidth.cut(VisibleText.of(name), to: longestName)
  }

  /// Columns of a name; sixteen Chinese characters.
  private static let longestName = 32

  /// The rows as lines, columns two spaces apart, nothing at the end of a line.
  func lines(indentation: Int = 2) -> [String] {
    let widths = alignments.indices.map { column in
      rows.map { column < $0.count ? TextStyle.columns($0[column]) : 0 }.max() ?? 0
    }
    let margin = String(repeating: " ", count: indentation)
    var lines = rows.map { row in
      let cells = row.enumerated().map { column, text in
        Self.padded(text, to: widths[column], alignments[column])
      }
      let line = margin + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    if let ruled {
      let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
      lines.insert(margin + rule, at: ruled)
    }
    return lines
  }

  private static func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let padding = String(repeating: " ", count: width - TextStyle.columns(text))
    return alignment == .leading ? text + padding : padding + text
  }
}
