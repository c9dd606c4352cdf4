import CommunityModel
import OutputAnalysis
import Reports
import StudyResults

/// What a finished comparison shows on a terminal.
struct ComparisonScreen {
  private let result: StrategyComparison
  private let path: String
  private let style: TextStyle

  init(_ result: StrategyComparison, path: String, style: TextStyle) {
    self.result = result
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let table = FileTable(files, in: path)
    var lines = [style.bold(ComparisonWords.headline(result)), ""]
    lines += ranking() + [""] + findings() + [""]
    lines += differences()
    lines += why() + events() + alongside() + ["", style.bold(FileWords.written(path))]
    lines += table.lines + [""]
    if let report = table.reportLine { lines.append(report) }
    if let note = ForecastWords.exactness(result.run) { lines.append(note) }
    return lines + [style.faint(ForecastWords.took(result.run.seconds))]
  }

  /// One line: the best, whether that is decided, and how surely.
  static func line(_ result: StrategyComparison, path: String) -> String {
    let selection = result.selection
    let name = result.scenario.strategies[selection.best].name
    return "\(name) \(selection.reason.rawValue) "
      + "\(NumberWords.percent(selection.achievedConfidence))  \(path)"
  }

  private func ranking() -> [String] {
    var table = TextTable([
      .trailing, .leading, .trailing, .leading, .trailing, .leading, .trailing,
    ])
    table.add(ComparisonWords.columns(result.scenario.comparison))
    table.addRule()
    for (rank, strategy) in result.ranking.enumerated() {
      let digits = ComparisonWords.decimals(forError: strategy.outcome.standardError)
      let number = { NumberWords.count($0, decimals: digits) }
      let quantiles = strategy.outcome.quantiles
      let isBest = strategy.place == result.selection.best
      let cells = [
        (isBest ? "▸ " : "") + "\(rank + 1)", TextTable.name(strategy.name),
        number(strategy.outcome.mean),
        ComparisonWords.range(number(quantiles.p10), number(quantiles.p90)),
        number(strategy.tailMean), chanceOfBest(strategy),
        NumberWords.count(Double(strategy.replications)),
      ]
      table.add(isBest ? cells.map(style.bold) : cells)
    }
    return table.lines()
  }

  /// The chance as a number and a bar; a strategy alone has none.
  private func chanceOfBest(_ strategy: RankedStrategy) -> String {
    guard result.ranking.count > 1 else { return "" }
    let chance = strategy.chanceOfBest.mean
    let number = ChanceWords.percent(chance)
    let margin = String(repeating: " ", count: max(0, 4 - number.count))
    let bar = ProgressBar.text(max(chance, Self.leastBar), width: Self.barWidth)
    return margin + number + "  " + style.blue(bar)
  }

  private static let barWidth = 16
  /// An eighth of a column, so that something is seen.
  private static let leastBar = 1 / Double(8 * barWidth)

  /// What to do, what to mind, and what would change it.
  private func findings() -> [String] {
    var table = TextTable([.leading, .leading])
    let groups = [
      (ComparisonWords.advice, ComparisonWords.verdict(result)),
      (ComparisonWords.mind, cautions()),
      (ComparisonWords.whatIf, result.explanation.map { ComparisonWords.flips($0.flips) } ?? []),
    ]
    for (label, sentences) in groups {
      for (place, sentence) in sentences.enumerated() {
        table.add(place == 0 ? [style.bold(label), sentence] : ["", sentence])
      }
    }
    return table.lines(indentation: 0)
  }

  /// The best strategy beside each of the others.
  private func differences() -> [String] {
    var table = TextTable([.leading, .trailing, .leading, .leading, .leading])
    let best = result.selection.best
    let goal = result.scenario.comparison.measure.goal
    for strategy in result.ranking where strategy.place != best {
      guard let pair = result.difference(best, strategy.place) else { continue }
      let digits = ComparisonWords.decimals(forError: pair.mean.standardError)
      let signed = { ComparisonWords.signed($0, decimals: digits) }
      table.add([
        TextTable.name(result.scenario.strategies[best].name) + " − "
          + TextTable.name(strategy.name),
        signed(pair.mean.mean),
        ComparisonWords.atLeast(strategy.leadAtLeast ?? 0, goal, decimals: digits),
        ComparisonWords.ahead(pair, goal),
        ComparisonWords.saving(pair),
      ])
    }
    return table.lines()
  }

  /// What a good mean may hide.
  private func cautions() -> [String] {
    var cautions: [String] = []
    if result.selection.isSkewed { cautions.append(ComparisonWords.skewed) }
    cautions += ComparisonRisks.texts(of: result).map { $0[Session.language] }
    guard cautions.isEmpty, result.ranking.count > 1 else { return cautions }
    return [
      ComparisonWords.noRisk(
        events: result.scenario.events.count, tail: result.scenario.comparison.tailShare)
    ]
  }

  private func why() -> [String] {
    guard let explanation = result.explanation else {
      return result.explainedBeside == nil ? [] : ["", "  " + style.faint(ComparisonWords.askWhy)]
    }
    let names = result.scenario.strategies.map(\.name)
    let digits = ComparisonWords.decimals(forError: explanation.total.standardError)
    let signed = { ComparisonWords.signed($0, decimals: digits) }
    var changes = TextTable([.leading, .trailing, .leading])
    for change in explanation.changes {
      changes.add([
        TextTable.name(change.group.name), signed(change.effect.mean),
        ComparisonWords.between(signed(change.low), signed(change.high)),
      ])
    }
    var stages = TextTable([.leading, .trailing])
    for stage in explanation.stages {
      stages.add([ComparisonWords.stage(stage.stage), signed(stage.effect.mean)])
    }
    return [
      "",
      style.bold(
        ComparisonWords.whyHeadline(explanation, names, total: signed(explanation.total.mean))),
      ComparisonWords.byChange,
    ] + changes.lines() + (explanation.stages.isEmpty ? [] : [ComparisonWords.byStage])
      + stages.lines() + ComparisonWords.parting(explanation.parting).map { "  " + $0 }
  }

  private func events() -> [String] {
    guard !result.scenario.events.isEmpty else { return [] }
    var table = TextTable([.leading] + result.ranking.map { _ in .trailing })
    table.add([ComparisonWords.chances] + result.ranking.map { TextTable.name($0.name) })
    for (place, event) in result.scenario.events.enumerated() {
      table.add(
        [TextTable.name(event.name)] + result.ranking.map { ChanceWords.share($0.events[place]) })
    }
    return [""] + table.lines()
  }

  private func alongside() -> [String] {
    let measures = result.scenario.comparison.alongside
    guard !measures.isEmpty else { return [] }
    var table = TextTable([.leading] + result.ranking.map { _ in .trailing })
    table.add([ComparisonWords.alongside] + result.ranking.map { TextTable.name($0.name) })
    for (place, measure) in measures.enumerated() {
      table.add(
        [measure.figure.key]
          + result.ranking.map {
            let mean = $0.alongside[place]
            return NumberWords.count(
              mean.mean, decimals: ComparisonWords.decimals(forError: mean.standardError))
          })
    }
    table.add(
      [ComparisonWords.onFront]
        + result.ranking.map { NumberWords.percent($0.frontShare) })
    return [""] + table.lines()
  }
}
