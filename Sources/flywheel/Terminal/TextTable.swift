import ScenarioFiles

/// Rows whose columns line up on a terminal, wide characters included.
struct TextTable {
  /// Where a cell's text stands in its column.
  enum Alignment {
    case leading
    case trailing
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
  }

  /// Adds a row; missing cells are empty.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The rows as lines, columns two spaces apart, nothing at the end of a line.
  func lines(indentation: Int = 2) -> [String] {
    let widths = alignments.indices.map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    let margin = String(repeating: " ", count: indentation)
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        Self.padded(text, to: widths[column], alignments[column])
      }
      let line = margin + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let padding = String(repeating: " ", count: width - DisplayWidth.of(text))
    return alignment == .leading ? text + padding : padding + text
  }
}
