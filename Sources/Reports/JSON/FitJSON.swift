import CommunityModel
package import StudyResults

/// What a fit learned, for programs: schema `flywheel.fit/1`.
package enum FitJSON {
  /// The document's text.
  ///
  /// - Parameters:
  ///   - result: What was learned.
  ///   - scenarioHash: The hash that names the scenario's content.
  ///   - outputs: The paths of the files written.
  /// - Returns: A document of its schema.
  package static func text(
    of result: FitResult, scenarioHash: String, outputs: [String]
  ) -> String {
    JSONValue.object([
      JSONMember("schema", .string("flywheel.fit/1")),
      JSONMember("scenario", .string(result.scenario.name)),
      JSONMember("scenario_sha256", .string(scenarioHash)),
      JSONMember("strategy", .string(result.strategy)),
      JSONMember("history", .string(result.historyName)),
      JSONMember("history_sha256", .string(result.historyHash)),
      JSONMember("days", .integer(result.days)),
      JSONMember("parameters", .array(result.parameters.map(parameter))),
      JSONMember("checks", .array(result.checks.map(check))),
      JSONMember("figures", .array(result.figures.map(figure))),
      JSONMember("outputs", .array(outputs.map(JSONValue.string))),
    ]).text()
  }

  private static func parameter(_ row: FittedNumber) -> JSONValue {
    .object([
      JSONMember("path", .string(row.assumption.path)),
      JSONMember("prior", .array(row.prior.map(JSONValue.number))),
      JSONMember("posterior", .array(row.posterior.map(JSONValue.number))),
      JSONMember("learned", .number(row.learned)),
      JSONMember("verdict", .string(row.verdict.rawValue)),
    ])
  }

  private static func check(_ row: PredictiveCheck) -> JSONValue {
    .object(
      [
        JSONMember("metric", .string(row.metric.rawValue)),
        JSONMember("from_day", .integer(row.days.lowerBound)),
        JSONMember("until_day", .integer(row.days.upperBound - 1)),
      ] + compared(row.observed, row.expected, row.isInside))
  }

  private static func figure(_ row: FigureCheck) -> JSONValue {
    .object(
      [JSONMember("metric", .string(row.metric.rawValue))]
        + compared(row.observed, row.expected, row.isInside))
  }

  private static func compared(
    _ observed: Double, _ expected: [Double], _ isInside: Bool
  ) -> [JSONMember] {
    [
      JSONMember("observed", .number(observed)),
      JSONMember("expected", .array(expected.map(JSONValue.number))),
      JSONMember("inside", .boolean(isInside)),
    ]
  }
}
