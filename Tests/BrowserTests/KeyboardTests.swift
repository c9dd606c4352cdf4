import Testing

@testable import Reports

extension ReportTests.InBrowser {
  /// A page without a pointer or a screen.
  struct KeyboardTests {
    @Test(arguments: ["light", "dark"])
    func `every button is reached by the keyboard and shows it`(theme: String) async throws {
      try await Browser.session { browser in
        try await browser.open(.quickstartCompared, Look(language: "zh", theme: theme))
        let controls: Int = try await browser.evaluate(
          """
          const all = [...document.querySelectorAll('button, summary, a[href]')];
          all.forEach((one, place) => { one.dataset.place = place; });
          return all.length
          """)
        var reached: [Int] = []
        for _ in 0..<controls {
          try await browser.pressTab()
          let focus = try await focus(browser)
          reached.append(try #require(focus.place, "after \(reached.count) of \(controls)"))
          #expect(focus.outline >= 2, "\(focus)")
        }
        // In the order of the page.
        #expect(reached == Array(0..<controls))
      }
    }

    private func focus(_ browser: Browser) async throws -> Focus {
      try await browser.evaluate(
        """
        const one = document.activeElement, style = getComputedStyle(one);
        const place = one.dataset.place;
        return {
          place: place === undefined ? null : Number(place),
          outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        };
        """)
    }

    private struct Focus: Decodable {
      var place: Int?
      /// The width of the outline in pixels.
      var outline: Double
    }

    @Test(arguments: [Study.quickstartCompared, .brand, .single])
    func `buttons and charts have names`(study: Study) async throws {
      try await Browser.session { browser in
        try await browser.open(study, Look(language: "en", theme: "light"))
        let nameless: [String] = try await browser.evaluate(
          """
          return [...document.querySelectorAll('button')]
            .filter((one) => !(one.getAttribute('aria-label') || one.innerText).match(/[\\p{L}]/u))
            .map((one) => one.outerHTML)
          """)
        #expect(nameless.isEmpty)
        for chart in try await browser.charts() {
          let names: [String] = try await browser.evaluate(
            """
            const box = document.getElementById('c-' + arguments[0]);
            return [box.getAttribute('role') || '', box.getAttribute('aria-label') || ''];
            """, [.string(chart.key)])
          #expect(["img", "graphics-document"].contains(names[0]), "\(chart.key)")
          #expect(names[1].contains(chart.title.en), "\(chart.key)")
        }
      }
    }
  }
}
