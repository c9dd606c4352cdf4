import CommunityModel

/// A CSV file (RFC 4180) with a header.
struct SeriesTable {
  /// One row with the line it starts on.
  struct Row {
    var line: Int
    var cells: [String]
  }

  let header: [String]
  let rows: [Row]

  /// Reads a CSV text.
  ///
  /// - Throws: a problem if there is no header, a quote stays open or rows differ in length.
  init(_ source: SourceText) throws(ScenarioProblem) {
    var reader = CSVReader(source: source)
    let all = try reader.rows()
    let top = SourcePlace(file: source.path, line: 1, column: 1)
    guard let header = all.first else {
      throw .badSeries(
        LocalizedText("the CSV file is empty", "CSV 文件是空的"), path: source.path, at: top)
    }
    for row in all where row.cells.count != header.cells.count {
      let (found, needed) = (row.cells.count, header.cells.count)
      throw .badSeries(
        LocalizedText(
          "the row has \(found) cells, the header \(needed)", "这一行有 \(found) 格，表头有 \(needed) 格"),
        path: source.path, at: SourcePlace(file: source.path, line: row.line, column: 1))
    }
    self.header = header.cells
    self.rows = Array(all.dropFirst())
  }
}

/// Splits a CSV text into rows and cells.
private struct CSVReader {
  private let source: SourceText
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var line = 1
  private var firstLine = 1
  private var isQuoted = false
  private var wasQuoted = false
  private var found: [SeriesTable.Row] = []

  init(source: SourceText) {
    self.source = source
  }

  mutating func rows() throws(ScenarioProblem) -> [SeriesTable.Row] {
    var previous: UInt8 = 0
    for byte in source.bytes {
      take(byte, after: previous)
      previous = byte
    }
    guard !isQuoted else {
      throw .badSeries(
        LocalizedText("a quote that opens here is never closed", "引号没有闭合"), path: source.path,
        at: SourcePlace(file: source.path, line: firstLine, column: 1))
    }
    endRow()
    return found
  }

  private mutating func take(_ byte: UInt8, after previous: UInt8) {
    if byte == UInt8(ascii: "\n") { line += 1 }
    switch byte {
    case UInt8(ascii: "\""):
      if !isQuoted, wasQuoted, previous == byte { cell.append(byte) }
      isQuoted.toggle()
      wasQuoted = true
    case _ where isQuoted: cell.append(byte)
    case UInt8(ascii: ","): endCell()
    case UInt8(ascii: "\r"): break
    case UInt8(ascii: "\n"): endRow()
    default: cell.append(byte)
    }
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell = []
    wasQuoted = false
  }

  private mutating func endRow() {
    endCell()
    if cells != [""] { found.append(SeriesTable.Row(line: firstLine, cells: cells)) }
    cells = []
    firstLine = line
  }
}
