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

  @Flag(help: HelpWords.fixedAssumptions)
  var fixedAssumptions = false

  @Option(help: HelpWords.out, completion: .directory)
  var out = "notebooks-out"

  @Flag(help: HelpWords.json)
  var json = false

  @Flag(help: HelpWords.quiet)
  var quiet = false

  @Flag(help: HelpWords.noByteOrderMark)
  var noBom = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if json && quiet { throw ValidationError(UsageWords.jsonAndQuiet) }
  }

  func run() async throws {
    let loaded = try LoadedScenario(path: argument.scenario, overrides: options.scenarioKeys)
    let folder = ResultFolder(parent: out, name: loaded.scenario.name)
    try ForecastSize(of: loaded.scenario).requireWithinLimit()
    try folder.prepare()
    try LibraryTrial.requireSurvival()
    let result = try await forecast(loaded.scenario)
    let files = ForecastFiles.all(
      of: result, lockedScenario: loaded.lockedText, scenarioHash: loaded.hash,
      format: CSVFormat(byteOrderMark: !noBom))
    try folder.replace(with: files)
    show(result, hash: loaded.hash, files: files, in: folder)
    if result.run.isInterrupted {
      TerminalStream.error.writeLine(
        ForecastWords.interrupted(replications: result.run.replications))
      throw ExitCodes.interrupted
    }
  }

  /// Runs the scenario while the terminal shows how far it is.
  private func forecast(_ scenario: Scenario) async throws -> ForecastResult {
    let forecast = Forecast(
      scenario, threads: options.threadCount, assumptions: fixedAssumptions ? .fixed : .drawn)
    let display = ProgressDisplay(
      strategies: scenario.strategies.map(\.name), isWanted: !quiet)
    return try await Interruption.cancelling {
      let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
      async let shown: Void = display.follow(steps)
      let result = try await forecast.run { feed.yield($0) }
      feed.finish()
      await shown
      return result
    }
  }

  private func show(
    _ result: ForecastResult, hash: String, files: [ReportFile], in folder: ResultFolder
  ) {
    let output = TerminalStream.output
    if json {
      let paths = files.map { folder.path + "/" + $0.name }
      output.writeLine(ForecastJSON.text(of: result, scenarioHash: hash, outputs: paths))
    } else if quiet {
      output.writeLine(ForecastScreen.line(result, path: folder.path))
    } else {
      let screen = ForecastScreen(result, path: folder.path, style: speech.outputStyle)
      screen.lines(files: files).forEach(output.writeLine)
    }
  }
}
