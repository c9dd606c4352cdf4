import CommunityModel
import Reports
import Studies
import StudyResults

/// A forecast, from the scenario to the folder of results.
struct ForecastRun {
  let trial: LibraryTrial
  let loaded: LoadedScenario
  /// The scenario's file, as people call it.
  let path: String
  let assumptions: AssumptionTreatment
  let threads: Int
  let study: StudyOptions
  let output: OutputOptions

  /// Runs the scenario, shows and saves what it found.
  ///
  /// - Parameter fill: adds outcomes from elsewhere to the study before anything is taken from it.
  /// - Throws: `ExitCode` if it was interrupted; what the study and the folder throw.
  func run(filling fill: (StudyStore) async throws -> Void = { _ in }) async throws {
    let folder = ResultFolder(parent: study.out, name: loaded.scenario.name)
    try folder.prepare()
    let store = try study.store(
      of: loaded, runs: PlanRun.all(of: loaded.scenario, assumptions: assumptions))
    try await fill(store)
    try trial.requireSurvival()
    let (result, use) = try await forecast(loaded.scenario, store)
    // Nobody waits for files to read the answer.
    let isShown = output.showFirst { screen(of: result, in: folder, $0).answer() }
    let files = ForecastFiles.all(
      of: result, lockedScenario: loaded.lockedText(in: folder), scenarioHash: loaded.hash,
      format: output.format)
    try folder.replace(with: files)
    show(result, files: files, in: folder, after: isShown)
    output.tell(use, path: store.path)
    if result.run.isInterrupted {
      TerminalStream.error.writeLine(
        ForecastWords.interrupted(replications: result.run.replications))
      throw Interruption.exitCode
    }
  }

  /// Runs the scenario while the terminal shows how far it is.
  private func forecast(
    _ scenario: Scenario, _ store: StudyStore
  ) async throws -> (ForecastResult, StudyUse) {
    let forecast = Forecast(scenario, threads: threads, assumptions: assumptions, store: store)
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
    _ result: ForecastResult, files: [ReportFile], in folder: ResultFolder, after isShown: Bool
  ) {
    let paths = files.map { folder.path + "/" + $0.name }
    output.show(
      document: ForecastJSON.text(of: result, scenarioHash: loaded.hash, outputs: paths),
      line: ForecastScreen.line(result, path: folder.path)
    ) { style in
      let screen = screen(of: result, in: folder, style)
      return (isShown ? [] : screen.answer()) + screen.whereItIs(files)
    }
  }

  private func screen(
    of result: ForecastResult, in folder: ResultFolder, _ style: TextStyle
  ) -> ForecastScreen {
    ForecastScreen(result, of: path, path: folder.path, style: style)
  }
}
