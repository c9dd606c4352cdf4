/// The rows and cells of a delimited text, with the lines they stand on.
///
/// Rows and cells are as RFC 4180 says, with any of three separators and any line ends; a first line
/// `sep=;` (Excel's) names the separator. Cells are kept as places in the text.
struct DelimitedTable {
  /// Places of a cell's bytes, without the quotes around it.
  struct Field {
    fileprivate(set) var start: Int32
    fileprivate(set) var end: Int32
    /// Whether quotes within it are written twice.
    fileprivate(set) var hasDoubledQuotes = false
  }

  /// Places of a row.
  struct Record {
    fileprivate(set) var firstField: Int32
    fileprivate(set) var fieldCount: Int32 = 0
    /// The line it starts on, from 1.
    fileprivate(set) var line: Int32
    /// The last line it stands on.
    fileprivate(set) var lastLine: Int32
    fileprivate(set) var start: Int32
    fileprivate(set) var end: Int32
    /// Whether something follows a closing quote within a cell.
    fileprivate(set) var hasStrayText = false
  }

  let separator: FieldSeparator
  private let bytes: [UInt8]
  private let fields: [Field]
  /// All rows, blank ones too.
  let records: [Record]

  /// Splits a text in UTF-8 into rows and cells.
  ///
  /// - Throws: a problem if a limit is exceeded or a quote is never closed.
  init(_ text: [UInt8], path: String, separator: FieldSeparator?) throws(HistoryProblem) {
    let named = Self.namedSeparator(text)
    self.separator = separator ?? named?.separator ?? FieldSeparator(detectedIn: text)
    var splitter = RecordSplitter(text, separator: self.separator.byte, path: path)
    if let named { splitter.skip(to: named.end) }
    while !splitter.isAtEnd { try splitter.takeRecord() }
    (bytes, fields, records) = (text, splitter.fields, splitter.records)
  }

  /// The separator that Excel's first line `sep=;` names, and where that line ends.
  private static func namedSeparator(
    _ text: [UInt8]
  ) -> (separator: FieldSeparator, end: Int)? {
    guard text.starts(with: "sep=".utf8) || text.starts(with: "SEP=".utf8) else { return nil }
    let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let separator = FieldSeparator.allCases.first { line.dropFirst(4).elementsEqual([$0.byte]) }
    return separator.map { ($0, line.endIndex) }
  }

  /// The bytes of a row's cell without blanks around them; none if the row has no such cell.
  func cell(_ column: Int, of record: Record) -> ArraySlice<UInt8> {
    guard column < Int(record.fieldCount) else { return [] }
    let field = fields[Int(record.firstField) + column]
    let raw = bytes[Int(field.start)..<Int(field.end)]
    return (field.hasDoubledQuotes ? Self.withSingleQuotes(raw) : raw).trimmingBlanks()
  }

  /// The text of a row's cell without blanks around it.
  func text(_ column: Int, of record: Record) -> String {
    String(decoding: cell(column, of: record), as: UTF8.self)
  }

  /// The row as it is written, without its line end.
  func source(of record: Record) -> ArraySlice<UInt8> {
    bytes[Int(record.start)..<Int(record.end)]
  }

  /// Whether all cells of a row are blank.
  func isBlank(_ record: Record) -> Bool {
    (0..<Int(record.fieldCount)).allSatisfy { cell($0, of: record).isEmpty }
  }

  private static func withSingleQuotes(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isSecond = false
    return raw.filter { byte in
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      return byte != UInt8(ascii: "\"") || isSecond
    }[...]
  }
}

/// Walks over a delimited text.
private struct RecordSplitter {
  private let text: [UInt8]
  private let separator: UInt8
  private let path: String
  private var place = 0
  private var line = 1
  private(set) var fields: [DelimitedTable.Field] = []
  private(set) var records: [DelimitedTable.Record] = []

  init(_ text: [UInt8], separator: UInt8, path: String) {
    self.text = text
    self.separator = separator
    self.path = path
  }

  var isAtEnd: Bool { place >= text.count }

  mutating func skip(to end: Int) {
    place = end
    takeLineEnd()
  }

  mutating func takeRecord() throws(HistoryProblem) {
    guard records.count <= HistoryLimits.rows else { throw .tooManyRows(path: path) }
    var record = DelimitedTable.Record(
      firstField: Int32(fields.count), line: Int32(line), lastLine: Int32(line),
      start: Int32(place), end: 0)
    while true {
      try takeField(of: &record)
      record.fieldCount += 1
      guard record.fieldCount <= HistoryLimits.columns else {
        throw .tooManyColumns(line: line, path: path)
      }
      guard !isAtEnd, text[place] == separator else { break }
      place += 1
    }
    record.end = Int32(place)
    record.lastLine = Int32(line)
    records.append(record)
    takeLineEnd()
  }

  private mutating func takeField(of record: inout DelimitedTable.Record) throws(HistoryProblem) {
    let firstLine = line
    var field = DelimitedTable.Field(start: Int32(place), end: Int32(place))
    if !isAtEnd, text[place] == UInt8(ascii: "\"") {
      try takeQuoted(&field)
      let afterQuote = place
      skipToFieldEnd()
      if !text[afterQuote..<place].trimmingBlanks().isEmpty { record.hasStrayText = true }
    } else {
      skipToFieldEnd()
      field.end = Int32(place)
    }
    guard field.end - field.start <= HistoryLimits.fieldBytes else {
      throw .fieldTooLong(line: firstLine, path: path)
    }
    fields.append(field)
  }

  private mutating func takeQuoted(_ field: inout DelimitedTable.Field) throws(HistoryProblem) {
    let firstLine = line
    place += 1
    field.start = Int32(place)
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "\"") {
        guard place + 1 < text.count, text[place + 1] == byte else {
          field.end = Int32(place)
          place += 1
          return
        }
        field.hasDoubledQuotes = true
        place += 2
      } else if isLineEnd(byte) {
        takeLineEnd()
      } else {
        place += 1
      }
    }
    throw .unclosedQuote(line: firstLine, path: path)
  }

  private mutating func skipToFieldEnd() {
    while place < text.count, text[place] != separator, !isLineEnd(text[place]) { place += 1 }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func takeLineEnd() {
    guard !isAtEnd else { return }
    let isPair =
      text[place] == UInt8(ascii: "\r") && place + 1 < text.count
      && text[place + 1] == UInt8(ascii: "\n")
    place += isPair ? 2 : 1
    line += 1
  }
}
