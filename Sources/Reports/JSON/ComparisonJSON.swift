import CommunityModel
package import StudyResults

/// The summary of a comparison that programs read.
package enum ComparisonJSON {
  /// The format's name and version.
  package static let schema = "flywheel.comparison/1"

  /// Writes the summary, equal bytes for equal results.
  ///
  /// `outputs` are the paths of the files written.
  package static func text(
    of result: StrategyComparison, scenarioHash: String, outputs: [String]
  ) -> String {
    let run = result.run
    return JSONValue.object(
      [
        JSONMember("schema", .string(schema)),
        JSONMember("scenario", .string(result.scenario.name)),
        JSONMember("scenario_sha256", .string(scenarioHash)),
        JSONMember("version", .string(run.software.flywheel)),
        JSONMember("results_version", .integer(run.software.results)),
        JSONMember("seed", .natural(run.seed)),
        JSONMember("assumptions", .string(run.assumptions.rawValue)),
        JSONMember("interrupted", .boolean(run.isInterrupted)),
      ] + QuantileExactness.members(of: run) + [
        JSONMember("selection", selection(result)),
        JSONMember("ranking", .array(result.ranking.map { strategy($0, in: result) })),
        JSONMember("differences", .array(measured(result).map { difference($0, in: result) })),
        JSONMember(
          "explanation", result.explanation.map { explanation($0, in: result) } ?? .number(.nan)),
        JSONMember("outputs", .array(outputs.map(JSONValue.string))),
      ]
    ).text()
  }

  /// What was asked, what was answered, and what that is worth.
  static func selection(_ result: StrategyComparison) -> JSONValue {
    let asked = result.scenario.comparison
    return .object([
      JSONMember("best", .string(result.scenario.strategies[result.selection.best].name)),
      JSONMember("decided", .boolean(result.selection.isDecided)),
      JSONMember("reason", .string(result.selection.reason.rawValue)),
      JSONMember("achieved_confidence", .number(result.selection.achievedConfidence)),
      JSONMember("metric", .string(asked.measure.figure.key)),
      JSONMember("goal", .string(asked.measure.goal.rawValue)),
      JSONMember("confidence", .number(asked.confidence)),
      JSONMember("worth", .number(asked.worth)),
      JSONMember("procedure", .string(asked.procedure.rawValue)),
      JSONMember("guarantee", .string(Guarantee.text(of: asked))),
    ])
  }

  private static func measured(_ result: StrategyComparison) -> [StrategyDifference] {
    let figures = ([result.scenario.comparison.measure] + result.scenario.comparison.alongside)
      .map(\.figure)
    return result.differences.filter { figures.contains($0.figure) }
  }

  /// A strategy, with all that it was ranked by.
  static func strategy(
    _ strategy: RankedStrategy, in result: StrategyComparison
  ) -> JSONValue {
    let names = result.scenario.strategies.map(\.name)
    return .object([
      JSONMember("name", .string(strategy.name)),
      JSONMember("replications", .integer(strategy.replications)),
      JSONMember("set_aside_after", strategy.setAsideAfter.map(JSONValue.integer) ?? .number(.nan)),
      JSONMember("outcome", .estimate(strategy.outcome)),
      JSONMember("selected_ahead_at_least", .number(strategy.leadAtLeast ?? .nan)),
      JSONMember("lead_low", .number(strategy.leadLow ?? .nan)),
      JSONMember("lead_high", .number(strategy.leadHigh ?? .nan)),
      JSONMember("tail_mean", .number(strategy.tailMean)),
      JSONMember("safer_share", .number(strategy.saferShare ?? .nan)),
      JSONMember("chance_of_best", .number(strategy.chanceOfBest.mean)),
      JSONMember("expected_regret", .number(strategy.expectedRegret.mean)),
      JSONMember("first_share", .number(strategy.firstShare)),
      JSONMember("hindsight_regret", .number(strategy.hindsightRegret)),
      JSONMember(
        "alongside",
        .object(
          zip(result.scenario.comparison.alongside, strategy.alongside).map {
            JSONMember(
              $0.figure.key,
              .object([
                JSONMember("mean", .number($1.mean)), JSONMember("se", .number($1.standardError)),
              ]))
          })),
      JSONMember(
        "events",
        .array(
          strategy.events.map {
            .object([
              JSONMember("name", .string($0.event.name)), JSONMember("chance", .number($0.chance)),
              JSONMember("se", .number($0.standardError)),
            ])
          })),
      JSONMember("dominated_by", .array(strategy.dominatedBy.map { .string(names[$0]) })),
      JSONMember("front_share", .number(strategy.frontShare)),
    ])
  }

  private static func explanation(
    _ explanation: ExplanationResult, in result: StrategyComparison
  ) -> JSONValue {
    let names = result.scenario.strategies.map(\.name)
    let estimate = { (estimate: MeanEstimate) in
      [
        JSONMember("mean", .number(estimate.mean)),
        JSONMember("se", .number(estimate.standardError)),
      ]
    }
    return .object([
      JSONMember("better", .string(names[explanation.better])),
      JSONMember("other", .string(names[explanation.other])),
      JSONMember("replications", .integer(explanation.replications)),
      JSONMember("total", .object(estimate(explanation.total))),
      JSONMember("exact", .boolean(explanation.isExact)),
      JSONMember(
        "changes",
        .array(
          explanation.changes.map {
            .object(
              [
                JSONMember("name", .string($0.group.name)),
                JSONMember("changes", .array($0.group.changes.map(JSONValue.string))),
                JSONMember("undone", .array($0.group.undone.map(JSONValue.string))),
              ] + estimate($0.effect) + [
                JSONMember("low", .number($0.low)), JSONMember("high", .number($0.high)),
              ])
          })),
      JSONMember(
        "stages",
        .array(
          explanation.stages.map {
            .object([JSONMember("stage", .string($0.stage.rawValue))] + estimate($0.effect))
          })),
      JSONMember(
        "parting",
        .object([
          JSONMember("futures", .integer(explanation.parting.parted)),
          JSONMember(
            "median_day", explanation.parting.medianDay.map(JSONValue.integer) ?? .number(.nan)),
          JSONMember("metric", .string(explanation.parting.metric?.key ?? "")),
          JSONMember("joined", .number(explanation.parting.gained.mean)),
          JSONMember("left_or_lapsed", .number(explanation.parting.lost.mean)),
        ])),
      JSONMember(
        "flips",
        explanation.flips.map { .array($0.map(flip)) } ?? .number(.nan)),
    ])
  }

  private static func flip(_ flip: FlipPoint) -> JSONValue {
    .object([
      JSONMember("assumption", .string(flip.assumption)),
      JSONMember("value", .number(flip.value)), JSONMember("flip_value", .number(flip.flipValue)),
      JSONMember("low", .number(flip.ends.lowerBound)),
      JSONMember("high", .number(flip.ends.upperBound)),
    ])
  }

  private static func difference(
    _ pair: StrategyDifference, in result: StrategyComparison
  ) -> JSONValue {
    let names = result.scenario.strategies.map(\.name)
    return .object([
      JSONMember("first", .string(names[pair.first])),
      JSONMember("second", .string(names[pair.second])),
      JSONMember("metric", .string(pair.figure.key)),
      JSONMember("difference", .number(pair.mean.mean)),
      JSONMember("se", .number(pair.mean.standardError)),
      JSONMember("low", .number(pair.low)), JSONMember("high", .number(pair.high)),
      JSONMember("anytime_low", .number(pair.anytimeLow)),
      JSONMember("anytime_high", .number(pair.anytimeHigh)),
      JSONMember("first_larger_share", .number(pair.winShare)),
      JSONMember("correlation", .number(pair.correlation)),
      JSONMember("variance_reduction", .number(pair.varianceReduction)),
      JSONMember("replications", .integer(pair.replications)),
    ])
  }
}

/// What a procedure promises, in words.
enum Guarantee {
  static func text(of asked: ComparisonPlan) -> String {
    let chance = NumberText.text(asked.confidence)
    let worth = NumberText.text(asked.worth)
    let promise =
      "With probability \(chance) or more no strategy is better than the selected one"
      + (asked.worth == 0 ? "" : " by more than \(worth)")
    switch asked.procedure {
    case .anytime:
      return promise
        + ", for independent normal differences of any variances and correlations, however often "
        + "one looks, stops and resumes. A difference that never varied is taken as constant once one "
        + "that varies in 1 of 100 futures would have been seen to."
    case .kimNelson:
      return
        "With probability \(chance) or more the best strategy is selected if it is better than "
        + "all others by \(worth) or more, for normal values; looks on the way have no promise."
    case .tournament:
      return promise
        + ", for independent normal differences; error and worth are split over the rounds."
    case .racing:
      return
        "No promise: the best of the sample that a fixed budget allows; achieved_confidence says "
        + "what the differences show."
    }
  }
}
