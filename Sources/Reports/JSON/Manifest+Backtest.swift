import StudyResults

extension Manifest {
  /// The text of a back-test's file.
  static func text(of result: BacktestResult, files: [ReportFile]) -> String {
    JSONValue.object(
      [
        JSONMember("schema", .string(schema)),
        JSONMember("study", .string("backtest")),
        JSONMember("history", .string(result.name)),
        JSONMember("history_sha256", .string(result.historyHash)),
        JSONMember("scenario_sha256", result.scenario.map { .string($0.hash) } ?? nil),
        JSONMember("interrupted", .boolean(false)),
        JSONMember("reproduce", .string(command(of: result))),
        JSONMember("versions", .versions(result.run.software)),
      ] + BacktestJSON.facts(of: result) + [
        JSONMember(
          "run",
          .object([
            JSONMember("threads", .integer(result.run.threads)),
            JSONMember("started_at", .string(instant(result.run.startedAt))),
            JSONMember("seconds", .number(result.run.seconds)),
          ])),
        JSONMember("files", .array(files.map(entry))),
      ]
    ).text() + "\n"
  }

  /// Running this on the same history gives the same tables.
  static func command(of result: BacktestResult) -> String {
    let plan = result.plan
    let series = result.series.map(\.name).joined(separator: ",")
    let horizons = plan.horizons.map(String.init).joined(separator: ",")
    let judged = result.scenario.map { scenario in
      " --scenario \(ForecastFiles.scenarioFileName)"
        + " --strategy '\(scenario.strategy.replacing("'", with: "'\\''"))'"
    }
    return "flywheel backtest HISTORY --series \(series) --first-week \(plan.firstWeek) "
      + "--step \(plan.step) --horizon \(horizons) --draws \(plan.drawCount) --seed \(plan.seed)"
      + (judged ?? "")
  }
}
