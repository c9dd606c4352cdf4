import Foundation
import TestSupport
import Testing

extension ReportTests.InPrograms {
  /// The charts' own files, drawn by another program.
  struct PictureTests {
    @Test func `every chart file becomes a picture`() async throws {
      var folders: [URL] = []
      for study in [Study.quickstartCompared, .brand, .seven, .hostileCompared] {
        folders.append(try await study.folder.appendingPathComponent("charts"))
      }
      let said = try Python.run("draw-charts", folders.map(\.path), in: folders[0])
      // Whatever is said is a warning.
      #expect(said.isEmpty)
      for folder in folders {
        let files = try FileManager.default.contentsOfDirectory(
          at: folder, includingPropertiesForKeys: nil
        ).filter { $0.path.hasSuffix(".vl.json") }
        #expect(!files.isEmpty)
        for file in files { try check(file) }
      }
    }

    private func check(_ file: URL) throws {
      let base = String(file.path.dropLast(".vl.json".count))
      let chart = try JSONDecoder().decode(ChartFile.self, from: Data(contentsOf: file))
      let drawing = try XMLPicture(Data(contentsOf: URL(fileURLWithPath: base + ".svg")))
      #expect(
        try #require(drawing, "\(base)").text.contains(chart.title.text.prefix(6)), "\(base)")
      let picture = try PNGPicture(Data(contentsOf: URL(fileURLWithPath: base + ".png")))
      #expect((0.003...0.7).contains(try #require(picture, "\(base)").inkShare), "\(base)")
    }

    private struct ChartFile: Decodable {
      var title: Title

      struct Title: Decodable { var text: String }
    }

    @Test func `a chart file with a mistake is noticed`() throws {
      let folder = try TemporaryFolder()
      try folder.write(
        #"""
        {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "data": {"values": [{"a": 1}]},
        "mark": "bar", "encoding": {"x": {"field": "a", "type": "quantitative"}, "shape": {"field": "a"}}}
        """#, to: "odd.vl.json")
      let said = try Python.run("draw-charts", [folder.path], in: folder.url)
      #expect(!said.isEmpty)
    }
  }
}
