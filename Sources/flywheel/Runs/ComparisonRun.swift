import CommunityModel
import Reports
import ScenarioFiles
import Studies
import StudyResults

/// A comparison, from the scenario to the folder of results.
struct ComparisonRun {
  let trial: LibraryTrial
  let loaded: LoadedScenario
  let assumptions: AssumptionTreatment
  /// Whether the reasons for the answer are wanted.
  let explains: Bool
  let threads: Int
  let study: StudyOptions
  let output: OutputOptions

  /// Compares the strategies, shows and saves how surely one is the best.
  ///
  /// - Parameter fill: adds outcomes from elsewhere to the study before anything is taken from it.
  /// - Throws: `ExitCode` if it was interrupted; what the study and the folder throw; what kept the reasons
  ///   from being found, after the rest was saved.
  func run(filling fill: (StudyStore) async throws -> Void = { _ in }) async throws {
    let scenario = loaded.scenario
    let folder = ResultFolder(parent: study.out, name: scenario.name + ResultRun.comparisonSuffix)
    try folder.prepare()
    let store = try study.store(
      of: loaded, runs: PlanRun.all(of: scenario, assumptions: assumptions))
    try await fill(store)
    try trial.requireSurvival()
    let (result, use, failure) = try await compare(store)
    let files = ComparisonFiles.all(
      of: result, lockedScenario: loaded.lockedText(in: folder), scenarioHash: loaded.hash,
      format: output.format)
    try folder.replace(with: files)
    show(result, files: files, in: folder)
    output.tell(use, path: store.path)
    if result.run.isInterrupted {
      TerminalStream.error.writeLine(ComparisonWords.interrupted(result.selection))
      throw Interruption.exitCode
    }
    if failure is CancellationError {
      TerminalStream.error.writeLine(ComparisonWords.explanationInterrupted)
      throw Interruption.exitCode
    }
    if let failure { throw failure }
  }

  /// Runs the comparison while the terminal shows how far it is.
  ///
  /// - Returns: what was found; what the study was used for; what kept the reasons from being found, if
  ///   they were asked for.
  private func compare(
    _ store: StudyStore
  ) async throws -> (StrategyComparison, StudyUse, (any Error)?) {
    let (scenario, threads) = (loaded.scenario, threads)
    let comparison = Comparison(
      scenario, threads: threads, assumptions: assumptions, store: store)
    let display = ProgressDisplay(
      strategies: scenario.strategies.map(\.name), isWanted: !output.quiet)
    return try await Interruption.cancelling {
      let (steps, feed) = AsyncStream<ForecastStep>.makeStream()
      async let use = display.follow(steps)
      var result = try await comparison.run { feed.yield($0) }
      var failure: (any Error)?
      if explains, !result.run.isInterrupted, let other = result.explainedBeside {
        let clock = ContinuousClock()
        let start = clock.now
        do {
          result.explanation = try await explanation(of: result, beside: other)
            .run(threads: threads, store: store) { feed.yield($0) }
        } catch {
          failure = error
        }
        result.run.seconds += (clock.now - start) / .seconds(1)
      }
      feed.finish()
      return (result, await use, failure)
    }
  }

  private func explanation(of result: StrategyComparison, beside other: Int) -> Explanation {
    let (maker, best) = (loaded.planMaker, result.selection.best)
    return Explanation(
      loaded.scenario, assumptions: assumptions, better: best, other: other,
      compared: result.difference(best, other)?.replications ?? 0,
      groups: maker.differences(from: other, to: best)
    ) { maker.plan(from: other, to: best, taking: $0) }
  }

  private func show(_ result: StrategyComparison, files: [ReportFile], in folder: ResultFolder) {
    let paths = files.map { folder.path + "/" + $0.name }
    output.show(
      document: ComparisonJSON.text(of: result, scenarioHash: loaded.hash, outputs: paths),
      line: ComparisonScreen.line(result, path: folder.path)
    ) { style in
      ComparisonScreen(result, path: folder.path, style: style).lines(files: files)
    }
  }
}
