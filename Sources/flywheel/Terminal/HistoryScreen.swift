import CommunityHistory
import CommunityModel
import Reports

/// What a description of a history shows on a terminal.
struct HistoryScreen {
  private let findings: HistoryFindings
  private let path: String
  private let style: TextStyle

  /// - Parameters:
  ///   - findings: what was found.
  ///   - path: the results' folder.
  ///   - style: how text is set off.
  init(_ findings: HistoryFindings, path: String, style: TextStyle) {
    self.findings = findings
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let files = FileTable(files, in: path, purpose: HistoryWords.purpose)
    return [style.bold(findings.headline[Session.language]), ""] + table(groups: [reading])
      + [""] + table(groups: happened)
      + ["", style.bold(FileWords.written(path))] + files.lines
      + ["", files.reportLine].compactMap(\.self)
  }

  /// One line: days, members at the end, rows read and dropped.
  static func line(_ findings: HistoryFindings, path: String) -> String {
    let members = findings.days[.members].compactMap(\.self).last.map { String(Int($0)) }
    let reading = findings.reading
    return [
      "\(findings.name)", "days \(findings.days.dayCount)", "members \(members ?? "-")",
      "rows \(reading.rowsRead)", "dropped \(reading.rowsDropped)", path,
    ].joined(separator: "  ")
  }

  private typealias Group = (label: String, sentences: [String])

  private var reading: Group {
    (HistoryWords.read, HistoryWords.sentences(of: findings.reading, naming: .options))
  }

  private var happened: [Group] {
    let said = { (sentences: [LocalizedSentence?]) in
      sentences.compactMap { $0?[Session.language].plain }
    }
    let actives = findings.weeklyActives
    let course = actives.count > 1 ? [Sparkline.captioned(actives, style)] : []
    return [
      (HistoryWords.members, said([findings.membership])),
      (HistoryWords.active, said([findings.activity]) + course),
      (HistoryWords.returns, said([findings.returns])),
      (HistoryWords.writing, said([findings.participation])),
      (HistoryWords.invitations, said([findings.invitations])),
      (HistoryWords.weekdays, said(findings.weekdays)),
      (HistoryWords.shocks, said(findings.shocks)),
    ]
  }

  private func table(groups: [Group]) -> [String] {
    var table = TextTable([.leading, .leading])
    for group in groups {
      for (place, sentence) in group.sentences.enumerated() {
        table.add([place == 0 ? style.bold(group.label) : "", sentence])
      }
    }
    return table.lines(indentation: 0)
  }
}
