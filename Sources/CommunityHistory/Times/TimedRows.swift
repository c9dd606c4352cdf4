import CommunityModel

/// The rows of a table that have a time, and how times are written.
struct TimedRows {
  private(set) var rows: [TimedRow] = []
  let format: TimeFormat

  /// Whether times are dates, not numbers of days.
  var hasDates: Bool { format != .dayNumber }

  /// No online group exported anything before; such dates are zeros or slips.
  private static let earliest = 3_652
  /// The last day of 2199, for files read without knowing the date of today.
  private static let latest = 84_005

  /// Reads the times of rows, and drops rows that are no rows or have no time.
  ///
  /// - Throws: a problem if there are no rows or the times cannot be read.
  init(
    _ table: DelimitedTable, records: ArraySlice<DelimitedTable.Record>, headings: [String],
    timeColumn: Int, mapping: HistoryMapping, today: CalendarDate?, path: String,
    findings: inout FindingLog
  ) throws(HistoryProblem) {
    var cells: [(record: DelimitedTable.Record, cell: TimeCell)] = []
    cells.reserveCapacity(records.count)
    for record in records {
      guard Self.isRow(record, of: table, width: headings.count, findings: &findings) else {
        continue
      }
      let text = table.cell(timeColumn, of: record)
      guard !text.isEmpty else {
        findings.note(.missingTime, line: Int(record.line))
        continue
      }
      cells.append((record, TimeCell(text)))
    }
    guard !cells.isEmpty else { throw .noUsableRows(findings.findings, path: path) }
    let column = try TimeColumn(
      cells.map { ($0.cell, Int($0.record.line)) }, column: timeColumn + 1, mapping: mapping,
      path: path)
    format = column.format
    let latest = today?.daysSinceEpoch ?? Self.latest
    for (record, cell) in cells {
      guard let moment = column.moment(of: cell) else {
        findings.note(.unreadableTime, line: Int(record.line))
        continue
      }
      if hasDates, moment.day < Self.earliest {
        findings.note(.tooEarly, line: Int(record.line))
      } else if hasDates, moment.day > latest {
        findings.note(.future, line: Int(record.line))
      } else {
        rows.append(TimedRow(record: record, moment: moment))
      }
    }
  }

  /// Whether a row has what rows have; if not, says why.
  private static func isRow(
    _ record: DelimitedTable.Record, of table: DelimitedTable, width: Int,
    findings: inout FindingLog
  ) -> Bool {
    let line = Int(record.line)
    if table.isBlank(record) {
      findings.note(.blankRow, line: line)
      return false
    }
    if record.hasStrayText {
      findings.note(.strayText, line: line)
      return false
    }
    let fieldCount = Int(record.fieldCount)
    if fieldCount > width,
      (width..<fieldCount).contains(where: { !table.cell($0, of: record).isEmpty })
    {
      findings.note(.extraCells, line: line)
      return false
    }
    if fieldCount < width { findings.note(.shortRow, line: line) }
    if record.lastLine > record.line { findings.note(.multilineRow, line: line) }
    return true
  }
}
