import CommunityModel
import Foundation
import InputFiles
import Reports

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
    guard let content = try? InputFile.read(path, limit: ChartFile.fileBytes) else { return false }
    return ChartFile.isChinese(content)
  }
}
