import ArgumentParser
import CommunityModel
import Reports
import ScenarioFiles
import Studies
import StudyResults

/// Searches the best plan of a scenario, shows and saves how surely it is the best and what it rests on.
struct OptimizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize", abstract: HelpWords.optimize)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var options: SearchOptions

  @Flag(help: HelpWords.fixedAssumptions)
  var fixedAssumptions = false

  @OptionGroup var study: StudyOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if study.fresh, options.resume || options.more != nil {
      throw ValidationError(UsageWords.freshAndResume)
    }
  }

  func run() async throws {
    argument.noteOtherResultsVersion()
    let loaded = try LoadedScenario(path: argument.scenario, overrides: options.scenarioKeys)
    guard let maker = loaded.designMaker, let source = DesignSource(maker) else {
      throw Failure(ExitCodes.badData, SearchWords.nothingToSearch(argument.scenario))
    }
    try loaded.requireMemory(threads: options.threads.count)
    let folder = ResultFolder(
      parent: study.out, name: loaded.scenario.name + ResultRun.searchSuffix)
    try folder.prepare()
    try LibraryTrial().requireSurvival()
    let search = try search(of: loaded, source)
    let (result, use) = try await found(search)
    let files = SearchFiles.all(
      of: result, bestPlan: bestPlan(in: result, maker, folder),
      lockedScenario: loaded.lockedText(in: folder),
      scenarioHash: loaded.hash, format: output.format)
    try folder.replace(with: files)
    show(result, hash: loaded.hash, files: files, in: folder)
    output.tell(use, path: StudyStore.path(inFolder: study.out, scenario: loaded.scenario.name))
    if result.stopReason == .interrupted {
      TerminalStream.error.writeLine(SearchWords.interrupted(tried: result.evaluations.count))
      throw Interruption.exitCode
    }
  }

  private var assumptions: AssumptionTreatment { fixedAssumptions ? .fixed : .drawn }

  /// The search as it is asked for, with the study that it goes on from.
  private func search(of loaded: LoadedScenario, _ source: DesignSource) throws -> PlanSearch {
    func search(_ store: StudyStore) -> PlanSearch {
      PlanSearch(
        loaded.scenario, source, threads: options.threads.count, assumptions: assumptions,
        store: store)
    }
    let path = StudyStore.path(inFolder: study.out, scenario: loaded.scenario.name)
    let former =
      study.fresh ? (try? StudyOptions.store(at: path, for: loaded.identity)).map(search) : nil
    let store = try study.store(of: loaded, runs: former?.keptRuns() ?? [])
    var asked = search(store)
    if study.fresh { try asked.startOver() }
    if options.resume, try asked.keptCount() == 0 {
      throw Failure(ExitCodes.badData, SearchWords.nothingToResume(path))
    }
    if let more = options.more { try asked.goOn(by: more) }
    return asked
  }

  /// Searches while the terminal shows how far it is.
  private func found(_ search: PlanSearch) async throws -> (SearchResult, StudyUse) {
    let display = SearchDisplay(isWanted: !output.quiet)
    return try await Interruption.cancelling {
      let (steps, feed) = AsyncStream<SearchProgress>.makeStream()
      async let shown: Void = display.follow(steps)
      defer { feed.finish() }
      let (result, use) = try await search.run { feed.yield($0) }
      feed.finish()
      await shown
      return (result, use)
    }
  }

  /// A scenario with what was found beside the plan of the file; `nil` if nothing new is recommended.
  private func bestPlan(
    in result: SearchResult, _ maker: DesignMaker, _ folder: ResultFolder
  ) -> String? {
    let chosen =
      result.front.isEmpty
      ? [result.recommended].compactMap(\.self) : result.front.map(\.strategy)
    let strategies = chosen.filter { $0 != 0 }.map { place in
      (
        name: result.comparison.scenario.strategies[place].name,
        design: result.evaluations[result.finalists[place]].design.compactMap(\.self)
      )
    }
    return strategies.isEmpty
      ? nil : maker.scenarioText(withStrategies: strategies, inFolder: folder.path + "/")
  }

  private func show(
    _ result: SearchResult, hash: String, files: [ReportFile], in folder: ResultFolder
  ) {
    let paths = files.map { folder.path + "/" + $0.name }
    output.show(
      document: SearchJSON.text(of: result, scenarioHash: hash, outputs: paths),
      line: SearchScreen.line(result, path: folder.path)
    ) { style in
      SearchScreen(result, of: argument.scenario, path: folder.path, style: style).lines(
        files: files)
    }
  }
}

extension DesignSource {
  /// `nil` if the file's own plan cannot be made.
  init?(_ maker: DesignMaker) {
    guard let present = maker.presentPlan else { return nil }
    self.init(
      presentPlan: present, presentDesign: maker.presentDesign,
      plan: { maker.plan(of: $0) }, changes: { maker.changes(of: $0) })
  }
}
