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

  @Option(help: HelpWords.followedStrategy)
  var strategy: String?

  @Option(help: HelpWords.seed)
  var seed: UInt64?

  @Option(help: HelpWords.threads)
  var threads: Int?

  @OptionGroup var study: StudyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError(UsageWords.outOfRange("--threads", 1...1_024))
    }
  }

  func run() async throws {
    let loaded = try LoadedScenario(
      path: argument.scenario, overrides: seed.map { ["seed: \($0)"] } ?? [])
    let followed = try loaded.place(ofStrategy: strategy)
    try LoadedHistory.requireFile(history)
    let folder = ResultFolder(parent: study.out, name: loaded.scenario.name + ResultRun.fitSuffix)
    try folder.prepare()
    try LibraryTrial.requireSurvival()
    let past = try LoadedHistory(history, mapping, saltIn: study.out)
    let sentences = HistoryWords.sentences(of: past.reading)
    let store = try study.store(of: loaded, runs: [])
    let fit = HistoryFit(
      loaded.scenario, strategy: followed,
      history: past.subject, threads: threads ?? RunOptions.processorCount, store: store)
    let (result, use) = try await found(fit)
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
    output.tell(use, path: store.path)
  }

  /// Fits while the terminal shows how far it is.
  private func found(_ fit: HistoryFit) async throws -> (FitResult, StudyUse) {
    let display = WorkDisplay(isWanted: !output.quiet) { done, count, secondsLeft in
      FitWords.progress(done: done, of: count, secondsLeft: secondsLeft)
    }
    do {
      return try await display.following { try await fit.run($0) }
    } catch let refusal as HistoryFit.Refusal {
      throw Failure(
        ExitCodes.badData, FitWords.refusal(refusal, scenario: argument.scenario))
    } catch is CancellationError {
      throw Failure(ExitCodes.interrupted, lines: FitWords.interrupted)
    }
  }
}
