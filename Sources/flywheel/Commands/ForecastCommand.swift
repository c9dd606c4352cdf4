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

  @OptionGroup var part: ShardOption

  @OptionGroup var study: StudyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try part.requireNoTables(output)
    guard preview else { return }
    let asked: [(String, Bool)] = [
      ("--replications", options.replications != nil), ("--seed", options.seed != nil),
      ("--threads", options.threads.threads != nil), ("--fixed-assumptions", fixedAssumptions),
      ("--shard", part.shard != nil),
      ("--out", study.out != StudyOptions.defaultFolder), ("--fresh", study.fresh),
      ("--no-bom", output.noBom), ("--csv-header", output.csvHeader != .english),
    ]
    let pointless = asked.filter(\.1).map(\.0)
    if !pointless.isEmpty { throw ValidationError(UsageWords.notWithPreview(pointless)) }
  }

  func run() async throws {
    if preview { return try showPreview() }
    argument.noteOtherResultsVersion()
    let loaded = try LoadedScenario(path: argument.scenario, overrides: options.scenarioKeys)
    let size = ForecastSize(of: loaded.scenario)
    try size.requireWithinLimit()
    if let share = part.shard {
      let study = ShardedStudy(
        .forecast, about: loaded.scenario, named: loaded.identity, assumptions: assumptions)
      return try await ShardJob(
        loaded: loaded, study: study, share: share, threads: options.threads.count,
        place: self.study, output: output
      ).run()
    }
    let trial = try LibraryTrial()
    try loaded.requireMemory(threads: options.threads.count, keptBytes: size.keptBytes)
    try await ForecastRun(
      trial: trial, loaded: loaded, path: argument.scenario, assumptions: assumptions,
      threads: options.threads.count, study: study, output: output
    ).run()
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
}
