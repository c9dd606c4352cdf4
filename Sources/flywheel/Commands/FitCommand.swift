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

  @Option(help: HelpWords.historyFileOfScenario, completion: HistoryOptions.fileCompletion)
  var history: String?

  @OptionGroup var mapping: HistoryOptions

  @Option(help: HelpWords.followedStrategy)
  var strategy: String?

  @Option(help: HelpWords.seed)
  var seed: UInt64?

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var study: StudyOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    argument.noteOtherResultsVersion()
    let loaded = try LoadedScenario(
      path: argument.scenario, overrides: seed.map { ["seed: \($0)"] } ?? [])
    let followed = try loaded.place(ofStrategy: strategy)
    let source = try HistorySource(history, mapping, in: loaded)
    try ResultFolder(parent: study.out, name: loaded.scenario.name + ResultRun.fitSuffix).prepare()
    try LibraryTrial().requireSurvival()
    let past = try LoadedHistory(source, saltIn: study.out)
    let run = FitRun(
      loaded: loaded, strategy: followed, history: past.subject,
      threads: threads.count, study: study, output: output)
    do {
      let outcome = try await run.run()
      show(outcome, hash: loaded.hash, past.sentences)
    } catch let refusal as HistoryRefusal {
      throw Failure(ExitCodes.badData, FitWords.refusal(refusal, scenario: argument.scenario))
    }
  }

  private func show(_ outcome: FitRun.Outcome, hash: String, _ sentences: [String]) {
    let path = outcome.folder.path
    output.show(
      document: FitJSON.text(
        of: outcome.result, scenarioHash: hash, outputs: outcome.files.map { path + "/" + $0.name }),
      line: FitScreen.line(outcome.result, path: path)
    ) { style in
      sentences + [""]
        + FitScreen(outcome.result, path: path, style: style).lines(files: outcome.files)
    }
    output.tell(outcome.use, path: outcome.studyPath)
  }
}
