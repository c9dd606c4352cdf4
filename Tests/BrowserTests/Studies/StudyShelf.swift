import Foundation
import TestSupport

/// The results of the studies, each run once when it is first asked for.
actor StudyShelf {
  /// The results of the tests that run.
  @TaskLocal static var current: StudyShelf?

  private let flywheel: FlywheelProcess
  private var folders: [Study: URL] = [:]

  init() throws { flywheel = try FlywheelProcess() }

  /// The folder of a study's results.
  func folder(of study: Study) throws -> URL {
    if let folder = folders[study] { return folder }
    let parent = "\(study)"
    let file: String
    switch study.scenario {
    case .shipped(let name): file = Self.scenarios.appendingPathComponent(name + ".yaml").path
    case .text(let text):
      file = "\(study).yaml"
      try flywheel.write(text, to: file)
    case .history: file = TestedScenarios.historyFile
    }
    try flywheel.write(TestedScenarios.history, to: TestedScenarios.historyFile)
    for command in [study.preparation, study.command].compactMap(\.self) {
      let outcome = try flywheel.run(
        [command[0], file] + command.dropFirst() + ["--quiet", "--out", parent])
      guard outcome.status == 0 else {
        throw BrowserError(message: "flywheel \(command) \(file): \(outcome.errors)")
      }
    }
    let results = URL(fileURLWithPath: flywheel.folder + "/" + parent, isDirectory: true)
    let found = try FileManager.default.contentsOfDirectory(
      at: results, includingPropertiesForKeys: nil)
    let reports = found.filter {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("report.html").path)
    }
    // Of several the one with the longest name is that of the last command.
    guard let folder = reports.max(by: { $0.path.count < $1.path.count }) else {
      throw BrowserError(message: "flywheel \(study.command) \(file) wrote no report")
    }
    folders[study] = folder
    return folder
  }

  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios")
}

extension Study {
  /// The folder of its results.
  var folder: URL {
    get async throws {
      guard let shelf = StudyShelf.current else {
        throw BrowserError(message: "the suite has no results")
      }
      return try await shelf.folder(of: self)
    }
  }

  /// Its report.
  var report: URL {
    get async throws { try await folder.appendingPathComponent("report.html") }
  }
}
