import CommunityModel
import Reports
import StudyResults

/// What a tracked forecast shows on a terminal.
struct TrackScreen {
  private let result: TrackResult
  private let learning: TrackLearning
  private let path: String
  private let style: TextStyle

  init(_ result: TrackResult, _ learning: TrackLearning, path: String, style: TextStyle) {
    self.result = result
    self.learning = learning
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let learned = TrackWords.learning(learning, scenario: result.scenario.name)
    return [style.bold(TrackWords.headline(result)), ""] + numbers()
      + ["", style.bold(TrackWords.verdict(result.verdict)), style.faint(TrackWords.rate(result))]
      + ["", style.bold(FileWords.written(path))] + FileTable(files, in: path).lines + [""]
      + [learned, style.faint(ForecastWords.took(result.run.seconds))].compactMap(\.self)
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
    for series in result.series {
      guard let week = series.weeks.last(where: { $0.observed != nil }), let actual = week.observed
      else { continue }
      let cells = [
        series.title[Session.language], "\(week.week)", number(actual, series),
        number(week.quantiles[3], series),
        number(week.quantiles[1], series) + "–" + number(week.quantiles[5], series),
        "\(series.insideCount)/\(series.knownCount)", series.deviation.map(signed) ?? "",
        TrackWords.status(series),
      ]
      table.add(series.status == .holds ? cells : cells.map(style.bold))
    }
    return table.lines()
  }

  private func number(_ value: Double, _ series: TrackedSeries) -> String {
    series.role == .behaviour
      ? NumberWords.count(value, decimals: value < 0.1 ? 4 : value < 10 ? 2 : 1)
      : NumberWords.count(value.rounded())
  }

  private func signed(_ deviation: Double) -> String {
    (deviation < 0 ? "−" : "+") + ChanceWords.percent(deviation.magnitude)
  }
}
