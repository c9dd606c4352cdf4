import CommunityModel
import Reports
import StudyResults

/// What a finished back-test shows on a terminal.
struct BacktestScreen {
  private let result: BacktestResult
  private let findings: BacktestFindings
  private let path: String
  private let style: TextStyle

  /// - Parameters:
  ///   - result: what was found.
  ///   - path: the results' folder.
  ///   - style: how text is set off.
  init(_ result: BacktestResult, path: String, style: TextStyle) {
    self.result = result
    findings = BacktestFindings(result)
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let table = FileTable(files, in: path)
    return [style.bold(findings.question[Session.language]), ""] + scores() + [""]
      + findings.notes.map { style.faint($0[Session.language]) } + [""] + sentences()
      + [style.bold(FileWords.written(path))] + table.lines
      + ["", table.reportLine, style.faint(ForecastWords.took(result.run.seconds))]
      .compactMap(\.self)
  }

  /// One line: each series and horizon with the ratio of the combination's score to the best baseline's.
  static func line(_ result: BacktestResult, path: String) -> String {
    let ratios = result.verdicts.map { outcome in
      let score = { (role: BacktestForecaster.Role) in
        outcome.lines.first { line in
          result.forecasters.contains { $0.name == line.forecaster && $0.role == role }
        }?.scores.rankedProbability
      }
      let ratio = score(.combination).flatMap { own in
        score(.baseline).flatMap { $0 > 0 ? own / $0 : nil }
      }
      let text = ratio.map { NumberWords.count($0, decimals: 3) } ?? NumberWords.absent
      return "\(outcome.series):\(outcome.horizon) \(text)"
    }
    return ratios.joined(separator: " ") + "  \(path)"
  }

  /// A row for each model, combination and the best baseline, by series and horizon.
  private func scores() -> [String] {
    var table = TextTable([
      .leading, .trailing, .leading, .trailing, .trailing, .trailing, .trailing,
    ])
    table.add(BacktestWords.columns)
    table.addRule()
    for outcome in result.verdicts {
      let lowest = outcome.lines.map(\.scores.rankedProbability).min()
      for (place, line) in outcome.lines.enumerated() {
        let cells = [
          place == 0 ? findings.title(ofSeries: outcome.series)[Session.language] : "",
          place == 0 ? findings.weeks(outcome.horizon)[Session.language] : "",
          findings.name(ofForecaster: line.forecaster)[Session.language],
          BacktestFindings.error(line.scores),
          BacktestFindings.score(line.scores.rankedProbability),
          "\(line.held)", "\(line.count)",
        ]
        table.add(line.scores.rankedProbability == lowest ? cells.map(style.bold) : cells)
      }
    }
    return table.lines()
  }

  /// What the scores mean, in plain words.
  private func sentences() -> [String] {
    result.verdicts.flatMap { outcome -> [String] in
      let said = outcome.lines.compactMap { line in
        line.sentence.map { sentence in
          "  " + findings.name(ofForecaster: line.forecaster)[Session.language] + say(": ", "：")
            + sentence[Session.language]
        }
      }
      guard !said.isEmpty else { return [] }
      return [style.bold(findings.ahead(outcome)[Session.language])] + said + [""]
    }
  }
}
