import ArgumentParser
import CommunityEngine
import CommunityHistory
import CommunityModel
import Foundation
import Reports
import Studies
import StudyResults

/// Lays what happened over a forecast that was made before, says whether it holds, and learns from it.
struct TrackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "track", abstract: HelpWords.track)

  @Argument(help: HelpWords.trackedRun, completion: .custom(RunNames.asked))
  var wanted: String?

  @Option(help: HelpWords.historyFileOfScenario, completion: HistoryOptions.fileCompletion)
  var history: String?

  @OptionGroup var mapping: HistoryOptions

  @Option(help: HelpWords.followedStrategy)
  var strategy: String?

  @Flag(help: HelpWords.noUpdate)
  var noUpdate = false

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var study: StudyOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let found = try RunFinder(folder: study.out, isWanted: \.isOfForecast).run(wanted)
    let (loaded, manifest) = try forecast(in: found)
    let source = try HistorySource(history, mapping, in: loaded)
    let place = try loaded.place(ofStrategy: strategy)
    try loaded.requireMemory(threads: threads.count)
    let folder = ResultFolder(
      parent: study.out, name: loaded.scenario.name + ResultRun.trackSuffix)
    try folder.prepare()
    try LibraryTrial().requireSurvival()
    let past = try LoadedHistory(source, saltIn: study.out)
    let store = try study.store(of: loaded, runs: [])
    let track = ForecastTrack(
      loaded.scenario, strategy: place, assumptions: manifest.assumptions,
      replications: manifest.replications[place], history: past.subject, threads: threads.count,
      store: store)
    let (result, use) = try await tracked(track, found)
    let files = TrackFiles.all(
      of: result, lockedScenario: loaded.lockedText(in: folder), scenarioHash: loaded.hash,
      format: output.format)
    try folder.replace(with: files)
    let learned = noUpdate ? .notAsked : try await learned(loaded, place, past.subject)
    output.show(
      document: TrackJSON.text(
        of: result, scenarioHash: loaded.hash,
        outputs: files.map { folder.path + "/" + $0.name }, updated: learned.path),
      line: TrackScreen.line(result, path: folder.path)
    ) { style in
      past.sentences + [""]
        + TrackScreen(result, learned, path: folder.path, style: style).lines(files: files)
    }
    output.tell(use, path: store.path)
  }

  /// The scenario of a forecast, and what its manifest says.
  private func forecast(in run: ResultRun) throws -> (LoadedScenario, RunManifest) {
    guard let manifest = RunManifest(inFolder: run.path) else {
      throw Failure(ExitCodes.badData, TrackWords.noForecast(run.path))
    }
    guard manifest.resultsVersion == ResultsVersion.current else {
      throw Failure(
        ExitCodes.badData,
        TrackWords.otherVersion(
          run.path, found: manifest.resultsVersion, current: ResultsVersion.current))
    }
    let loaded = try LoadedScenario(path: run.path + "/" + ForecastFiles.scenarioFileName)
    guard manifest.replications.count == loaded.scenario.strategies.count else {
      throw Failure(ExitCodes.badData, TrackWords.noForecast(run.path))
    }
    return (loaded, manifest)
  }

  /// Tracks while the terminal shows how far it is.
  private func tracked(
    _ track: ForecastTrack, _ run: ResultRun
  ) async throws -> (TrackResult, StudyUse) {
    let display = WorkDisplay.ofFutures(isWanted: !output.quiet, say("Laying it out", "对照中"))
    do {
      return try await display.following { try await track.run($0) }
    } catch let refusal as HistoryRefusal {
      throw Failure(ExitCodes.badData, FitWords.refusal(refusal, scenario: run.path))
    }
  }

  /// Fits the scenario to the whole history; one that was fitted before as it was before that.
  private func learned(
    _ loaded: LoadedScenario, _ place: Int, _ history: HistorySubject
  ) async throws -> TrackLearning {
    var source = loaded
    if loaded.scenario.strategies[place].plan.posterior != nil {
      let path = [
        study.out, loaded.scenario.name + ResultRun.fitSuffix, ForecastFiles.scenarioFileName,
      ]
      .joined(separator: "/")
      guard FileManager.default.fileExists(atPath: path) else { return .sourceMissing(path) }
      source = try LoadedScenario(path: path)
    }
    let name = loaded.scenario.strategies[place].name
    let run = FitRun(
      loaded: source, strategy: source.scenario.strategies.firstIndex { $0.name == name } ?? 0,
      history: history,
      threads: threads.count, study: study, output: output)
    do {
      let outcome = try await run.run()
      return outcome.fittedPath.map(TrackLearning.learned) ?? .nothing
    } catch is HistoryRefusal {
      return .nothing
    }
  }
}

/// What became of learning from what happened.
enum TrackLearning {
  /// Nobody asked for it.
  case notAsked
  /// The history says nothing of any uncertain number.
  case nothing
  /// The forecast was of a fitted scenario, and the one that it was fitted from is not there.
  case sourceMissing(String)
  /// The scenario with what was learned is at a path.
  case learned(String)

  /// Where the scenario with what was learned is.
  var path: String? {
    if case .learned(let path) = self { path } else { nil }
  }
}
