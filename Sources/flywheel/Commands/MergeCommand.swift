import ArgumentParser
import CommunityModel
import Reports
import Studies

/// Puts the parts of a study together that several machines simulated.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: HelpWords.merge, discussion: HelpWords.mergeDiscussion)

  @Argument(help: HelpWords.shards, completion: .directory)
  var shards: [String]

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var study: StudyOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let (places, isShown) = (shards, !output.quiet)
    let set = try await WorkDisplay.ofShards(isWanted: isShown, ShardWords.reading).following {
      report in
      try ShardSet(in: places, report)
    }
    let loaded = try LoadedScenario(fullText: set.header.scenarioLock, inFolder: set.folder)
    let assumptions: AssumptionTreatment = set.header.isWithFixedAssumptions ? .fixed : .drawn
    let whole = ShardedStudy(
      set.header.question, explains: set.header.explains, about: loaded.scenario,
      named: loaded.identity, assumptions: assumptions)
    try set.requirePlans(of: whole)
    let fill: (StudyStore) async throws -> Void = { store in
      try await WorkDisplay.ofShards(isWanted: isShown, ShardWords.merging).following { report in
        try await set.put(into: store, of: whole, report)
      }
    }
    let trial = try LibraryTrial()
    switch set.header.question {
    case .forecast:
      try loaded.requireRoom(for: ForecastSize(of: loaded.scenario), threads: threads.count)
      try await ForecastRun(
        trial: trial, loaded: loaded, path: loaded.pathOfFullText(in: study),
        assumptions: assumptions, threads: threads.count, study: study, output: output
      ).run(filling: fill)
    case .compare:
      try loaded.requireRoom(
        for: ForecastSize(ofComparing: loaded.scenario), threads: threads.count)
      try await ComparisonRun(
        trial: trial, loaded: loaded, assumptions: assumptions, explains: set.header.explains,
        threads: threads.count, study: study, output: output
      ).run(filling: fill)
    }
  }
}

extension LoadedScenario {
  fileprivate func requireRoom(for size: ForecastSize, threads: Int) throws {
    try size.requireWithinLimit()
    try requireMemory(threads: threads, keptBytes: size.keptBytes)
  }

  /// Where the scenario will be, written out in full, among the results of a forecast.
  fileprivate func pathOfFullText(in study: StudyOptions) -> String {
    study.out + "/" + scenario.name + "/" + ForecastFiles.scenarioFileName
  }
}
