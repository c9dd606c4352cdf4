import Reports
import Foundation

/// A folder of results of an earlier run.
struct ResultRun: Equatable {
  /// Where it is.
  let path: String

  /// The folder's name.
  var name: String { URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent }

  /// The page for meetings.
  var report: String { path + "/" + ReportPage.fileName }

  /// Whether that page is there.
  var hasReport: Bool { FileManager.default.fileExists(atPath: report) }

  /// The folder of the charts.
  var charts: String { path + "/" + ChartFile.folder }

  /// When its results were written, in seconds since 1970-01-01 UTC; 0 if there are none.
  var changedAt: Double {
    [path + "/manifest.json", report].map(Self.changedAt).max() ?? 0
  }

  /// A folder that holds results, a report or charts.
  init?(folder: String) {
    let contents = ["manifest.json", ReportPage.fileName, ChartFile.folder]
    guard contents.contains(where: { FileManager.default.fileExists(atPath: folder + "/" + $0) })
    else { return nil }
    path = folder
  }

  /// All runs of a folder, in the order of their names.
  static func all(inFolder folder: String) -> [ResultRun] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
      .compactMap { ResultRun(folder: (folder as NSString).appendingPathComponent($0)) }
  }

  /// What is added to a scenario's name where strategies were compared; no scenario has such a name.
  static let comparisonSuffix = ".compare"
  /// What is added where the best plan was searched.
  static let searchSuffix = ".optimize"
  /// What is added to a history's name where forecasts of its past were judged.
  static let backtestSuffix = ".backtest"
  /// What is added to a file's name where a history was described.
  static let historySuffix = ".history"
  /// What is added where a scenario was fitted to a history.
  static let fitSuffix = ".fit"
  /// What is added where a forecast was tracked.
  static let trackSuffix = ".track"

  private static let suffixes = [
    "", comparisonSuffix, searchSuffix, historySuffix, fitSuffix, backtestSuffix, trackSuffix,
  ]

  /// The names that runs of a scenario, or of a history of this name, may have.
  static func names(ofScenario name: String) -> [String] { suffixes.map { name + $0 } }

  /// Whether it holds the futures of strategies as they were forecast or compared.
  var isOfForecast: Bool {
    let suffix = Self.suffixes.last { name.hasSuffix($0) }
    return suffix == "" || suffix == Self.comparisonSuffix
  }

  private static func changedAt(_ path: String) -> Double {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
  }
}
