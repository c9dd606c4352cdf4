import CommunityModel
import Reports
import ScenarioFiles
import Studies
import StudyResults

/// The scenario that a live page is about, and how its futures are simulated.
///
/// The file is read anew each time, so that the page shows it as it is now.
struct LiveStudy: Sendable {
  /// The scenario's file.
  let path: String
  /// Where results and the study are.
  let out: String
  /// Replications run at a time.
  let threads: Int
  /// The file and its levers.
  let shelf: LeverShelf
  /// Expected courses that are known.
  let previews = PreviewCache()
  private let passing = PassingRuns()

  /// The page of a file.
  init(path: String, out: String, threads: Int) {
    self.path = path
    self.out = out
    self.threads = threads
    shelf = LeverShelf(path: path)
  }

  /// The scenario with what is being tried.
  ///
  /// - Throws: `ScenarioReader.Failure`.
  func reading(_ state: LiveState) throws(ScenarioReader.Failure) -> ScenarioReader.Reading {
    try ScenarioReader.read(path: path, draft: state.draft)
  }

  /// Compares the strategies of what is being tried.
  ///
  /// - Parameters:
  ///   - tried: the scenario with it.
  ///   - file: the scenario without it.
  ///   - report: called from any thread as the work goes on.
  ///   - onlooker: who sees the results so far.
  /// - Returns: What the comparison found.
  /// - Throws: as `Comparison.run`; `StudyStoreError`; `ForecastError`.
  func compare(
    _ tried: ScenarioReader.Reading, of file: ScenarioReader.Reading,
    report: @escaping @Sendable (ForecastStep) -> Void = { _ in },
    onlooker: Onlooker<StrategyComparison>? = nil
  ) async throws -> StrategyComparison {
    let scenario = tried.scenario
    try ForecastSize(ofComparing: scenario).requireWithinLimit()
    let store = try store(of: tried)
    try passing.note(runs(of: tried), besides: runs(of: file), in: store)
    return try await Comparison(scenario, threads: threads, store: store)
      .run(report, onlooker: onlooker)
  }

  /// Compares the strategies of what is being tried and saves the report, as the command does.
  ///
  /// - Returns: where it is.
  /// - Throws: as `compare`; `ResultFolderError`.
  func report(_ state: LiveState) async throws -> ResultFolder {
    let tried = try reading(state)
    let result = try await compare(tried, of: try shelf.entry(mayBeRecent: true).file)
    let folder = ResultFolder(
      parent: out, name: tried.scenario.name + ResultRun.comparisonSuffix)
    let files = ComparisonFiles.all(
      of: result, lockedScenario: tried.normalizedText(inFolder: folder.path + "/"),
      scenarioHash: tried.normalized.hash, format: CSVFormat())
    try folder.replace(with: files)
    return folder
  }

  /// Removes from the study what it keeps for the page alone.
  func forget() {
    guard !passing.isEmpty, let file = try? shelf.entry(mayBeRecent: false).file,
      let store = try? store(of: file)
    else {
      return
    }
    try? passing.removeAll(besides: runs(of: file), from: store)
  }

  private func runs(of reading: ScenarioReader.Reading) -> [PlanRun] {
    PlanRun.all(of: reading.scenario, assumptions: .drawn)
  }

  private func store(of reading: ScenarioReader.Reading) throws -> StudyStore {
    let name = reading.scenario.name
    return try StudyStore(
      path: StudyStore.path(inFolder: out, scenario: name),
      for: ScenarioIdentity(name: name, hash: reading.normalized.hash))
  }
}
