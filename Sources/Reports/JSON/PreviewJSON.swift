import CommunityModel
package import StudyResults

/// A preview for programs.
package enum PreviewJSON {
  /// The format's name and version.
  package static let schema = "flywheel.preview/1"

  /// Writes a preview, equal bytes for equal results; what it says nothing about is null.
  package static func text(
    of result: PreviewResult, scenarioHash: String, _ software: SoftwareVersions
  ) -> String {
    let scenario = result.scenario
    return JSONValue.object([
      JSONMember("schema", .string(schema)),
      JSONMember("scenario", .string(scenario.name)),
      JSONMember("scenario_sha256", .string(scenarioHash)),
      JSONMember("version", .string(software.flywheel)),
      JSONMember("results_version", .integer(software.results)),
      JSONMember("start", .string(scenario.start.iso8601)),
      JSONMember("horizon_days", .integer(scenario.horizonDays)),
      JSONMember("strategies", .array(result.strategies.map { strategy($0, of: scenario) })),
    ]).text()
  }

  private static func strategy(
    _ strategy: PreviewResult.Strategy, of scenario: Scenario
  ) -> JSONValue {
    let metrics = scenario.countedMetrics(of: strategy.name)
    let phases = scenario.strategies.first { $0.name == strategy.name }?.plan.phases ?? []
    return .object([
      JSONMember("name", .string(strategy.name)),
      JSONMember(
        "summary",
        .object(
          scenario.observedSummaryMetrics.map { JSONMember($0.key, .number(strategy[$0])) })),
      JSONMember(
        "daily",
        .object(
          metrics.map { metric in
            JSONMember(metric.key, .array(strategy.series(of: metric).map(JSONValue.number)))
          })),
      JSONMember(
        "phases",
        .array(
          zip(phases, strategy.phaseStarts).map { phase, day in
            .object([
              JSONMember("name", .string(phase.name)),
              JSONMember("first_day", .number(day.map(Double.init) ?? .nan)),
            ])
          })),
    ])
  }
}
