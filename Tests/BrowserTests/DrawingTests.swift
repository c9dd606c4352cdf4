import Foundation
import Testing

extension ReportTests.InBrowser {
  /// Every chart is drawn, soon, and can be read without colours.
  struct DrawingTests {
    @Test(arguments: Study.allCases)
    func `every chart is drawn`(study: Study) async throws {
      try await Browser.session { browser in
        try await browser.open(study)
        let charts = try await browser.charts()
        #expect(charts.map(\.key).contains(study.mainChart))
        for chart in charts {
          let drawn = try await browser.marks(of: chart)
          #expect(drawn.marks > 0 && drawn.width > 200 && drawn.height > 80, "\(chart.key)")
        }
      }
    }

    @Test func `a chart that is not drawn is noticed`() async throws {
      try await Browser.session { browser in
        try await browser.open(.single)
        try await browser.perform("document.querySelector('#c-growth svg').remove()")
        let chart = try #require(try await browser.charts().first)
        #expect(try await browser.marks(of: chart).marks == 0)
      }
    }

    /// The best of three, so that a busy machine is not taken for a slow page.
    @Test func `a comparison is drawn within two seconds`() async throws {
      let best = try await Browser.session { browser in
        var best = Double.infinity
        for _ in 1...3 {
          try await browser.open(.quickstartCompared, Look(language: "zh", theme: "light"))
          best = min(best, try await browser.evaluate("return performance.now()", as: Double.self))
        }
        return best
      }
      print("A comparison is drawn \(Int(best)) ms after its page is opened.")
      #expect(best <= 2_000)
    }

    @Test(arguments: [Study.quickstartCompared, .brandCompared])
    func `a comparison is a small file`(study: Study) async throws {
      let size = try Data(contentsOf: try await study.report).count
      #expect(size <= 1_200_000)
    }

    @Test(arguments: [
      Study.quickstart, .quickstartCompared, .brand, .brandCompared, .hostile, .backtested,
      .tracked,
    ])
    func `no chart needs its colours`(study: Study) async throws {
      try await Browser.session { browser in
        try await browser.open(study)
        for chart in try await browser.charts() {
          let drawn = try await browser.marks(of: chart)
          for dashes in drawn.lines {
            #expect(Set(dashes).count == dashes.count, "\(chart.key)")
          }
          for symbols in drawn.symbols {
            #expect(symbols.looks >= symbols.colors, "\(chart.key)")
          }
          if drawn.barColors > 1 {
            #expect(drawn.texts.count >= drawn.bars, "\(chart.key)")
          }
          if ["growth", "retention"].contains(chart.key) {
            #expect(!drawn.lines.isEmpty, "\(chart.key)")
          }
        }
      }
    }
  }
}
