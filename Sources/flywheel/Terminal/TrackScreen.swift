import CommunityModel
import Reports
import StudyResults

/// What a tracked forecast shows on a terminal.
struct TrackScreen {
  private let findings: TrackFindings
  private let learning: TrackLearning
  private let path: String
  private let style: TextStyle

  init(_ result: TrackResult, _ learning: TrackLearning, path: String, style: TextStyle) {
    findings = TrackFindings(result)
    self.learning = learning
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let (result, language) = (findings.result, Session.language)
    let table = FileTable(files, in: path)
    let learned = TrackWords.learning(learning, scenario: result.scenario.name)
    return [style.bold(findings.question[language]), ""] + numbers()
      + ["", style.bold(result.verdict.words[language]), style.faint(findings.rate[language])]
      + ["", style.bold(FileWords.written(path))] + table.lines + [""]
      + [table.reportLine, learned, style.faint(ForecastWords.took(result.run.seconds))]
      .compactMap(\.self)
  }

  /// One line: the verdict, numbers that are off or unusual, the folder.
  static func line(_ result: TrackResult, path: String) -> String {
    let off = result.series.filter { $0.status != .holds }.map(\.name)
    return ([result.verdict.rawValue] + off).joined(separator: " ") + "  \(path)"
  }

  /// The last known week of each number.
  private func numbers() -> [String] {
    var table = TextTable([
      .leading, .trailing, .trailing, .trailing, .trailing, .trailing, .trailing, .leading,
    ])
    table.add(TrackWords.columns)
    table.addRule()
    for series in findings.result.series {
      guard let week = series.weeks.last(where: { $0.observed != nil }), let actual = week.observed
      else { continue }
      let cells = [
        series.title[Session.language], "\(week.week)", TrackFindings.value(actual, of: series),
        TrackFindings.value(week.quantiles[3], of: series),
        TrackFindings.value(week.quantiles[1], of: series) + "–"
          + TrackFindings.value(week.quantiles[5], of: series),
        "\(series.insideCount)/\(series.knownCount)",
        series.deviation.map(TrackFindings.signed) ?? "",
        TrackFindings.status(series)?[Session.language] ?? "",
      ]
      table.add(series.status == .holds ? cells : cells.map(style.bold))
    }
    return table.lines()
  }
}
