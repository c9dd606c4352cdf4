import Foundation
import TestSupport
import Testing

extension ReportTests.InBrowser {
  /// The page on paper.
  struct PrintTests {
    @Test(arguments: [Study.quickstartCompared, .brand, .single, .brandCompared])
    func `the first page is the summary`(study: Study) async throws {
      for language in ["zh", "en"] {
        let (pdf, expected, titles) = try await Browser.session { browser in
          try await browser.open(study, Look(language: language, theme: "light"))
          let expected: [String] = try await browser.evaluate(
            """
            const shown = ':scope > .' + document.documentElement.dataset.lang;
            const text = (one) => (one.querySelector(shown) || one).textContent;
            return ['.verdict', '#numbers h2', '#next h2', '#unknowns h2', '.card h3', '#next li', '#unknowns li']
              .flatMap((selector) => [...document.querySelectorAll(selector)]).map(text)
            """)
          return (try await browser.printed(), expected, try await browser.charts().map(\.title))
        }
        let folder = try TemporaryFolder()
        try pdf.write(to: folder.url.appendingPathComponent("report.pdf"))
        let pages = try Program.run(
          Program.path("pdftotext"), ["report.pdf", "-"], in: folder.url
        ).split(separator: "\u{0C}").map { letters(String($0)) }
        #expect(pages.count > 1)
        let (first, others) = (pages[0], pages.dropFirst().joined())
        let missing = expected.filter { !first.contains(letters($0)) }
        #expect(missing.isEmpty, "\(study) \(language)")
        let shown = titles.map { letters($0(in: language)) }
        #expect(shown.filter(first.contains).isEmpty, "\(study) \(language)")
        #expect(shown.filter { !others.contains($0) }.isEmpty, "\(study) \(language)")
      }
    }

    /// Columns beside each other and broken lines put blanks anywhere.
    private func letters(_ text: String) -> String {
      text.filter { $0.isLetter || $0.isNumber }
    }

    @Test func `paper is white in the dark`() async throws {
      let pdf = try await Browser.session { browser in
        try await browser.open(.quickstartCompared, Look(language: "zh", theme: "dark"))
        return try await browser.printed()
      }
      let folder = try TemporaryFolder()
      try pdf.write(to: folder.url.appendingPathComponent("report.pdf"))
      try Program.run(
        Program.path("pdftoppm"), ["-png", "-r", "30", "report.pdf", "page"], in: folder.url)
      let pages = try folder.names().filter { $0.hasSuffix(".png") }
      #expect(pages.count > 1)
      for page in pages {
        let data = try Data(contentsOf: folder.url.appendingPathComponent(page))
        let picture = try #require(PNGPicture(data))
        #expect(picture.color(x: 1, y: 1) == [255, 255, 255])
        #expect(picture.brightness > 0.75, "\(page): \(picture.brightness)")
      }
    }
  }
}
