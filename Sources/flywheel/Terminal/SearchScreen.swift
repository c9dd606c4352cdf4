import CommunityModel
import Reports
import StudyResults

/// What a finished search shows on a terminal.
struct SearchScreen {
  private let result: SearchResult
  private let findings: SearchFindings
  private let scenario: String
  private let path: String
  private let style: TextStyle

  /// - Parameters:
  ///   - result: what was found; its scenario says what is searched.
  ///   - scenario: the scenario's file.
  ///   - path: the results' folder.
  ///   - style: how text is set off.
  init(_ result: SearchResult, of scenario: String, path: String, style: TextStyle) {
    self.result = result
    findings = SearchFindings(result)
    self.scenario = scenario
    self.path = path
    self.style = style
  }

  /// All lines, for people.
  func lines(files: [ReportFile]) -> [String] {
    let table = FileTable(files, in: path)
    var lines = [style.bold(SearchWords.headline(result)), ""]
    lines += finalists() + [""] + advice() + changes()
    lines += ["", style.bold(FileWords.written(path))] + table.lines + [""]
    if let report = table.reportLine { lines.append(report) }
    let best = files.contains { $0.name == SearchFiles.bestPlanFileName }
    lines += SearchWords.next(
      best: best && findings.isNew ? path + "/" + SearchFiles.bestPlanFileName : nil,
      scenario: scenario, mayGoOn: result.stopReason != .exhausted)
    return lines + [style.faint(ForecastWords.took(result.run.seconds))]
  }

  /// One line: the recommended plan, why no more were tried, and by how much it is better than today's.
  static func line(_ result: SearchResult, path: String) -> String {
    let findings = SearchFindings(result)
    let gain = findings.gain.map {
      " " + ComparisonWords.signed($0.mean, decimals: ComparisonWords.decimals(forError: $0.error))
    }
    return "\(findings.bestName ?? "none") \(result.stopReason.rawValue)\(gain ?? "")  \(path)"
  }

  /// The plan of the file and those that led, as they did side by side.
  private func finalists() -> [String] {
    guard let plan = result.scenario.search else { return [] }
    let hasLimits = !plan.simulatedConstraints.isEmpty
    var table = TextTable(
      [.trailing, .leading] + plan.goals.map { _ in .trailing } + [.leading]
        + (hasLimits ? [.trailing] : []) + [.trailing, .trailing])
    table.add(SearchWords.columns(goals: plan.goals, hasLimits: hasLimits))
    table.addRule()
    for (rank, strategy) in result.comparison.ranking.enumerated() {
      let digits = ComparisonWords.decimals(forError: strategy.outcome.standardError)
      let number = { NumberWords.count($0, decimals: digits) }
      let quantiles = strategy.outcome.quantiles
      let tried = findings.evaluation(ofStrategy: strategy.place)
      let isBest = strategy.place == result.recommended
      let cells =
        [(isBest ? "▸ " : "") + "\(rank + 1)", TextTable.name(strategy.name)]
        + [number(strategy.outcome.mean)] + others(strategy, plan)
        + [ComparisonWords.range(number(quantiles.p10), number(quantiles.p90))]
        + (hasLimits ? [ChanceWords.percent(tried.chanceOfFeasibility)] : [])
        + [
          result.comparison.ranking.count > 1
            ? ChanceWords.percent(strategy.chanceOfBest.mean) : "",
          NumberWords.count(Double(strategy.replications)),
        ]
      table.add(isBest ? cells.map(style.bold) : cells)
    }
    return table.lines()
  }

  /// The means of the goals beside the first, in the futures of the comparison where it has them.
  private func others(_ strategy: RankedStrategy, _ plan: SearchPlan) -> [String] {
    plan.goals.indices.dropFirst().map { goal in
      let mean = findings.mean(ofGoal: goal, strategy: strategy.place)
      return NumberWords.count(
        mean.mean, decimals: ComparisonWords.decimals(forError: mean.standardError))
    }
  }

  /// What to do, what moves the goal, and what to mind.
  private func advice() -> [String] {
    let language = Session.language
    let said = { (sentences: [LocalizedSentence]) in sentences.map { $0[language].plain } }
    var table = TextTable([.leading, .leading])
    let groups = [
      (SearchWords.advice, [findings.headline[language]] + said(findings.facts)),
      (SearchWords.matters, said([findings.matters].compactMap(\.self))),
      (SearchWords.mind, said(findings.robustnessFacts + findings.checks)),
    ]
    for (label, sentences) in groups {
      for (place, sentence) in sentences.enumerated() {
        table.add([place == 0 ? style.bold(label) : "", sentence])
      }
    }
    return table.lines(indentation: 0)
  }

  /// Today's values and those found.
  private func changes() -> [String] {
    guard findings.isNew, let name = findings.bestName else { return [] }
    let changed = findings.changes.filter(\.isChanged)
    let rest = findings.changes.count - changed.count
    var table = TextTable([.leading, .trailing, .leading])
    for change in changed {
      table.add([
        change.path, change.today[Session.language], "→ " + change.found[Session.language],
      ])
    }
    return ["", style.bold(SearchWords.changes(of: name))] + table.lines()
      + (rest > 0 ? ["  " + style.faint(SearchWords.unchanged(rest))] : [])
  }
}
