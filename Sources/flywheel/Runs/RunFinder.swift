import CommunityModel
import Foundation
import ScenarioFiles

/// Finds the run that people mean.
struct RunFinder {
  /// The folder in which runs are looked for by name.
  let folder: String
  /// Whether a run comes into question.
  var isWanted: (ResultRun) -> Bool = { _ in true }

  /// The run of a name, a scenario file, a report or a folder of results; without any the newest.
  ///
  /// - Throws: `Failure` if there is no such run, saying which there are, or if a scenario is wrong.
  func run(_ wanted: String?) throws -> ResultRun {
    guard let wanted else {
      guard let newest = Self.newest(runs) else {
        throw Failure(ExitCodes.missingFile, OpenWords.noRuns(in: folder))
      }
      return newest
    }
    if let run = try run(atPath: wanted) ?? run(named: wanted) { return run }
    let names = runs.map(\.name)
    throw Failure(
      ExitCodes.missingFile,
      OpenWords.noRun(
        wanted, nearest: NearestName.nearest(to: wanted, among: names), names: names, in: folder))
  }

  private var runs: [ResultRun] { ResultRun.all(inFolder: folder).filter(isWanted) }

  private func run(named name: String) -> ResultRun? {
    let runs = runs
    return ResultRun.names(ofScenario: name).lazy.compactMap { wanted in
      runs.first { $0.name == wanted }
    }.first
  }

  private func run(atPath path: String) throws -> ResultRun? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    if isFolder.boolValue { return ResultRun(folder: path) }
    if path.hasSuffix(".html") {
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
      return ResultRun(folder: parent)
    }
    guard [".yaml", ".yml"].contains(where: path.hasSuffix) else { return nil }
    return try run(ofScenario: path)
  }

  /// The newest run of a scenario.
  private func run(ofScenario path: String) throws -> ResultRun? {
    let name = try LoadedScenario(path: path).scenario.name
    let found = runs.filter { ResultRun.names(ofScenario: name).contains($0.name) }
    guard let newest = Self.newest(found) else {
      throw Failure(ExitCodes.missingFile, OpenWords.neverRun(path, in: folder))
    }
    return newest
  }

  private static func newest(_ runs: [ResultRun]) -> ResultRun? {
    runs.max { $0.changedAt < $1.changedAt }
  }
}
