import CommunityEngine
import Foundation
import Reports

/// The version of the results in a folder, as their manifest has it.
struct ResultsStamp {
  /// The version.
  let version: Int

  /// Whether this program computes the same.
  var isCurrent: Bool { version == ResultsVersion.current }

  /// That of results of any kind; `nil` if a folder holds none.
  init?(inFolder folder: String) {
    guard let data = FileManager.default.contents(atPath: folder + "/manifest.json"),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    else { return nil }
    version = manifest.versions.results
  }

  /// That of the results that a scenario was saved with; `nil` if it was not.
  init?(besideScenario path: String) {
    let url = URL(fileURLWithPath: path)
    guard url.lastPathComponent == ForecastFiles.scenarioFileName else { return nil }
    self.init(inFolder: url.deletingLastPathComponent().path)
  }

  private struct Manifest: Decodable {
    let versions: Versions

    struct Versions: Decodable {
      let results: Int
    }
  }
}
