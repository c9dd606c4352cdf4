import ArgumentParser
import CommunityHistory
import CommunityModel
import ForecastScoring
import Reports
import Studies
import StudyResults

/// Says how good forecasts of a group's past would have been, beside simple ones.
struct BacktestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest", abstract: HelpWords.backtest)

  @Argument(help: HelpWords.backtestedFile, completion: HistoryOptions.fileCompletion)
  var history: String?
  @OptionGroup var mapping: HistoryOptions
  @OptionGroup var options: BacktestOptions

  @Option(help: HelpWords.judgedScenario, completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?
  @Option(help: HelpWords.followedStrategy)
  var strategy: String?

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if strategy != nil, scenario == nil {
      throw ValidationError(UsageWords.strategyWithoutScenario)
    }
    if history == nil, scenario == nil { throw ValidationError(UsageWords.noHistory) }
  }

  func run() async throws {
    let loaded = try scenario.map { try LoadedScenario(path: $0) }
    let source = try HistorySource(history, mapping, in: loaded)
    let name = HistoryName.ofResults(fromFile: source.path)
    let folder = ResultFolder(parent: study.out, name: name + ResultRun.backtestSuffix)
    try folder.prepare()
    let subject = try LoadedHistory(source, saltIn: study.out).subject
    let simulations: Simulations? = try loaded.map { try self.simulations(of: $0, subject) }
    let backtest = try Backtest(
      subject, measures: options.measures, origins: options.origins, seed: options.seed,
      threads: options.threads.count, simulations: simulations?.forecasts)
    try LibraryTrial().requireSurvival()
    let (result, use) = try await found(backtest)
    let files = BacktestFiles.all(
      of: result, lockedScenario: loaded?.lockedText(in: folder), format: output.format)
    try folder.replace(with: files)
    output.show(
      document: BacktestJSON.text(of: result, outputs: files.map { folder.path + "/" + $0.name }),
      line: BacktestScreen.line(result, path: folder.path)
    ) { style in
      BacktestScreen(result, path: folder.path, style: style).lines(files: files)
    }
    if let simulations { output.tell(use, path: simulations.studyPath) }
  }

  private typealias Simulations = (forecasts: ScenarioForecasts, studyPath: String)

  /// What a scenario would have said, and where its futures are kept.
  private func simulations(
    of loaded: LoadedScenario, _ subject: HistorySubject
  ) throws -> Simulations {
    let place = try loaded.place(ofStrategy: strategy)
    try loaded.requireMemory(threads: options.threads.count)
    let store = try study.store(of: loaded, runs: [])
    do throws(HistoryRefusal) {
      let forecasts = try ScenarioForecasts(
        loaded.scenario, hash: loaded.hash, strategy: place, history: subject,
        origins: options.origins, threads: options.threads.count, store: store)
      return (forecasts, store.path)
    } catch {
      throw Failure(
        ExitCodes.badData, FitWords.refusal(error, scenario: loaded.scenario.name))
    }
  }

  /// Runs it while the terminal shows how far it is.
  private func found(_ backtest: Backtest) async throws -> (BacktestResult, StudyUse) {
    let display = WorkDisplay(isWanted: !output.quiet, say("Back-testing", "回测中")) { done, count in
      say("\(done)/\(count) steps", "\(done)/\(count) 步")
    }
    do {
      return try await display.following { try await backtest.run($0) }
    } catch is CancellationError {
      throw Failure(
        Interruption.exitCode,
        lines: scenario == nil ? BacktestWords.interrupted : FitWords.interrupted)
    }
  }
}
