import Foundation
import ScenarioFiles

/// The scenarios that come with the project, with further strategies.
enum BundledScenarios {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "scenarios").path + "/"

  /// The names of their files.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  static func reading(_ name: String) throws -> ScenarioReader.Reading {
    try ScenarioReader.read(path: folder + name)
  }

  /// The scenario with further strategies, each said by the flow text of its `set`.
  static func reading(
    _ name: String, withPhases: Bool = true, adding sets: [String]
  ) throws(ScenarioReader.Failure) -> ScenarioReader.Reading {
    let items = sets.enumerated().map { "  - {name: further-\($0), set: {\($1)}}\n" }
    let text =
      "extends: \(name)\n" + (withPhases ? "" : "phases: []\n")
      + (items.isEmpty ? "" : "strategies:\n" + items.joined())
    return try ScenarioReader.read(content: Array(text.utf8), path: folder + "further.yaml")
  }
}
