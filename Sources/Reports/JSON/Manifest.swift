import CommunityModel
import StudyResults

/// What a results folder holds, what it came from, and how the run went: the only file that may
/// differ between two runs of the same scenario and seed.
enum Manifest {
  /// The format's name and version.
  static let schema = "flywheel.manifest/1"
  /// The file's name.
  static let fileName = "manifest.json"

  /// The file's text.
  static func text(
    of result: ForecastResult, scenarioHash: String, files: [ReportFile]
  ) -> String {
    JSONValue.object([
      JSONMember("schema", .string(schema)),
      JSONMember("study", .string("forecast")),
      JSONMember("scenario", .string(result.scenario.name)),
      JSONMember("scenario_sha256", .string(scenarioHash)),
      JSONMember("interrupted", .boolean(result.run.isInterrupted)),
      JSONMember("reproduce", .string(command(of: result.run))),
      JSONMember("versions", .versions(result.run.software)),
      JSONMember("run", run(result)),
      JSONMember("files", .array(files.map(entry))),
    ]).text() + "\n"
  }

  /// Running this on the saved scenario gives the same tables, also after an interruption.
  private static func command(of run: RunFacts) -> String {
    "flywheel forecast \(ForecastFiles.scenarioFileName) --seed \(run.seed) "
      + "--replications \(run.replications)"
      + (run.assumptions == .fixed ? " --fixed-assumptions" : "")
  }

  private static func run(_ result: ForecastResult) -> JSONValue {
    let run = result.run
    return .object([
      JSONMember("seed", .natural(run.seed)),
      JSONMember("assumptions", .string(run.assumptions.rawValue)),
      JSONMember("strategies", .array(result.strategies.map { .string($0.name) })),
      JSONMember("replications", .integer(run.replications)),
      JSONMember("stop_reason", .string(run.stopReason.rawValue)),
      JSONMember("threads", .integer(run.threads)),
      JSONMember("started_at", .string(instant(run.startedAt))),
      JSONMember("seconds", .number(run.seconds)),
      JSONMember("member_days", .integer(run.memberDays)),
    ])
  }

  private static func entry(_ file: ReportFile) -> JSONValue {
    .object([
      JSONMember("name", .string(file.name)), JSONMember("bytes", .integer(file.text.utf8.count)),
    ])
  }

  /// ISO 8601 in UTC, to the second.
  private static func instant(_ secondsSinceEpoch: Double) -> String {
    let seconds = Int(secondsSinceEpoch.rounded(.down))
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60]
      .map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    return CalendarDate(daysSinceEpoch: days).iso8601 + "T" + clock + "Z"
  }
}
