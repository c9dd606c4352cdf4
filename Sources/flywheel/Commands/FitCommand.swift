import ArgumentParser
import CommunityHistory
import CommunityModel
import Reports
import Studies
import StudyResults

/// Learns the uncertain numbers of a scenario from the history of its group, shows and saves what was learned.
struct FitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: HelpWords.fit)

  @OptionGroup var argument: ScenarioArgument

  @Option(help: HelpWords.historyFile, completion: HistoryOptions.fileCompletion)
  var history: String

  @OptionGroup var mapping: HistoryOptions

  @Option(help: HelpWords.seed)
  var seed: UInt64?

  @Option(help: HelpWords.threads)
  var threads: Int?

  @Option(help: HelpWords.out, completion: .directory)
  var out = StudyOptions.defaultFolder

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError(UsageWords.outOfRange("--threads", 1...1_024))
    }
  }

  func run() async throws {
    let loaded = try LoadedScenario(
      path: argument.scenario, overrides: seed.map { ["seed: \($0)"] } ?? [])
    try LoadedHistory.requireFile(history)
    let folder = ResultFolder(parent: out, name: loaded.scenario.name + ResultRun.fitSuffix)
    try folder.prepare()
    try LibraryTrial.requireSurvival()
    let past = try LoadedHistory(history, mapping, saltIn: out)
    let sentences = HistoryWords.sentences(of: past.reading)
    let fit = HistoryFit(
      loaded.scenario, history: past.history.days,
      threads: threads ?? RunOptions.processorCount)
    let result = try await found(fit)
    let files = FitFiles.all(
      of: result, lockedScenario: loaded.lockedText, scenarioHash: loaded.hash,
      format: output.format)
    try folder.replace(with: files)
    let paths = files.map { folder.path + "/" + $0.name }
    output.show(
      document: FitJSON.text(of: result, scenarioHash: loaded.hash, outputs: paths),
      line: FitScreen.line(result, path: folder.path)
    ) { style in
      sentences + [""] + FitScreen(result, path: folder.path, style: style).lines(files: files)
    }
  }

  /// Fits while the terminal shows how far it is.
  private func found(_ fit: HistoryFit) async throws -> FitResult {
    let display = FitDisplay(isWanted: !output.quiet)
    do {
      return try await Interruption.cancelling {
        let (steps, feed) = AsyncStream<HistoryFit.Progress>.makeStream()
        async let shown: Void = display.follow(steps)
        defer { feed.finish() }
        let result = try await fit.run { feed.yield($0) }
        feed.finish()
        await shown
        return result
      }
    } catch let refusal as HistoryFit.Refusal {
      throw Failure(
        ExitCodes.badData, FitWords.refusal(refusal, scenario: argument.scenario))
    }
  }
}
