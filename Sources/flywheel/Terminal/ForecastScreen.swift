import CommunityModel
import Reports
import StudyResults

/// What a finished forecast shows on a terminal.
struct ForecastScreen {
  private let result: ForecastResult
  private let scenario: String
  private let path: String
  private let style: TextStyle

  /// - Parameters:
  ///   - result: what was found.
  ///   - scenario: the scenario's file.
  ///   - path: the results' folder.
  ///   - style: how text is set off.
  init(_ result: ForecastResult, of scenario: String, path: String, style: TextStyle) {
    self.result = result
    self.scenario = scenario
    self.path = path
    self.style = style
  }

  /// What was found.
  func answer() -> [String] {
    var lines = [style.bold(ForecastWords.headline(result)), ""]
    for strategy in result.strategies { lines += block(strategy) + [""] }
    lines += simulationError() + [""]
    if let stop = ForecastWords.stop(result.run.stopReason) { lines += [stop, ""] }
    if let note = ForecastWords.exactness(result.run) { lines += [note, ""] }
    return lines
  }

  /// What was written, and what to do next.
  func whereItIs(_ files: [ReportFile]) -> [String] {
    let table = FileTable(files, in: path)
    var lines = [style.bold(FileWords.written(path))] + table.lines + [""]
    if let report = table.reportLine { lines.append(report) }
    lines.append(ForecastWords.next(strategies: result.strategies.count, scenario: scenario))
    lines.append(style.faint(ForecastWords.took(result.run.seconds)))
    return lines
  }

  /// One line: members at the end of each strategy, median and 80 % range.
  static func line(_ result: ForecastResult, path: String) -> String {
    let strategies = result.strategies.map { strategy in
      let (low, median, high) = members(strategy)
      return "\(strategy.name) \(median) \(low)-\(high)"
    }
    return strategies.joined(separator: "; ") + "  " + path
  }

  private static func members(
    _ strategy: StrategyResult
  ) -> (low: String, median: String, high: String) {
    let quantiles = strategy[.membersEnd].quantiles
    let plain = { (number: Double) in
      NumberWords.count(number).replacing(",", with: "")
    }
    return (plain(quantiles.p10), plain(quantiles.p50), plain(quantiles.p90))
  }

  private func block(_ strategy: StrategyResult) -> [String] {
    var table = TextTable([.leading, .trailing, .leading, .leading])
    let last = strategy.daily.days - 1
    table.add(people(ForecastWords.members, strategy[.membersEnd]) + [sparkline(strategy)])
    table.add(people(ForecastWords.engaged, strategy.daily[.engaged, last]))
    table.add(people(ForecastWords.visitors, strategy.daily[.visitors, last]))
    table.add(share(ForecastWords.retention, strategy[.retentionDay30]))
    addLevers(of: strategy, to: &table)
    for event in strategy.events {
      table.add([
        TextTable.name(event.event.name), ChanceWords.share(event),
        ChanceWords.inCounts(event)[Session.language],
        ChanceWords.uncertainty(event)[Session.language],
      ])
    }
    return [style.blue("▸ ") + style.bold(strategy.name)] + table.lines() + reasons(strategy)
  }

  /// Why members at the end differ between futures; nothing where luck alone was simulated.
  private func reasons(_ strategy: StrategyResult) -> [String] {
    let figure = Figure.summary(.membersEnd)
    guard result.run.assumptions == .drawn,
      let uncertainty = strategy.uncertainties.first(where: { $0.figure == figure }),
      uncertainty.luckShare.isFinite
    else { return [] }
    let driver = strategy.drivers.first { $0.figure == figure && $0.isCertain }
    let lines =
      [ForecastWords.spread(uncertainty)] + (driver.map(ForecastWords.driver) ?? [])
      + (driver.flatMap { joint($0, in: strategy) } ?? [])
    return lines.map { "  " + style.faint($0) }
  }

  /// A line on what a number is drawn together with; `nil` if it is drawn for itself.
  private func joint(_ driver: AssumptionDriver, in strategy: StrategyResult) -> [String]? {
    let plan = result.scenario.strategies.first { $0.name == strategy.name }?.plan
    guard let posterior = plan?.posterior, posterior.columns.count > 1,
      posterior.column(of: driver.assumption) != nil
    else { return nil }
    return [ForecastWords.joint(with: posterior.columns.count - 1)]
  }

  /// What the scenario's levers came to.
  private func addLevers(of strategy: StrategyResult, to table: inout TextTable) {
    let observed = result.scenario.observedSummaryMetrics
    let currency = result.scenario.currency
    for lever in ForecastWords.levers(observed: observed) {
      let estimate = strategy[lever.metric]
      table.add(
        estimate.count > 0
          ? row(
            lever.name, estimate, middle: { lever.text($0, currency: currency) }, ends: lever.end)
          : [lever.name, NumberWords.absent])
    }
    if observed.contains(.paidBack) {
      table.add([
        ForecastWords.paidBack, NumberWords.percent(strategy[.paidBack].mean),
        strategy[.paybackDay].count > 0
          ? ForecastWords.payback(day: strategy[.paybackDay].quantiles.p50) : "",
      ])
    }
  }

  private func people(_ name: String, _ estimate: Estimate) -> [String] {
    let text = { (number: Double) in NumberWords.count(number) }
    return row(name, estimate, middle: ForecastWords.people, ends: text)
  }

  private func share(_ name: String, _ estimate: Estimate) -> [String] {
    guard estimate.count > 0 else { return [name, NumberWords.absent] }
    return row(name, estimate, middle: NumberWords.percent, ends: NumberWords.percent)
  }

  private func row(
    _ name: String, _ estimate: Estimate, middle: (Double) -> String, ends: (Double) -> String
  ) -> [String] {
    let quantiles = estimate.quantiles
    return [
      name, middle(quantiles.p50),
      ForecastWords.range(ends(quantiles.p10), ends(quantiles.p90)),
    ]
  }

  /// The median of members from the first day to the last.
  private func sparkline(_ strategy: StrategyResult) -> String {
    let medians = strategy.daily.series(of: .members).map(\.quantiles.p50)
    return Sparkline.captioned(medians, style)
  }

  private func simulationError() -> [String] {
    let isAlone = result.strategies.count == 1
    var table = TextTable([.leading, .leading])
    for (place, strategy) in result.strategies.enumerated() {
      let text = ForecastWords.simulationError(
        strategy[.membersEnd], strategy: isAlone ? nil : strategy.name)
      table.add([place == 0 ? ForecastWords.simulationErrorLabel : "", text])
    }
    table.add(["", ForecastWords.halving(result.run.replications)])
    return table.lines().filter { !$0.isEmpty }
  }
}
