import CommunityModel
import StudyResults

/// What a results folder holds, what it came from, and how the run went: the only file that may
/// differ between two runs of the same scenario and seed.
package enum Manifest {
  /// The format's name and version.
  static let schema = "flywheel.manifest/1"
  /// The file's name.
  package static let fileName = "manifest.json"
  /// Bytes that a file of that name may have to be read as one.
  package static let fileBytes = 16 << 20

  /// The text of a forecast's file.
  static func text(
    of result: ForecastResult, scenarioHash: String, files: [ReportFile]
  ) -> String {
    let run = result.run
    return text(
      "forecast", scenario: result.scenario.name, scenarioHash: scenarioHash, run,
      reproduce: command("forecast", run, replications(run)),
      findings: [],
      facts: [
        JSONMember("strategies", .array(result.strategies.map { .string($0.name) })),
        JSONMember("replications", .integer(run.replications)),
        JSONMember("stop_reason", .string(run.stopReason.rawValue)),
      ] + QuantileExactness.members(of: run), files)
  }

  /// The text of a comparison's file.
  static func text(
    of result: StrategyComparison, scenarioHash: String, files: [ReportFile]
  ) -> String {
    let strategies = result.ranking.sorted { $0.place < $1.place }
    return text(
      "compare", scenario: result.scenario.name, scenarioHash: scenarioHash, result.run,
      reproduce: command("compare", result.run, reasons(result.explanation)),
      findings: [JSONMember("selection", ComparisonJSON.selection(result))],
      facts: [
        JSONMember("strategies", .array(strategies.map { .string($0.name) })),
        JSONMember("replications", .array(strategies.map { .integer($0.replications) })),
        JSONMember("stop_reason", .string(result.selection.reason.rawValue)),
      ] + QuantileExactness.members(of: result.run), files)
  }

  /// The text of a search's file.
  static func text(
    of result: SearchResult, scenarioHash: String, files: [ReportFile]
  ) -> String {
    let findings = SearchFindings(result)
    return text(
      "optimize", scenario: result.scenario.name, scenarioHash: scenarioHash, findings.run,
      reproduce: command("optimize", findings.run, ""),
      findings: [
        JSONMember("search", SearchJSON.search(findings)),
        JSONMember("recommended", SearchJSON.recommended(findings)),
      ],
      facts: [
        JSONMember(
          "strategies",
          .array(result.comparison.scenario.strategies.map { .string($0.name) })),
        JSONMember("replications", .integer(result.run.replications)),
        JSONMember("stop_reason", .string(result.stopReason.rawValue)),
      ], files)
  }

  /// The text of a history's file.
  static func text(
    of findings: HistoryFindings, software: SoftwareVersions, files: [ReportFile]
  ) -> String {
    JSONValue.object([
      JSONMember("schema", .string(schema)), JSONMember("study", "describe"),
      JSONMember("history", .string(findings.name)), JSONMember("versions", .versions(software)),
      JSONMember("rows", HistoryJSON.rows(findings.reading)),
      JSONMember("files", .array(files.map(entry))),
    ]).text() + "\n"
  }

  /// The text of a fit's file.
  static func text(
    of result: FitResult, scenarioHash: String, files: [ReportFile]
  ) -> String {
    text(
      "fit", scenario: result.scenario.name, scenarioHash: scenarioHash, result.run,
      reproduce: command(of: result),
      findings: [
        JSONMember("history", .string(result.historyName)),
        JSONMember("history_sha256", .string(result.historyHash)),
      ],
      facts: [JSONMember("days", .integer(result.days))], files)
  }

  /// The text of a tracked forecast's file.
  static func text(
    of result: TrackResult, scenarioHash: String, files: [ReportFile]
  ) -> String {
    text(
      "track", scenario: result.scenario.name, scenarioHash: scenarioHash, result.run,
      reproduce: command(of: result),
      findings: [
        JSONMember("history", .string(result.historyName)),
        JSONMember("history_sha256", .string(result.historyHash)),
        JSONMember("verdict", .string(result.verdict.rawValue)),
      ],
      facts: [
        JSONMember("strategies", .array([.string(result.strategy)])),
        JSONMember("replications", .integer(result.run.replications)),
        JSONMember("weeks", .integer(result.weekCount)),
      ], files)
  }

  /// The command that lays the same history over the same forecast.
  static func command(of result: TrackResult) -> String {
    "flywheel track RUN " + history(result.strategy, of: result.scenario)
  }

  /// The history, and the strategy that it is about, where there are several.
  private static func history(_ strategy: String, of scenario: Scenario) -> String {
    let file = "--history HISTORY"
    guard scenario.strategies.count > 1 else { return file }
    return "--strategy '\(strategy.replacing("'", with: "'\\''"))' " + file
  }

  private static func text(
    _ study: String, scenario: String, scenarioHash: String, _ run: RunFacts, reproduce: String,
    findings: [JSONMember], facts: [JSONMember], _ files: [ReportFile]
  ) -> String {
    JSONValue.object(
      [
        JSONMember("schema", .string(schema)),
        JSONMember("study", .string(study)),
        JSONMember("scenario", .string(scenario)),
        JSONMember("scenario_sha256", .string(scenarioHash)),
        JSONMember("interrupted", .boolean(run.isInterrupted)),
        JSONMember("reproduce", .string(reproduce)),
        JSONMember("versions", .versions(run.software)),
      ] + findings + [
        JSONMember("run", .object(members(of: run, facts))),
        JSONMember("files", .array(files.map(entry))),
      ]
    ).text() + "\n"
  }

  /// The command that reproduces a study's findings.
  static func command(of findings: StudyFindings) -> String {
    switch findings.kind {
    case .forecast: command("forecast", findings.run, replications(findings.run))
    case .comparison: command("compare", findings.run, reasons(findings.explanation))
    case .search: command("optimize", findings.run, "")
    }
  }

  /// The command that learns the same from the same history.
  static func command(of result: FitResult) -> String {
    command("fit", result.run, history(result.strategy, of: result.scenario))
  }

  private static func replications(_ run: RunFacts) -> String {
    "--replications \(run.replications)"
  }

  private static func reasons(_ explanation: ExplanationResult?) -> String {
    explanation == nil ? "" : "--why"
  }

  /// Running this on the saved scenario gives the same tables, or those of an interrupted comparison or search had it
  /// not been interrupted.
  private static func command(_ study: String, _ run: RunFacts, _ options: String) -> String {
    let parts = [
      "flywheel \(study) \(ForecastFiles.scenarioFileName) --seed \(run.seed)", options,
      run.assumptions == .fixed ? "--fixed-assumptions" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func members(of run: RunFacts, _ facts: [JSONMember]) -> [JSONMember] {
    [
      JSONMember("seed", .natural(run.seed)),
      JSONMember("assumptions", .string(run.assumptions.rawValue)),
    ] + facts + [
      JSONMember("threads", .integer(run.threads)),
      JSONMember("started_at", .string(instant(run.startedAt))),
      JSONMember("seconds", .number(run.seconds)),
      JSONMember("member_days", .integer(run.memberDays)),
    ]
  }

  static func entry(_ file: ReportFile) -> JSONValue {
    .object([
      JSONMember("name", .string(file.name)), JSONMember("bytes", .integer(file.text.utf8.count)),
    ])
  }

  /// ISO 8601 in UTC, to the second.
  static func instant(_ secondsSinceEpoch: Double) -> String {
    let seconds = Int(secondsSinceEpoch.rounded(.down))
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60]
      .map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    return CalendarDate(daysSinceEpoch: days).iso8601 + "T" + clock + "Z"
  }
}
