import CommunityEngine
import Foundation
import InputFiles
import Reports

/// The version of the results in a folder, as their manifest has it.
struct ResultsStamp {
  /// The version.
  let version: Int

  /// Whether this program computes the same.
  var isCurrent: Bool { version == ResultsVersion.current }

  /// That of results of any kind; `nil` if a folder holds none.
  init?(inFolder folder: String) {
    guard
      let bytes = try? InputFile.read(
        folder + "/" + Manifest.fileName, limit: Manifest.fileBytes),
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes))
    else { return nil }
    version = content.versions.results
  }

  /// That of the results that a scenario was saved with; `nil` if it was not.
  init?(besideScenario path: String) {
    let url = URL(fileURLWithPath: path)
    guard url.lastPathComponent == ForecastFiles.scenarioFileName else { return nil }
    self.init(inFolder: url.deletingLastPathComponent().path)
  }

  private struct Content: Decodable {
    let versions: Versions

    struct Versions: Decodable {
      let results: Int
    }
  }
}
