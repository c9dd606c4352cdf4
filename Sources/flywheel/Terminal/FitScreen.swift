import CommunityModel
import Reports
import StudyResults

/// What a finished fit shows on a terminal.
struct FitScreen {
  private let result: FitResult
  private let path: String
  private let style: TextStyle

  init(_ result: FitResult, path: String, style: TextStyle) {
    self.result = result
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let table = FileTable(files, in: path)
    var lines = [style.bold(FitWords.headline(result)), ""] + numbers()
    let untouched = result.parameters.count { !$0.isInfluential }
    if untouched > 0 { lines += [FitWords.untouched(untouched)] }
    lines += ["", FitWords.checks(inside: result.insideCount, of: result.checkCount)]
    if Self.isPoor(result) { lines.append(style.bold(FitWords.poor)) }
    lines += ["", style.bold(FileWords.written(path))] + table.lines + [""]
    if files.contains(where: { $0.name == FitFiles.fittedFileName }) {
      lines.append(FitWords.next(path + "/" + FitFiles.fittedFileName))
    }
    return lines + [style.faint(ForecastWords.took(result.run.seconds))]
  }

  /// One line: numbers learned, stretches explained, the folder.
  static func line(_ result: FitResult, path: String) -> String {
    let taught = result.parameters.count { $0.verdict == .taught }
    return "\(taught) taught \(result.insideCount)/\(result.checkCount) inside  \(path)"
  }

  /// Fewer than two thirds of the figures lie where nine of ten should: with those of one measure hanging
  /// together that is no luck.
  private static func isPoor(_ result: FitResult) -> Bool {
    3 * result.insideCount < 2 * result.checkCount
  }

  private func numbers() -> [String] {
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .leading])
    table.add(FitWords.columns)
    table.addRule()
    let shown = result.parameters.filter(\.isInfluential).sorted { $0.learned > $1.learned }
    for row in shown {
      table.add([
        row.assumption.path, band(row.prior), band(row.posterior),
        "\(Int((100 * row.learned).rounded())) %", FitWords.verdict(row.verdict),
      ])
    }
    return table.lines()
  }

  private func band(_ values: [Double]) -> String {
    values.map { ComparisonWords.number($0) }.joined(separator: " · ")
  }
}
