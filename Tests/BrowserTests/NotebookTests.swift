import Foundation
import Testing

extension ReportTests.InPrograms {
  /// The notebook that a run leaves.
  struct NotebookTests {
    @Test(arguments: [
      Study.quickstart, .quickstartCompared, .hostile, .fitted, .backtested, .tracked,
    ])
    func `a notebook runs and shows every chart`(study: Study) async throws {
      let folder = try await study.folder
      let charts = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("charts").path
      ).filter { $0.hasSuffix(".zh.vl.json") }
      let said = try Python.run("run-notebook", in: folder)
      let line = try #require(said.split(separator: "\n").last, "\(said)")
      let found = try JSONDecoder().decode(Notebook.self, from: Data(line.utf8))
      #expect(found.version == [4, 5])
      #expect(found.charts == charts.count && !charts.isEmpty)
      #expect(found.schemas == ["https://vega.github.io/schema/vega-lite/v5.json"])
      #expect(found.streams.isEmpty)
    }

    private struct Notebook: Decodable {
      var version: [Int]
      var charts: Int
      var schemas: [String]
      /// What cells printed, warnings among it.
      var streams: [String]
    }
  }
}
