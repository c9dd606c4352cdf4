import CommunityModel
import Reports
import StudyResults

/// What a finished fit shows on a terminal.
struct FitScreen {
  private let findings: FitFindings
  private let path: String
  private let style: TextStyle

  init(_ result: FitResult, path: String, style: TextStyle) {
    findings = FitFindings(result)
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let table = FileTable(files, in: path)
    let language = Session.language
    var lines = [style.bold(findings.question[language]), ""] + numbers()
    if findings.untouchedCount > 0 { lines += [findings.untouched[language]] }
    lines += ["", findings.checks[language]]
    if findings.isPoor { lines.append(style.bold(findings.poor[language])) }
    lines += ["", style.bold(FileWords.written(path))] + table.lines + [""]
    if let report = table.reportLine { lines.append(report) }
    if files.contains(where: { $0.name == FitFiles.fittedFileName }) {
      lines.append(FitWords.next(path + "/" + FitFiles.fittedFileName))
    }
    return lines + [style.faint(ForecastWords.took(findings.result.run.seconds))]
  }

  /// One line: numbers learned, stretches explained, the folder.
  static func line(_ result: FitResult, path: String) -> String {
    let taught = result.parameters.count { $0.verdict == .taught }
    return "\(taught) taught \(result.insideCount)/\(result.checkCount) inside  \(path)"
  }

  private func numbers() -> [String] {
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .leading])
    table.add(FitWords.columns)
    table.addRule()
    for row in findings.influential {
      table.add([
        row.assumption.path, band(row.prior), band(row.posterior),
        "\(Int((100 * row.learned).rounded())) %", row.verdict.words[Session.language],
      ])
    }
    return table.lines()
  }

  private func band(_ values: [Double]) -> String {
    values.map { ComparisonWords.number($0) }.joined(separator: " · ")
  }
}
