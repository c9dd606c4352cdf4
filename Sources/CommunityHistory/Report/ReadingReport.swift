package import CommunityModel

/// What was read of a file, what was dropped and why.
///
/// It never holds an id, a name or a text of a member.
package struct ReadingReport: Sendable, Equatable {
  /// A column of the file.
  package struct Column: Sendable, Equatable {
    /// Its heading, shortened; empty if it has none.
    package let heading: String
    /// What it was taken for; `nil` if it was not used.
    package let role: HistoryRole?
  }

  /// The file's path as it is to be shown.
  package let path: String
  /// What the text was written in.
  package let encoding: TextEncoding
  /// Whether the text began with a byte order mark.
  package let hasMark: Bool
  /// What stood between cells.
  package let separator: FieldSeparator
  /// Whether rows are events or days.
  package let kind: HistoryKind
  /// How times are written.
  package let timeFormat: TimeFormat
  /// The columns in their order.
  package let columns: [Column]
  /// Rows below the headings, blank ones too.
  package let rowsRead: Int
  /// Rows that are part of the history.
  package let rowsKept: Int
  /// The first and the last date; `nil` if days are only numbered.
  package let dates: ClosedRange<CalendarDate>?
  /// What was found, dropped rows first.
  package let findings: [ReadingFinding]

  /// Rows that are not part of the history; each has one reason among the findings.
  package var rowsDropped: Int { rowsRead - rowsKept }

  /// The finding of a kind, if there is one.
  package func finding(_ kind: FindingKind) -> ReadingFinding? {
    findings.first { $0.kind == kind }
  }

  /// The report in sentences: what the file is, what was read, each finding.
  package var sentences: [LocalizedText] {
    let mark = hasMark ? LocalizedText(" with a byte order mark", "（带字节序标记）") : nil
    let format = LocalizedText(
      "\(encoding.name.english)\(mark?.english ?? ""), separated by \(separator.name.english), times as \(timeFormat.example) (\(timeFormat.name.english)): \(kind.name.english).",
      "\(encoding.name.chinese)\(mark?.chinese ?? "")，以\(separator.name.chinese)分隔，时间写作 \(timeFormat.example)（\(timeFormat.name.chinese)）：\(kind.name.chinese)。"
    )
    let span = dates.map { dates in
      LocalizedText(
        ", \(dates.lowerBound.iso8601) to \(dates.upperBound.iso8601)",
        "，\(dates.lowerBound.iso8601) 至 \(dates.upperBound.iso8601)")
    }
    let rows = LocalizedText(
      "Rows read: \(rowsRead), kept: \(rowsKept), dropped: \(rowsDropped)\(span?.english ?? "").",
      "读入 \(rowsRead) 行，采用 \(rowsKept) 行，丢弃 \(rowsDropped) 行\(span?.chinese ?? "")。")
    return [format, rows] + columnSentences + findings.map(\.sentence)
  }

  private var columnSentences: [LocalizedText] {
    let used = columns.compactMap { column in column.role.map { (column.heading, $0.name) } }
    let ignored = columns.filter { $0.role == nil && !$0.heading.isEmpty }.map(\.heading)
    let english = used.map { "\($0.0) (\($0.1.english))" }.joined(separator: ", ")
    let chinese = used.map { "\($0.0)（\($0.1.chinese)）" }.joined(separator: "、")
    let usedSentence = LocalizedText("Columns used: \(english).", "采用的列：\(chinese)。")
    guard !ignored.isEmpty else { return [usedSentence] }
    return [
      usedSentence,
      LocalizedText(
        "Columns not used: \(ignored.joined(separator: ", ")).",
        "未采用的列：\(ignored.joined(separator: "、"))。"),
    ]
  }
}
