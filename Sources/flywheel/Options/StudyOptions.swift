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
    let name = loaded.scenario.name
    let path = StudyStore.path(inFolder: out, scenario: name)
    let scenario = ScenarioIdentity(name: name, hash: loaded.hash)
    guard fresh else { return try StudyStore(path: path, for: scenario) }
    let start = try StudyStore.startingOver(path: path, for: scenario, without: runs())
    if let aside = start.setAside {
      TerminalStream.error.writeLine(StudyWords.setAside(path, as: aside))
    }
    return start.store
  }
}
