import ArgumentParser
import CommunityModel
import Reports
import ScenarioFiles
import Studies
import StudyResults

/// Finds the best strategy of a scenario, shows and saves how surely it is the best.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: HelpWords.compare)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var options: ComparisonOptions

  @Flag(help: HelpWords.fixedAssumptions)
  var fixedAssumptions = false

  @OptionGroup var study: StudyOptions

  @Flag(help: HelpWords.why)
  var why = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let loaded = try LoadedScenario(path: argument.scenario, overrides: options.scenarioKeys)
    let scenario = loaded.scenario
    let folder = ResultFolder(parent: study.out, name: scenario.name + ResultRun.comparisonSuffix)
    try ForecastSize(ofComparing: scenario).requireWithinLimit()
    try folder.prepare()
    try LibraryTrial.requireSurvival()
    let store = try study.store(
      of: loaded, runs: PlanRun.all(of: scenario, assumptions: assumptions))
    let (result, use, failure) = try await compare(loaded, store)
    let files = ComparisonFiles.all(
      of: result, lockedScenario: loaded.lockedText(in: folder), scenarioHash: loaded.hash,
      format: output.format)
    try folder.replace(with: files)
    show(result, hash: loaded.hash, files: files, in: folder)
    output.tell(use, path: store.path)
    if result.run.isInterrupted {
      TerminalStream.error.writeLine(ComparisonWords.interrupted(result.selection))
      throw ExitCodes.interrupted
    }
    if failure is CancellationError {
      TerminalStream.error.writeLine(ComparisonWords.explanationInterrupted)
      throw ExitCodes.interrupted
    }
    if let failure { throw failure }
  }

  private var assumptions: AssumptionTreatment { fixedAssumptions ? .fixed : .drawn }

  /// Runs the comparison while the terminal shows how far it is.
  ///
  /// - Returns: what was found; what the study was used for; what kept the reasons from being found, if
  ///   they were asked for.
  private func compare(
    _ loaded: LoadedScenario, _ store: StudyStore
  ) async throws -> (StrategyComparison, StudyUse, (any Error)?) {
    let scenario = loaded.scenario
    let comparison = Comparison(
      scenario, threads: options.threads.count, assumptions: assumptions, store: store)
    let display = ProgressDisplay(
      strategies: scenario.strategies.map(\.name), isWanted: !output.quiet)
    return try await Interruption.cancelling {
      let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
      async let use = display.follow(steps)
      var result = try await comparison.run { feed.yield($0) }
      var failure: (any Error)?
      if why, !result.run.isInterrupted, let other = result.explainedBeside {
        let clock = ContinuousClock()
        let start = clock.now
        do {
          result.explanation = try await explanation(of: result, beside: other, loaded)
            .run(threads: options.threads.count, store: store) { feed.yield($0) }
        } catch {
          failure = error
        }
        result.run.seconds += (clock.now - start) / .seconds(1)
      }
      feed.finish()
      return (result, await use, failure)
    }
  }

  private func explanation(
    of result: StrategyComparison, beside other: Int, _ loaded: LoadedScenario
  ) -> Explanation {
    let (maker, best) = (loaded.planMaker, result.selection.best)
    return Explanation(
      loaded.scenario, assumptions: assumptions, better: best, other: other,
      compared: result.difference(best, other)?.replications ?? 0,
      groups: maker.differences(from: other, to: best)
    ) { maker.plan(from: other, to: best, taking: $0) }
  }

  private func show(
    _ result: StrategyComparison, hash: String, files: [ReportFile], in folder: ResultFolder
  ) {
    let paths = files.map { folder.path + "/" + $0.name }
    output.show(
      document: ComparisonJSON.text(of: result, scenarioHash: hash, outputs: paths),
      line: ComparisonScreen.line(result, path: folder.path)
    ) { style in
      ComparisonScreen(result, path: folder.path, style: style).lines(files: files)
    }
  }
}
