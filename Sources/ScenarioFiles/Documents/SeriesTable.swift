import CommunityModel

/// A CSV file (RFC 4180) with a header.
struct SeriesTable {
  /// One row with the line it starts on.
  struct Row {
    var line: Int
    var cells: [String]
  }

  /// One cell with its place.
  struct Cell {
    var text: String
    var place: SourcePlace
  }

  private let path: String
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
    path = source.path
    self.header = header.cells
    self.rows = Array(all.dropFirst())
  }

  /// The cells of the column of a name.
  ///
  /// - Parameters:
  ///   - column: where the file names it.
  ///   - keys: the keys that lead to what names it.
  /// - Returns: a cell a row.
  /// - Throws: a problem if there is no such column, or no row.
  func cells(of column: DocumentNode, at keys: String) throws(ScenarioProblem) -> [Cell] {
    let name = column.scalar ?? ""
    guard let index = header.firstIndex(of: name) else {
      throw .unknownColumn(
        name, allowed: header, file: path, path: "\(keys).column", at: column.place)
    }
    guard !rows.isEmpty else {
      throw .badSeries(
        LocalizedText("\(path) has no rows below its header", "\(path) 除表头外没有数据"), path: keys,
        at: column.place)
    }
    return rows.map { row in
      let before = row.cells[..<index].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      return Cell(
        text: row.cells[index],
        place: SourcePlace(
          file: path, line: row.line, column: before + 1,
          length: row.cells[index].unicodeScalars.count))
    }
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
