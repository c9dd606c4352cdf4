package import StudyResults

/// A back-test for programs.
package enum BacktestJSON {
  /// The format's name and version.
  package static let schema = "flywheel.backtest/1"

  /// Writes a result, equal bytes for equal results.
  package static func text(of result: BacktestResult, outputs: [String]) -> String {
    JSONValue.object(
      [
        JSONMember("schema", .string(schema)),
        JSONMember("history", .string(result.name)),
        JSONMember("history_sha256", .string(result.historyHash)),
        JSONMember("version", .string(result.run.software.flywheel)),
        JSONMember("results_version", .integer(result.run.software.results)),
      ] + facts(of: result) + [
        JSONMember("outcomes", .array(result.verdicts.map(outcome))),
        JSONMember("outputs", .array(outputs.map { .string($0) })),
      ]
    ).text()
  }

  /// What was asked and of what.
  static func facts(of result: BacktestResult) -> [JSONMember] {
    [
      JSONMember("weeks", .integer(result.weekCount)),
      JSONMember("series", .array(result.series.map { .string($0.name) })),
      JSONMember("joins_are_rises_of_members", .boolean(result.areJoinsRises)),
      JSONMember("first_week", .integer(result.plan.firstWeek)),
      JSONMember("step", .integer(result.plan.step)),
      JSONMember("horizon_weeks", .array(result.plan.horizons.map { .integer($0) })),
      JSONMember("draws", .integer(result.plan.drawCount)),
      JSONMember("seed", .natural(result.plan.seed)),
      JSONMember(
        "forecasters",
        .array(
          result.forecasters.map { forecaster in
            .object([
              JSONMember("name", .string(forecaster.name)),
              JSONMember("role", .string(forecaster.role.rawValue)),
            ])
          })),
    ]
  }

  private static func outcome(_ outcome: BacktestOutcome) -> JSONValue {
    .object([
      JSONMember("series", .string(outcome.series)),
      JSONMember("horizon_weeks", .integer(outcome.horizon)),
      JSONMember("best_baseline", outcome.bestBaseline.map(JSONValue.string) ?? nil),
      JSONMember("forecasters", .array(outcome.lines.map(line))),
    ])
  }

  private static func line(_ line: BacktestOutcome.Line) -> JSONValue {
    .object([
      JSONMember("name", .string(line.forecaster)),
      JSONMember("forecasts", .integer(line.count)),
      JSONMember("crps", .number(line.scores.rankedProbability)),
      JSONMember("ape", .number(line.scores.percentageError ?? .nan)),
      JSONMember("mase", .number(line.scores.scaledError ?? .nan)),
      JSONMember("held_80", .integer(line.held)),
    ])
  }
}
