import ArgumentParser
import CommunityModel
import Reports
import Studies
import StudyResults

/// Runs a scenario, shows and saves what it found.
struct ForecastCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: HelpWords.forecast)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var options: RunOptions

  @Flag(help: HelpWords.preview)
  var preview = false

  @Flag(help: HelpWords.fixedAssumptions)
  var fixedAssumptions = false

  @OptionGroup var study: StudyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard preview else { return }
    let asked: [(String, Bool)] = [
      ("--replications", options.replications != nil), ("--seed", options.seed != nil),
      ("--threads", options.threads.threads != nil), ("--fixed-assumptions", fixedAssumptions),
      ("--out", study.out != StudyOptions.defaultFolder), ("--fresh", study.fresh),
      ("--no-bom", output.noBom), ("--csv-header", output.csvHeader != .english),
    ]
    let pointless = asked.filter(\.1).map(\.0)
    if !pointless.isEmpty { throw ValidationError(UsageWords.notWithPreview(pointless)) }
  }

  func run() async throws {
    if preview { return try showPreview() }
    let loaded = try LoadedScenario(path: argument.scenario, overrides: options.scenarioKeys)
    let folder = ResultFolder(parent: study.out, name: loaded.scenario.name)
    try ForecastSize(of: loaded.scenario).requireWithinLimit()
    try folder.prepare()
    try LibraryTrial.requireSurvival()
    let store = try study.store(
      of: loaded, runs: PlanRun.all(of: loaded.scenario, assumptions: assumptions))
    let (result, use) = try await forecast(loaded.scenario, store)
    let files = ForecastFiles.all(
      of: result, lockedScenario: loaded.lockedText(in: folder), scenarioHash: loaded.hash,
      format: output.format)
    try folder.replace(with: files)
    show(result, hash: loaded.hash, files: files, in: folder)
    output.tell(use, path: store.path)
    if result.run.isInterrupted {
      TerminalStream.error.writeLine(
        ForecastWords.interrupted(replications: result.run.replications))
      throw ExitCodes.interrupted
    }
  }

  /// Shows what is expected without simulating.
  private func showPreview() throws {
    let loaded = try LoadedScenario(path: argument.scenario)
    let result = try Preview.run(loaded.scenario)
    output.show(
      document: PreviewJSON.text(of: result, scenarioHash: loaded.hash, .current),
      line: PreviewScreen.line(result)
    ) { style in
      PreviewScreen(result, of: argument.scenario, style: style).lines()
    }
  }

  private var assumptions: AssumptionTreatment { fixedAssumptions ? .fixed : .drawn }

  /// Runs the scenario while the terminal shows how far it is.
  private func forecast(
    _ scenario: Scenario, _ store: StudyStore
  ) async throws -> (ForecastResult, StudyUse) {
    let forecast = Forecast(
      scenario, threads: options.threads.count, assumptions: assumptions, store: store)
    let display = ProgressDisplay(
      strategies: scenario.strategies.map(\.name), isWanted: !output.quiet)
    return try await Interruption.cancelling {
      let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
      async let use = display.follow(steps)
      let result = try await forecast.run { feed.yield($0) }
      feed.finish()
      return (result, await use)
    }
  }

  private func show(
    _ result: ForecastResult, hash: String, files: [ReportFile], in folder: ResultFolder
  ) {
    let paths = files.map { folder.path + "/" + $0.name }
    output.show(
      document: ForecastJSON.text(of: result, scenarioHash: hash, outputs: paths),
      line: ForecastScreen.line(result, path: folder.path)
    ) { style in
      ForecastScreen(result, of: argument.scenario, path: folder.path, style: style).lines(
        files: files)
    }
  }
}
