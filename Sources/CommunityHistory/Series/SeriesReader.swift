import CommunityModel

/// Reads the rows of a file of daily counts.
struct SeriesReader {
  private let table: DelimitedTable
  private let timeColumn: Int
  private let measures: [(measure: HistoryMeasure, column: Int)]

  /// A row with its counts.
  private struct Day {
    var day: Int
    var line: Int
    var record: DelimitedTable.Record
    var counts: [Double?]
  }

  init(_ table: DelimitedTable, columns: [HistoryRole: Int]) {
    self.table = table
    timeColumn = columns[.time] ?? 0
    measures = HistoryMeasure.allCases.compactMap { measure in
      columns[.measure(measure)].map { (measure, $0) }
    }
  }

  /// The days of all rows that can be used; `nil` if there is none.
  func series(
    of rows: [TimedRow], hasDates: Bool, findings: inout FindingLog
  ) -> DailySeries? {
    let read = rows.compactMap { day(of: $0, findings: &findings) }
    findings.note(.unsorted, count: zip(read, read.dropFirst()).count { $0.day > $1.day })
    let sorted = read.sorted { ($0.day, $0.line) < ($1.day, $1.line) }
    var days: [Day] = []
    for day in sorted {
      guard let last = days.last, last.day == day.day else {
        days.append(day)
        continue
      }
      let isSame = cells(of: last) == cells(of: day)
      findings.note(isSame ? .repeatedRow : .repeatedDate, line: day.line)
    }
    guard let first = days.first, let last = days.last else { return nil }
    let dayCount = last.day - first.day + 1
    var columns: [HistoryMeasure: [Double?]] = [:]
    for (place, (measure, _)) in measures.enumerated() {
      var values = [Double?](repeating: nil, count: dayCount)
      for day in days { values[day.day - first.day] = day.counts[place] }
      columns[measure] = values
    }
    let series = DailySeries(
      firstDate: hasDates ? CalendarDate(daysSinceEpoch: first.day) : nil, dayCount: dayCount,
      columns: columns)
    var lines = [Int?](repeating: nil, count: dayCount)
    for day in days { lines[day.day - first.day] = day.line }
    SeriesChecks(series, lines: lines).note(&findings)
    return series
  }

  private func day(of row: TimedRow, findings: inout FindingLog) -> Day? {
    let line = Int(row.record.line)
    var cellFindings = FindingLog()
    let counts = measures.map { count(column: $0.column, of: row.record, findings: &cellFindings) }
    guard counts.contains(where: { $0 != nil }) else {
      findings.note(.noCounts, line: line)
      return nil
    }
    for finding in cellFindings.findings {
      findings.note(finding.kind, line: line, count: finding.count)
    }
    return Day(day: row.moment.day, line: line, record: row.record, counts: counts)
  }

  private func count(
    column: Int, of record: DelimitedTable.Record, findings: inout FindingLog
  ) -> Double? {
    let problem: FindingKind
    switch CountCell(table.cell(column, of: record)) {
    case .value(let value): return value
    case .missing: problem = .missingCount
    case .unreadable: problem = .unreadableCount
    case .negative: problem = .negativeCount
    case .huge: problem = .hugeCount
    }
    findings.note(problem)
    return nil
  }

  /// All cells but the date, which can be written in several ways.
  private func cells(of day: Day) -> [String] {
    (0..<Int(day.record.fieldCount)).map {
      $0 == timeColumn ? "" : table.text($0, of: day.record)
    }
  }
}
