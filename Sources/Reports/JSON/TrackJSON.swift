import CommunityModel
package import StudyResults

/// How a forecast fares, for programs: schema `flywheel.track/1`.
package enum TrackJSON {
  /// The document's text.
  ///
  /// - Parameters:
  ///   - result: What happened beside what was forecast.
  ///   - scenarioHash: The hash that names the scenario's content.
  ///   - outputs: The paths of the files written.
  ///   - updated: The path of the scenario with what the history teaches by now; `nil` if there is none.
  /// - Returns: A document of its schema.
  package static func text(
    of result: TrackResult, scenarioHash: String, outputs: [String], updated: String?
  ) -> String {
    JSONValue.object([
      JSONMember("schema", .string("flywheel.track/1")),
      JSONMember("scenario", .string(result.scenario.name)),
      JSONMember("scenario_sha256", .string(scenarioHash)),
      JSONMember("strategy", .string(result.strategy)),
      JSONMember("history", .string(result.historyName)),
      JSONMember("history_sha256", .string(result.historyHash)),
      JSONMember("weeks", .integer(result.weekCount)),
      JSONMember("verdict", .string(result.verdict.rawValue)),
      JSONMember("series", .array(result.series.map(series))),
      JSONMember("updated", updated.map(JSONValue.string) ?? nil),
      JSONMember("outputs", .array(outputs.map(JSONValue.string))),
    ]).text()
  }

  private static func series(_ series: TrackedSeries) -> JSONValue {
    .object([
      JSONMember("name", .string(series.name)),
      JSONMember("role", .string(series.role.rawValue)),
      JSONMember("weeks_known", .integer(series.knownCount)),
      JSONMember("inside_80", .integer(series.insideCount)),
      JSONMember("status", .string(series.status.rawValue)),
      JSONMember("deviation", series.deviation.map(JSONValue.number) ?? nil),
      JSONMember("alarm", series.alarm.map(alarm) ?? nil),
    ])
  }

  private static func alarm(_ alarm: TrackedSeries.Alarm) -> JSONValue {
    .object([
      JSONMember("week", .integer(alarm.week)),
      JSONMember("since", .integer(alarm.since)),
      JSONMember("deviation", alarm.deviation.map(JSONValue.number) ?? nil),
    ])
  }
}
