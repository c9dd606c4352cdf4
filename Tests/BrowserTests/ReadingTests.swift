import Foundation
import Testing

extension ReportTests.InBrowser {
  /// What a reader does with a chart.
  struct ReadingTests {
    @Test(arguments: [Study.quickstart, .brandCompared])
    func `a click on the legend leaves one strategy in full colour`(study: Study) async throws {
      try await Browser.session { browser in
        try await browser.open(study)
        let before = try await opacities(browser)
        #expect(Set(before).count > 1)
        try await browser.click("#c-growth .role-legend-label text")
        let after = try await waited(for: "the focus") {
          let now = try await opacities(browser)
          return now == before ? nil : now
        }
        #expect(after.count == before.count)
        #expect(after.filter { $0 <= 0.1 }.count > before.filter { $0 <= 0.1 }.count)
        #expect(after.contains(1))
        try await browser.click("#c-growth .role-legend-label text")
        _ = try await waited(for: "all again") {
          try await opacities(browser) == before ? true : nil
        }
      }
    }

    private func opacities(_ browser: Browser) async throws -> [Double] {
      try await browser.evaluate(
        """
        return [...document.querySelectorAll('#c-growth :is(.mark-area, .mark-line).role-mark > path')]
          .map((path) => Number(path.getAttribute('opacity') ?? path.getAttribute('fill-opacity') ?? 1))
        """)
    }

    @Test(arguments: [("zh", "第几天"), ("en", "day")])
    func `the pointer reads a day for every strategy`(language: String, day: String) async throws {
      try await Browser.session { browser in
        try await browser.open(.quickstart, Look(language: language, theme: "light"))
        let middle: [Double] = try await browser.evaluate(
          """
          const chart = document.querySelector('#c-growth');
          chart.scrollIntoView({ block: 'center' });
          const box = chart.querySelector('svg').getBoundingClientRect();
          return [box.left + box.width / 2, box.top + box.height / 2];
          """)
        try await browser.point(x: middle[0], y: middle[1])
        let tip = try await waited(for: "the tooltip") {
          let rows: [[String]] = try await browser.evaluate(
            """
            return [...document.querySelectorAll('#vg-tooltip-element.visible tr')]
              .map((row) => [...row.cells].map((cell) => cell.textContent.replace(/:$/, '')))
            """)
          return rows.isEmpty ? nil : rows
        }
        #expect(tip.map { $0[0] } == [day, "learn-first", "plan", "perks-first"])
        #expect((80...100).contains(try #require(Int(tip[0][1]))))
        #expect(tip.dropFirst().allSatisfy { $0[1].contains(/^[\d,]+ +\([\d,]+–[\d,]+\)$/) })
        try await browser.point(x: 5, y: 5)
        _ = try await waited(for: "the tooltip to go") {
          try await browser.evaluate(
            "return document.querySelector('#vg-tooltip-element.visible') === null") ? true : nil
        }
      }
    }
  }
}
