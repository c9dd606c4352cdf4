import Reports
import CommunityModel
import Foundation

/// A chart of a run as a Vega-Lite file.
struct StoredChart: Equatable {
  /// Where it is.
  let path: String
  /// The file's name without its ending: the chart's key and language.
  let name: String

  /// The charts of a folder in one language, in the order of their names.
  static func all(in folder: String, language: Language) -> [StoredChart] {
    let ending = ".\(language.rawValue)\(ChartFile.ending)"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map {
      StoredChart(path: folder + "/" + $0, name: String($0.dropLast(ChartFile.ending.count)))
    }
  }

  /// Whether Chinese stands in it, however the file writes it.
  var isChinese: Bool {
    guard let content = FileManager.default.contents(atPath: path),
      let value = try? JSONSerialization.jsonObject(with: content, options: .fragmentsAllowed),
      let plain = try? JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
    else { return false }
    return String(decoding: plain, as: UTF8.self).unicodeScalars.contains {
      (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3FFFD).contains($0.value)
    }
  }

}
