import Testing

@testable import Reports

extension ReportTests.InBrowser {
  /// Everybody can read every text.
  struct ContrastTests {
    /// Of text to its background (WCAG 2.1, level AA).
    private static let least = 4.5

    @Test(arguments: Study.allCases)
    func `every text stands out from its background`(study: Study) async throws {
      try await Browser.session { browser in
        try await browser.open(study, Look(language: "zh", theme: "light"))
        try await browser.perform(
          "document.querySelectorAll('details').forEach((one) => one.open = true)")
        for theme in ["light", "dark"] {
          if theme == "dark" { try await browser.click("#b-theme") }
          let found = try await contrast(browser)
          #expect(found.checked > 60)
          #expect(found.weak.isEmpty, "\(theme)")
        }
      }
    }

    @Test func `grey text on grey is noticed`() async throws {
      try await Browser.session { browser in
        try await browser.open(.single, Look(language: "en", theme: "light"))
        try await browser.perform("document.querySelector('.rl').style.color = '#909090'")
        try await browser.perform("document.querySelector('#c-growth text').style.opacity = 0.4")
        let weak = try await contrast(browser).weak
        #expect(weak.contains { $0.contains("P.rl") || $0.contains("SPAN") })
        #expect(weak.contains { $0.contains("text.") })
      }
    }

    private func contrast(_ browser: Browser) async throws -> Contrast {
      try await browser.evaluate(PageScript.text("contrast"), [.number(Self.least)])
    }

    private struct Contrast: Decodable {
      /// Texts looked at.
      var checked: Int
      /// Contrast, element and text of those that are too weak.
      var weak: [String]
    }
  }
}
