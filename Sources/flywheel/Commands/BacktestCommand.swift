import ArgumentParser
import CommunityHistory
import Reports
import Studies
import StudyResults

/// Says how good forecasts of a group's past would have been, beside simple ones.
struct BacktestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest", abstract: HelpWords.backtest)

  @Argument(help: HelpWords.historyFile, completion: HistoryOptions.fileCompletion)
  var history: String
  @OptionGroup var mapping: HistoryOptions
  @OptionGroup var options: BacktestOptions
  @Option(help: HelpWords.out, completion: .directory)
  var out = StudyOptions.defaultFolder
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try LoadedHistory.requireFile(history)
    let name = HistoryName.ofResults(fromFile: history)
    let folder = ResultFolder(parent: out, name: name + ResultRun.backtestSuffix)
    try folder.prepare()
    let loaded = try LoadedHistory(history, mapping, saltIn: out)
    let backtest = try Backtest(
      loaded.subject,
      measures: options.measures, origins: options.origins, seed: options.seed,
      threads: options.threads.count)
    try LibraryTrial.requireSurvival()
    let result = try await found(backtest)
    let files = BacktestFiles.all(of: result, format: output.format)
    try folder.replace(with: files)
    output.show(
      document: BacktestJSON.text(of: result, outputs: files.map { folder.path + "/" + $0.name }),
      line: BacktestScreen.line(result, path: folder.path)
    ) { style in
      BacktestScreen(result, path: folder.path, style: style).lines(files: files)
    }
  }

  /// Runs it while the terminal shows how far it is.
  private func found(_ backtest: Backtest) async throws -> BacktestResult {
    let display = WorkDisplay(isWanted: !output.quiet) { done, count, secondsLeft in
      BacktestWords.progress(done: done, of: count, secondsLeft: secondsLeft)
    }
    do {
      return try await display.following { try await backtest.run($0) }
    } catch is CancellationError {
      throw Failure(ExitCodes.interrupted, lines: BacktestWords.interrupted)
    }
  }
}
