import Testing

extension ReportTests.InBrowser {
  /// Narrow screens.
  struct PhoneTests {
    @Test(arguments: Study.allCases)
    func `nothing scrolls sideways`(study: Study) async throws {
      try await Browser.session { browser in
        for width in [320, 390, 768] {
          try await browser.become(Browser.Reader(width: width))
          try await browser.open(study, Look(language: "zh", theme: "light"))
          try await check(browser, width, study)
          try await browser.click("#b-lang")
          try await browser.drawn(in: "en")
          try await check(browser, width, study)
        }
      }
    }

    private func check(_ browser: Browser, _ width: Int, _ study: Study) async throws {
      let wide = try await widest(browser)
      #expect(wide.width <= width, "\(study), \(width) px: \(wide.elements)")
    }

    @Test func `a page that scrolls sideways is noticed`() async throws {
      try await Browser.session(Browser.Reader(width: 390)) { browser in
        try await browser.open(.single)
        try await browser.perform("document.querySelector('.verdict').style.width = '600px'")
        #expect(try await widest(browser).width > 390)
      }
    }

    private func widest(_ browser: Browser) async throws -> Width {
      try await browser.evaluate(
        """
        const width = Math.max(document.documentElement.scrollWidth, innerWidth), limit = screen.width;
        const elements = [...document.querySelectorAll('body *')]
          .filter((one) => !one.closest('.scroll, .chart') && one.getBoundingClientRect().right > limit + 1)
          .map((one) => one.tagName + '.' + one.getAttribute('class'));
        return { width, elements: elements.slice(0, 5) };
        """)
    }

    private struct Width: Decodable {
      var width: Int
      /// What is too wide.
      var elements: [String]
    }
  }
}
