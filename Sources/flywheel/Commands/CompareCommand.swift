import ArgumentParser
import CommunityModel
import Studies

/// Finds the best strategy of a scenario, shows and saves how surely it is the best.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: HelpWords.compare)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var options: ComparisonOptions

  @Flag(help: HelpWords.fixedAssumptions)
  var fixedAssumptions = false

  @OptionGroup var part: ShardOption

  @OptionGroup var study: StudyOptions

  @Flag(help: HelpWords.why)
  var why = false

  @OptionGroup var output: OutputOptions

  func validate() throws { try part.requireNoTables(output) }

  func run() async throws {
    argument.noteOtherResultsVersion()
    let loaded = try LoadedScenario(path: argument.scenario, overrides: options.scenarioKeys)
    let size = ForecastSize(ofComparing: loaded.scenario)
    try size.requireWithinLimit()
    let assumptions: AssumptionTreatment = fixedAssumptions ? .fixed : .drawn
    if let share = part.shard {
      let study = ShardedStudy(
        .compare, explains: why, about: loaded.scenario, named: loaded.identity,
        assumptions: assumptions)
      return try await ShardJob(
        loaded: loaded, study: study, share: share, threads: options.threads.count,
        place: self.study, output: output
      ).run()
    }
    let trial = try LibraryTrial()
    try loaded.requireMemory(threads: options.threads.count, keptBytes: size.keptBytes)
    try await ComparisonRun(
      trial: trial, loaded: loaded, assumptions: assumptions, explains: why,
      threads: options.threads.count, study: study, output: output
    ).run()
  }
}
