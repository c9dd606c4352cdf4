import CommunityModel
import Reports
import StudyResults

/// What a preview shows on a terminal.
struct PreviewScreen {
  private let result: PreviewResult
  private let scenario: String
  private let style: TextStyle

  /// - Parameters:
  ///   - result: what is expected.
  ///   - scenario: the scenario's file.
  ///   - style: how text is set off.
  init(_ result: PreviewResult, of scenario: String, style: TextStyle) {
    self.result = result
    self.scenario = scenario
    self.style = style
  }

  /// All lines, for people.
  func lines() -> [String] {
    var lines = [style.bold(PreviewWords.headline(result.scenario)), PreviewWords.mark, ""]
    for strategy in result.strategies { lines += block(strategy) + [""] }
    lines.append(PreviewWords.next(scenario: scenario))
    lines.append(style.faint(ForecastWords.took(result.seconds)))
    return lines
  }

  /// One line: members at the end of each strategy.
  static func line(_ result: PreviewResult) -> String {
    result.strategies.map { strategy in
      let members = NumberWords.count(strategy[.membersEnd]).replacing(",", with: "")
      return "\(strategy.name) \(members)"
    }.joined(separator: "; ")
  }

  private func block(_ strategy: PreviewResult.Strategy) -> [String] {
    var table = TextTable([.leading, .trailing, .leading])
    let people = { (number: Double) in ForecastWords.people(number) }
    let last = { (metric: Metric) in strategy.series(of: metric).last ?? 0 }
    table.add([
      ForecastWords.members, people(strategy[.membersEnd]),
      Sparkline.captioned(strategy.series(of: .members), style),
    ])
    table.add([ForecastWords.engaged, people(last(.engaged))])
    table.add([ForecastWords.visitors, people(last(.visitors))])
    table.add([ForecastWords.retention, NumberWords.percent(strategy[.retentionDay30])])
    for row in ForecastWords.levers(observed: result.scenario.observedSummaryMetrics) {
      table.add([row.name, row.text(strategy[row.metric], currency: result.scenario.currency)])
    }
    return [style.blue("▸ ") + style.bold(strategy.name)] + table.lines()
  }
}
