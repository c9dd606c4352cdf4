package import CommunityModel

/// A file of a group's history as it was read.
package struct HistoryReading: Sendable, Equatable {
  /// What a file holds.
  package enum Content: Sendable, Equatable {
    case log(MemberLog)
    case series(DailySeries)
  }

  /// What the file holds.
  package let content: Content
  /// What was read, what was dropped and why.
  package let report: ReadingReport
}

/// A row with its time.
struct TimedRow {
  let record: DelimitedTable.Record
  let moment: Moment
}

/// Reads a group's own history.
///
/// 1. Bytes become text, and text becomes rows and cells.
/// 2. The headings say which column is what.
/// 3. Rows that are no rows are dropped, and the way of writing times is decided.
/// 4. Rows become events or days; what cannot be is dropped.
///
/// Every row is kept or dropped for one reason, which the report counts.
package enum HistoryReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - content: The file's bytes.
  ///   - path: Its path as it is to be shown.
  ///   - mapping: What is known about it.
  ///   - salt: A secret of the machine with which ids are hashed.
  ///   - today: Rows of later dates are dropped.
  /// - Returns: The log or the counts, with the report.
  /// - Throws: a problem if nothing of the file can be used.
  package static func read(
    _ content: [UInt8], path: String, mapping: HistoryMapping = HistoryMapping(), salt: [UInt8],
    today: CalendarDate? = nil
  ) throws(HistoryProblem) -> HistoryReading {
    let text = try DecodedText(content, path: path, stated: mapping.encoding)
    let table = try DelimitedTable(text.utf8, path: path, separator: mapping.separator)
    guard let headingPlace = table.records.firstIndex(where: { !table.isBlank($0) }) else {
      throw .emptyFile(path: path)
    }
    let headingRow = table.records[headingPlace]
    let headings = (0..<Int(headingRow.fieldCount)).map { table.text($0, of: headingRow) }
    let resolver = ColumnResolver(
      headings: headings, mapping: mapping, path: path, line: Int(headingRow.line))
    let kind = try resolver.kind()
    let columns = try resolver.columns(of: kind)
    let records = table.records[(headingPlace + 1)...]
    var findings = FindingLog()
    let timed = try TimedRows(
      table, records: records, headings: headings, timeColumn: columns[.time] ?? 0,
      mapping: mapping, today: today, path: path, findings: &findings)
    let read: (content: HistoryReading.Content, firstDate: CalendarDate?, dayCount: Int)?
    switch kind {
    case .events:
      var reader = try EventReader(
        table, columns: columns, mapping: mapping, salt: salt, path: path)
      read = reader.log(of: timed.rows, hasDates: timed.hasDates, findings: &findings).map {
        (.log($0), $0.firstDate, $0.dayCount)
      }
    case .series:
      let reader = SeriesReader(table, columns: columns)
      read = reader.series(of: timed.rows, hasDates: timed.hasDates, findings: &findings).map {
        (.series($0), $0.firstDate, $0.dayCount)
      }
    }
    findings.sortLines()
    guard let read else { throw .noUsableRows(findings.findings, path: path) }
    let roles = Dictionary(uniqueKeysWithValues: columns.map { ($1, $0) })
    let report = ReadingReport(
      path: path, encoding: text.encoding, hasMark: text.hasMark, separator: table.separator,
      kind: kind, timeFormat: timed.format,
      columns: headings.indices.map {
        .init(heading: HeadingName.shown(headings[$0]), role: roles[$0])
      },
      rowsRead: records.count, rowsKept: records.count - findings.droppedCount,
      dates: read.firstDate.map { $0...$0.adding(days: read.dayCount - 1) },
      findings: findings.findings)
    return HistoryReading(content: read.content, report: report)
  }
}
