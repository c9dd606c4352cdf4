import CommunityModel
import Foundation
import Reports
import ScenarioFiles
import Studies

/// A scenario as it will be run.
struct LoadedScenario: Sendable {
  /// The scenario as values.
  let scenario: Scenario
  /// Where its group's own history is; `nil` if it does not say it.
  let history: StatedHistory?
  /// Its text with presets resolved and every default written out, beside the file it was read from.
  let lockedText: String
  /// The hash of that text.
  let hash: String
  /// Makes the plans that lie between two strategies.
  let planMaker: PlanMaker
  /// Makes the plans of its search; `nil` if it has none.
  let designMaker: DesignMaker?
  private let reading: ScenarioReader.Reading
  /// The text that was read, if that is written out in full.
  private let fullText: String?

  /// Reads a scenario, with lines of a scenario file that override it.
  ///
  /// - Throws: `Failure` if the file is missing, else with all its problems at once.
  init(path: String, overrides: [String] = []) throws {
    try self.init(path: path, fullText: nil) { () throws(ScenarioReader.Failure) in
      try Self.reading(path: path, overrides: overrides)
    }
  }

  /// Reads the text of a scenario that is written out in full, as it would stand in a folder.
  ///
  /// - Throws: `Failure` with all its problems at once.
  init(fullText: String, inFolder folder: String) throws {
    let path = (folder as NSString).appendingPathComponent(ForecastFiles.scenarioFileName)
    try self.init(path: path, fullText: fullText) { () throws(ScenarioReader.Failure) in
      try ScenarioReader.read(content: Array(fullText.utf8), path: path)
    }
  }

  private init(
    path: String, fullText: String?,
    _ read: () throws(ScenarioReader.Failure) -> ScenarioReader.Reading
  ) throws {
    let reading: ScenarioReader.Reading
    do {
      reading = try read()
    } catch .unread(let obstacle, _) {
      throw Failure(ExitCodes.missingFile, FailureWords.unread(obstacle, path))
    } catch .problems(let report) {
      throw Failure(ExitCodes.badData, lines: FailureWords.problems(report))
    }
    self.reading = reading
    self.fullText = fullText
    for note in reading.notes {
      TerminalStream.error.writeLine(StudyWords.note + note[Session.language])
    }
    scenario = reading.scenario
    history = reading.history
    lockedText = reading.normalized.text
    hash = reading.normalized.hash
    planMaker = reading.planMaker
    designMaker = reading.designMaker
  }

  /// How studies name it.
  var identity: ScenarioIdentity { ScenarioIdentity(name: scenario.name, hash: hash) }

  /// The locked text for a folder of results, which need not be there yet.
  func lockedText(in folder: ResultFolder) -> String { lockedText(inFolder: folder.path) }

  /// The locked text for any folder, which need not be there yet.
  func lockedText(inFolder path: String) -> String {
    let folder = path + "/"
    return fullText.map { reading.unchanged($0, inFolder: folder) }
      ?? reading.normalizedText(inFolder: folder)
  }

  /// The place of a strategy by its name; without one the first.
  ///
  /// - Throws: `Failure` if there is no such strategy.
  func place(ofStrategy name: String?) throws -> Int {
    guard let name else { return 0 }
    let names = scenario.strategies.map(\.name)
    guard let place = names.firstIndex(of: name) else {
      throw Failure(
        ExitCodes.usage,
        UsageWords.unknownStrategy(
          name, nearest: NearestName.nearest(to: name, among: names), names: names))
    }
    return place
  }

  /// Makes sure that its futures, so many at a time, and what is kept of them fit into memory.
  ///
  /// - Throws: `Failure`.
  func requireMemory(threads: Int, keptBytes: Int = 0) throws {
    try AvailableMemory.current.require { room in
      MemoryNeed(of: scenario, threads: threads, keptBytes: keptBytes, within: room)
    }
  }

  /// Overrides go through a scenario that extends the file, so that they are checked, saved and
  /// hashed like everything else.
  private static func reading(
    path: String, overrides: [String]
  ) throws(ScenarioReader.Failure) -> ScenarioReader.Reading {
    guard !overrides.isEmpty, FileManager.default.isReadableFile(atPath: path) else {
      return try ScenarioReader.read(path: path)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = path.dropFirst(folder.count)
    let lines = ["extends: '\(name.replacing("'", with: "''"))'"] + overrides
    return try ScenarioReader.read(
      content: Array(lines.joined(separator: "\n").utf8),
      path: folder + UsageWords.commandLine)
  }
}
