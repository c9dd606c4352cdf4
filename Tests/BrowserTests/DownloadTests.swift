import Foundation
import Testing

extension ReportTests.InBrowser {
  /// What the buttons of charts save.
  struct DownloadTests {
    @Test(arguments: [
      Study.quickstartCompared, .brand, .seven, .hostile, .fitted, .backtested, .tracked,
    ])
    func `every chart can be saved as pictures and as a table`(study: Study) async throws {
      try await Browser.session { browser in
        try await browser.open(study, Look(language: "zh", theme: "dark"))
        for chart in try await browser.charts() {
          let button = { (format: String) in "#p-\(chart.key) [data-save=\(format)]" }
          let svg = try await browser.downloaded(byClicking: button("svg"))
          let drawing = try #require(XMLPicture(svg), "\(chart.key)")
          #expect(drawing.root == "svg")
          #expect(drawing.text.contains(chart.title.zh.prefix(6)), "\(chart.key)")
          #expect(drawing.elements.isDisjoint(with: ["script", "img", "foreignObject"]))
          let png = try await browser.downloaded(byClicking: button("png"))
          try check(#require(PNGPicture(png), "\(chart.key)"), against: drawing, of: chart)
          let csv = try await browser.downloaded(byClicking: button("csv"))
          try check(String(decoding: csv, as: UTF8.self), of: chart)
        }
        #expect(try await browser.consoleMessages().isEmpty)
      }
    }

    private func check(
      _ picture: PNGPicture, against drawing: XMLPicture, of chart: PageChart
    ) throws {
      try #require(drawing.viewBox.count == 4)
      // Twice as large, for slides.
      #expect(abs(Double(picture.width) - 2 * drawing.viewBox[2]) <= 2, "\(chart.key)")
      #expect(abs(Double(picture.height) - 2 * drawing.viewBox[3]) <= 2, "\(chart.key)")
      let (right, bottom) = (picture.width - 1, picture.height - 1)
      for (x, y) in [(0, 0), (right, 0), (0, bottom), (right, bottom)] {
        #expect(picture.color(x: x, y: y) == [255, 255, 255], "\(chart.key)")
      }
      #expect((0.003...0.7).contains(picture.inkShare), "\(chart.key): \(picture.inkShare)")
    }

    private func check(_ text: String, of chart: PageChart) throws {
      // A decoder of UTF-8 may take the mark away, the file must have it.
      let table = try #require(CSVFile(text), "\(chart.key)")
      #expect(table.hasMark)
      #expect(table.header.count == chart.columns.count)
      #expect(table.header == chart.columns.map(\.zh), "\(chart.key)")
      #expect(table.rows.count == chart.rows && chart.rows > 0, "\(chart.key)")
      #expect(table.isDisarmed, "\(chart.key)")
    }

    @Test func `a table that is not as it should be is noticed`() {
      #expect(CSVFile("a,b\r\n1,2\r\n")?.rows == [["1", "2"]])
      #expect(CSVFile("a\r\n\"x \"\"y\"\",\r\nz\"\r\n")?.rows == [["x \"y\",\r\nz"]])
      for broken in ["a,b\n1,2\n", "a,b\r\n1\r\n", "a\r\n\"1\r\n", "a\r\nx\"y\r\n", "a\r\n1"] {
        #expect(CSVFile(broken) == nil, "\(broken)")
      }
      #expect(CSVFile("a\r\n-1.5\r\n'=1+1\r\n")?.isDisarmed == true)
      #expect(CSVFile("a\r\n=1+1\r\n")?.isDisarmed == false)
    }
  }
}
