import CommunityHistory
import CommunityModel

extension CSVTable {
  /// What was read of a file and what was dropped: the file, its rows, its columns, and everything found.
  init(of reading: ReadingReport) {
    header = ["kind", "item", "value", "lines", "meaning_en", "meaning_zh"]
    rows =
      Self.file(reading) + Self.counts(reading) + Self.columns(reading) + Self.findings(reading)
  }

  private static func file(_ reading: ReadingReport) -> [[CSVCell]] {
    let name = String(reading.path.split(separator: "/").last ?? "")
    return [
      row("file", "name", .text(name), LocalizedText("the file", "文件")),
      row("file", "encoding", .text(reading.encoding.rawValue), reading.encoding.name),
      row("file", "separator", .text(reading.separator.name.english), reading.separator.name),
      row("file", "kind", .text(reading.kind.rawValue), reading.kind.name),
      row("file", "time_format", .text(reading.timeFormat.rawValue), reading.timeFormat.name),
    ]
  }

  private static func counts(_ reading: ReadingReport) -> [[CSVCell]] {
    [
      row("rows", "read", .count(reading.rowsRead), LocalizedText("rows read", "读入的行数")),
      row("rows", "kept", .count(reading.rowsKept), LocalizedText("rows kept", "采用的行数")),
      row("rows", "dropped", .count(reading.rowsDropped), LocalizedText("rows dropped", "丢弃的行数")),
    ]
  }

  private static func columns(_ reading: ReadingReport) -> [[CSVCell]] {
    reading.columns.map { column in
      row(
        "column", column.role?.key ?? "", .text(column.heading),
        column.role?.name ?? LocalizedText("not used", "未采用"))
    }
  }

  private static func findings(_ reading: ReadingReport) -> [[CSVCell]] {
    reading.findings.map { finding in
      let lines = finding.lines.map(String.init).joined(separator: " ")
      return row(
        finding.kind.consequence.key, finding.kind.rawValue.snakeCased, .count(finding.count),
        finding.sentence, lines: lines)
    }
  }

  private static func row(
    _ kind: String, _ item: String, _ value: CSVCell, _ meaning: LocalizedText, lines: String = ""
  ) -> [CSVCell] {
    [
      .text(kind), .text(item), value, .text(lines), .text(meaning.english), .text(meaning.chinese),
    ]
  }
}

extension FindingConsequence {
  fileprivate var key: String {
    switch self {
    case .rowDropped: "dropped"
    case .cellUnused: "cell_unused"
    case .noted: "noted"
    }
  }
}

extension String {
  /// `joinWhileMember` as `join_while_member`, the way keys are written in files.
  var snakeCased: String {
    reduce(into: "") { text, character in
      text += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}
