import CommunityHistory
import Foundation
import ScenarioFiles

/// Which file holds a group's own history and how it is to be read: what the command line says, else
/// what a scenario says.
struct HistorySource: Sendable {
  /// The path of the file.
  let path: String
  /// How it is to be read.
  let mapping: HistoryMapping
  /// What people call the keys of the mapping.
  let keys: HistoryWords.Keys

  /// Puts together what is said of a history, before anything is made for it.
  ///
  /// - Parameters:
  ///   - path: the file on the command line.
  ///   - options: how it is to be read, as the command line says it.
  ///   - scenario: the scenario that may say what the command line does not.
  /// - Throws: `Failure` if nothing names a file, or if there is none of that name.
  init(_ path: String?, _ options: HistoryOptions, in scenario: LoadedScenario? = nil) throws {
    let stated = scenario?.history
    guard let found = path ?? stated?.path else {
      throw Failure(ExitCodes.usage, UsageWords.noHistory)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: found, isDirectory: &isFolder), !isFolder.boolValue
    else {
      throw Failure(
        ExitCodes.missingFile,
        path == nil ? FailureWords.missingHistory(found) : FailureWords.missing(found))
    }
    self.path = found
    mapping = options.mapping(over: stated?.mapping ?? HistoryMapping())
    keys = stated == nil ? .options : .block
  }
}
