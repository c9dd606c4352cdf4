import CommunityModel
import Foundation
import Reports
import Studies

extension FuzzedReader {
  /// Manifests of results, which later runs read and replace.
  static let manifest = FuzzedReader(name: "manifest", isText: true) {
    try await SmallResults.files().filter { $0.name == "manifest.json" }.map { [UInt8]($0.text) }
  } reads: { input, folder in
    let manifest = RunManifest(input)
    if let manifest {
      try require(!manifest.replications.isEmpty, "a manifest is of no strategy")
    }
    if input.sum % 8 == 0 { try ReplacedResults(in: folder).requireKept(manifest: input) }
    return manifest != nil
  }

  /// Charts of results, of which Chinese is looked for.
  static let chart = FuzzedReader(name: "chart", isText: true) {
    let charts = try await SmallResults.files().filter { $0.name.hasSuffix(ChartFile.ending) }
    return charts.map { [UInt8]($0.text) }.sorted { $0.count < $1.count }.prefix(4) + [
      [UInt8]("\"名\"")
    ]
  } reads: { input, _ in
    ChartFile.isChinese(input)
  }
}

/// The results of a small scenario.
enum SmallResults {
  static func files() async throws -> [ReportFile] {
    var scenario = SmallStudy.scenario
    scenario.replications = .fixed(3)
    let result = try await Forecast(scenario, threads: 1).run()
    return ForecastFiles.all(
      of: result, lockedScenario: "name: small\n", scenarioHash: "0", format: CSVFormat())
  }
}

/// A folder of results whose manifest may say anything, with files that are not its own.
struct ReplacedResults {
  private let folder: String

  init(in folder: String) throws {
    self.folder = folder
    Files.remove(folder + "/out")
    for name in ["out/run/charts", "out/run/mine", "elsewhere"] {
      try Files.makeFolder(folder + "/" + name)
    }
    for name in ["out/run/note.txt", "out/run/mine/a", "out/run/charts/old.vl.json", "elsewhere/a"]
    {
      try Files.write([1], to: folder + "/" + name)
    }
  }

  /// Results are replaced, and nothing beside them is touched.
  func requireKept(manifest: [UInt8]) throws {
    try Files.write(manifest, to: folder + "/out/run/manifest.json")
    let before = try Files.names(in: folder)
    let files = ["a.csv", "charts/new.vl.json", "manifest.json"].map {
      ReportFile(name: $0, text: "{}")
    }
    try? ResultFolder(parent: folder + "/out", name: "run").replace(with: files)
    try require(try Files.names(in: folder) == before, "something is beside the results' folder")
    try require(try Files.names(in: folder + "/elsewhere") == ["a"], "something went elsewhere")
    try require(try Files.names(in: folder + "/out") == ["run"], "something is left beside results")
  }
}
