import ArgumentParser
import CommunityModel
import Studies

/// How a command uses the study beside its results.
struct StudyOptions: ParsableArguments {
  @Option(help: HelpWords.out, completion: .directory)
  var out = StudyOptions.defaultFolder

  @Flag(help: HelpWords.fresh)
  var fresh = false

  /// Where results and studies are unless somebody says otherwise.
  static let defaultFolder = "notebooks-out"

  /// Opens the study of a scenario, without some runs if it is to start over.
  ///
  /// - Throws: `StudyStoreError`.
  func store(of loaded: LoadedScenario, runs: @autoclosure () -> [PlanRun]) throws -> StudyStore {
    let path = StudyStore.path(inFolder: out, scenario: loaded.scenario.name)
    return try store(at: path, of: loaded, runs: runs())
  }

  /// Opens a study of a scenario at a path, without some runs if it is to start over.
  ///
  /// - Throws: `StudyStoreError`.
  func store(
    at path: String, of loaded: LoadedScenario, runs: @autoclosure () -> [PlanRun]
  ) throws -> StudyStore {
    guard fresh else { return try Self.store(at: path, for: loaded.identity) }
    let start = try StudyStore.startingOver(path: path, for: loaded.identity, without: runs())
    if let aside = start.setAside {
      TerminalStream.error.writeLine(StudyWords.setAside(path, as: aside))
    }
    return start.store
  }

  /// Opens a study, and says so if it had to be rebuilt.
  ///
  /// - Throws: `StudyStoreError`.
  static func store(at path: String, for scenario: ScenarioIdentity) throws -> StudyStore {
    let store = try StudyStore(path: path, for: scenario)
    store.takeRebuilt().map(StudyWords.rebuilt).forEach(TerminalStream.error.writeLine)
    return store
  }
}
