import Foundation
import ScenarioFiles

/// The scenarios that come with the product.
enum BundledScenario {
  /// The scenario of a name, as its file gives it.
  static func read(_ name: String) throws -> ScenarioReader.Reading {
    try ScenarioReader.read(path: folder + name + ".yaml")
  }

  static var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/scenarios/"
  }
}
