import CommunityHistory
import CommunityModel
import Reports
import Studies
import StudyResults

/// A fit of a scenario to a history, from the study to the folder of results.
struct FitRun {
  let loaded: LoadedScenario
  let strategy: Int
  let history: HistorySubject
  let threads: Int
  let study: StudyOptions
  let output: OutputOptions

  /// What came of it.
  struct Outcome {
    let result: FitResult
    let use: StudyUse
    let files: [ReportFile]
    let folder: ResultFolder
    let studyPath: String
  }

  /// Fits while the terminal shows how far it is, and writes the results.
  ///
  /// - Throws: `HistoryRefusal`; `Failure`; what the folder and the study throw.
  func run() async throws -> Outcome {
    try loaded.requireMemory(threads: threads)
    let folder = ResultFolder(parent: study.out, name: loaded.scenario.name + ResultRun.fitSuffix)
    try folder.prepare()
    let store = try study.store(of: loaded, runs: [])
    let fit = HistoryFit(
      loaded.scenario, strategy: strategy, history: history, threads: threads, store: store)
    let display = WorkDisplay.ofFutures(isWanted: !output.quiet, say("Fitting", "拟合中"))
    do {
      let (result, use) = try await display.following { try await fit.run($0) }
      let files = FitFiles.all(
        of: result, lockedScenario: loaded.lockedText(in: folder), scenarioHash: loaded.hash,
        format: output.format)
      try folder.replace(with: files)
      return Outcome(
        result: result, use: use, files: files, folder: folder, studyPath: store.path)
    } catch is CancellationError {
      throw Failure(Interruption.exitCode, lines: FitWords.interrupted)
    }
  }
}

extension FitRun.Outcome {
  /// The path of the scenario with what was learned; `nil` if nothing was.
  var fittedPath: String? {
    files.contains { $0.name == FitFiles.fittedFileName }
      ? folder.path + "/" + FitFiles.fittedFileName : nil
  }
}
