import CommunityModel
import StudyResults

extension CSVTable {
  /// How all pairs of strategies differ, a row a pair and figure, then a row a pair and day of the daily
  /// metrics that were asked for: the first less the second.
  init(differencesOf result: StrategyComparison) {
    header = [
      "first", "second", "metric", "day", "difference", "se", "low", "high", "anytime_low",
      "anytime_high", "first_larger_share", "correlation", "variance_reduction", "replications",
    ]
    let names = result.scenario.strategies.map(\.name)
    rows = result.differences.map { pair in
      let (metric, day) = pair.figure.columns
      return [
        .text(names[pair.first]), .text(names[pair.second]), .text(metric), day,
        .number(pair.mean.mean), .number(pair.mean.standardError), .number(pair.low),
        .number(pair.high), .number(pair.anytimeLow), .number(pair.anytimeHigh),
        .number(pair.winShare), .number(pair.correlation), .number(pair.varianceReduction),
        .count(pair.replications),
      ]
    }
  }

  /// The strategies from the best mean to the worst.
  init(rankingOf result: StrategyComparison) {
    let asked = result.scenario.comparison
    header =
      ["rank", "strategy", "selected", "metric", "replications", "set_aside_after"]
      + CSVCell.estimateHeader
      + [
        "selected_ahead_at_least", "lead_low", "lead_high", "tail_mean", "safer_share",
        "chance_of_best", "chance_of_best_error", "expected_regret",
        "expected_regret_error", "first_share", "hindsight_regret",
      ]
      + asked.alongside.flatMap { [$0.figure.key, $0.figure.key + "_se"] }
      + result.scenario.events.flatMap { ["chance:\($0.name)", "chance:\($0.name)_se"] }
    let optional = { (value: Double?) in value.map(CSVCell.number) ?? .text("") }
    rows = result.ranking.enumerated().map { rank, strategy in
      [
        .count(rank + 1), .text(strategy.name),
        .text(strategy.place == result.selection.best ? "yes" : "no"),
        .text(asked.measure.figure.key), .count(strategy.replications),
        strategy.setAsideAfter.map(CSVCell.count) ?? .text(""),
      ]
        + CSVCell.cells(strategy.outcome)
        + [
          optional(strategy.leadAtLeast), optional(strategy.leadLow), optional(strategy.leadHigh),
          .number(strategy.tailMean), optional(strategy.saferShare),
        ]
        + CSVCell.cells(strategy.chanceOfBest) + CSVCell.cells(strategy.expectedRegret)
        + [.number(strategy.firstShare), .number(strategy.hindsightRegret)]
        + strategy.alongside.flatMap(CSVCell.cells)
        + strategy.events.flatMap { [.number($0.chance), .number($0.standardError)] }
    }
  }

  /// What makes the difference between two strategies: a row a group of changes, a stage of the funnel, a
  /// reversing assumption, and the parting.
  init(attributionOf result: StrategyComparison, _ explanation: ExplanationResult) {
    let names = result.scenario.strategies.map(\.name)
    header = ["better", "other", "kind", "item", "effect", "se", "low", "high", "value", "detail"]
    let pair = [CSVCell.text(names[explanation.better]), .text(names[explanation.other])]
    let empty = CSVCell.text("")
    let rest = [empty, empty, empty, empty]
    let total: [[CSVCell]] = [
      [.text("total"), .text(result.scenario.comparison.measure.figure.key)]
        + CSVCell.cells(explanation.total) + rest
    ]
    let changes = explanation.changes.map { change in
      let undone = change.group.undone.map { "not " + $0 }
      return [.text("change"), .text(change.group.name)] + CSVCell.cells(change.effect)
        + [
          .number(change.low), .number(change.high), empty,
          .text((change.group.changes + undone).joined(separator: "; ")),
        ]
    }
    let stages = explanation.stages.map {
      [.text("stage"), .text($0.stage.rawValue)] + CSVCell.cells($0.effect) + rest
    }
    let flips = (explanation.flips ?? []).map {
      [
        .text("flip"), .text($0.assumption), empty, empty, .number($0.ends.lowerBound),
        .number($0.ends.upperBound), .number($0.flipValue),
        .text("instead of \(NumberText.text($0.value)): \($0.meaning.english)"),
      ]
    }
    let parting = explanation.parting
    let parted: [[CSVCell]] = [
      [
        .text("parting"), .text(parting.metric?.key ?? "none"), empty, empty, empty, empty,
        parting.medianDay.map(CSVCell.count) ?? empty,
        .text("median of the first days on which futures of the same luck differ"),
      ],
      [.text("parting"), .text("joined")] + CSVCell.cells(parting.gained) + rest,
      [.text("parting"), .text("left_or_lapsed")] + CSVCell.cells(parting.lost) + rest,
    ]
    rows = (total + changes + stages + flips + parted).map { pair + $0 }
  }

  /// Which strategies no other one dominates in the means of all measures.
  init(paretoOf result: StrategyComparison) {
    let asked = result.scenario.comparison
    header =
      ["strategy", "on_front", "front_share", "dominated_by"]
      + ([asked.measure] + asked.alongside).flatMap { [$0.figure.key, $0.figure.key + "_se"] }
    let names = result.scenario.strategies.map(\.name)
    rows = result.ranking.map { strategy in
      [
        .text(strategy.name), .text(strategy.dominatedBy.isEmpty ? "yes" : "no"),
        .number(strategy.frontShare),
        .text(strategy.dominatedBy.map { names[$0] }.joined(separator: "; ")),
        .number(strategy.outcome.mean), .number(strategy.outcome.standardError),
      ] + strategy.alongside.flatMap(CSVCell.cells)
    }
  }

  /// The daily metrics that were asked for, a row a day.
  init(dailyOf result: StrategyComparison) {
    header = ["strategy", "day", "date", "metric"] + CSVCell.estimateHeader
    rows = zip(result.scenario.strategies, result.daily).flatMap { strategy, daily in
      (0..<daily.days).flatMap { day in
        daily.metrics.map { metric in
          [
            .text(strategy.name), .count(day),
            .text(result.scenario.start.adding(days: day).iso8601), .text(metric.key),
          ] + CSVCell.cells(daily[metric, day])
        }
      }
    }
  }
}

extension Figure {
  /// The metric's name and the day; a figure of the whole run has none.
  fileprivate var columns: (metric: String, day: CSVCell) {
    switch self {
    case .summary(let metric): (metric.key, .text(""))
    case .daily(let metric, let day): (metric.key, .count(day))
    }
  }
}
