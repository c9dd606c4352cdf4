import Foundation
import Testing

extension ReportTests.InBrowser {
  /// A page is wholly in one language, and light or dark.
  struct LanguageTests {
    @Test(arguments: [
      Study.quickstartCompared, .brand, .seven, .single, .described, .fitted, .backtested, .tracked,
    ])
    func `a page is wholly English or wholly Chinese`(study: Study) async throws {
      let names = try await eventNames(of: study)
      try await Browser.session { browser in
        try await browser.open(study, Look(language: "en", theme: "light"))
        try await checkEnglish(browser)
        let english = try await words(browser)
        try await browser.click("#b-lang")
        try await browser.drawn(in: "zh")
        try await checkChinese(browser, names)
        let chinese = try await words(browser)
        // A chart of names and shares alone says the same in both.
        #expect(english.count { chinese[$0.key] != $0.value } >= english.count / 2)
        try await browser.click("#b-lang")
        try await browser.drawn(in: "en")
        try await checkEnglish(browser)
        #expect(try await words(browser) == english)
        try await browser.open(study, Look(language: "zh", theme: "light"))
        try await checkChinese(browser, names)
      }
    }

    /// Nothing of the scenarios is Chinese but their titles.
    private func checkEnglish(_ browser: Browser) async throws {
      #expect(try await browser.text(of: "#b-lang") == "中文")
      try await checkParts(browser, language: "en", tag: "en", hidden: "zh")
      let chinese = try await shownTexts(browser).filter {
        $0.text.contains(/[\u{3000}-\u{303F}\u{4E00}-\u{9FFF}\u{FF00}-\u{FFEF}]/)
          && !$0.path.contains("#b-lang")
      }
      #expect(chinese.map(\.text).isEmpty)
    }

    /// Keys, names and sources may be English; sentences may not.
    private func checkChinese(_ browser: Browser, _ names: [String]) async throws {
      #expect(try await browser.text(of: "#b-lang") == "EN")
      try await checkParts(browser, language: "zh", tag: "zh-CN", hidden: "en")
      let english = try await shownTexts(browser).filter { shown in
        let text = names.reduce(shown.text) { $0.replacing($1, with: "") }
        return text.contains(/[A-Za-z]{2,}( [A-Za-z]{2,}){3,}/) && !shown.path.contains(/code|bdi/)
      }
      #expect(english.map(\.text).isEmpty)
    }

    private func eventNames(of study: Study) async throws -> [String] {
      let file = try await study.folder.appendingPathComponent("scenario.lock.yaml")
      // A history has no scenario.
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
      let events = text.split(separator: "\nevents:").last
      return events?.matches(of: /- *\{?name: "?([^",}\n]+)/).map { String($0.1) } ?? []
    }

    private func checkParts(
      _ browser: Browser, language: String, tag: String, hidden: String
    ) async throws {
      let parts: [String: [Int]] = try await browser.evaluate(
        """
        const count = (name) => {
          const all = [...document.querySelectorAll('body .' + name)];
          return [all.length, all.filter((one) => getComputedStyle(one).display !== 'none').length];
        };
        return { en: count('en'), zh: count('zh') };
        """)
      let (shown, others) = (try #require(parts[language]), try #require(parts[hidden]))
      #expect(shown[0] > 20 && shown[0] == others[0])
      #expect(shown[1] == shown[0] && others[1] == 0)
      #expect(try await browser.evaluate("return document.documentElement.lang") == tag)
    }

    private func shownTexts(_ browser: Browser) async throws -> [Browser.VisibleText] {
      try await browser.perform(
        "document.querySelectorAll('details').forEach((one) => one.open = true)")
      return try await browser.visibleTexts()
    }

    private func words(_ browser: Browser) async throws -> [String: String] {
      var words: [String: String] = [:]
      for chart in try await browser.charts() {
        words[chart.key] = try await browser.marks(of: chart).words
      }
      return words
    }

    @Test(arguments: [("zh-CN,zh,en", "zh"), ("zh-TW", "zh"), ("en-GB,zh", "en"), ("de-DE", "en")])
    func `the reader's language decides at first`(languages: String, shown: String) async throws {
      try await Browser.session(Browser.Reader(language: languages)) { browser in
        try await browser.open(.single)
        #expect(try await browser.drawn() == shown)
      }
    }

    @Test func `the theme is the reader's until the button is used`() async throws {
      for prefersDark in [false, true] {
        try await Browser.session(Browser.Reader(prefersDark: prefersDark)) { browser in
          try await browser.open(.single)
          let first = try await background(browser)
          #expect((first < 128) == prefersDark)
          try await browser.click("#b-theme")
          #expect((try await background(browser) < 128) != prefersDark)
          try await browser.click("#b-theme")
          #expect(try await background(browser) == first)
        }
      }
    }

    /// The red of the page's background, 0…255.
    private func background(_ browser: Browser) async throws -> Int {
      try await browser.evaluate(
        "return Number(getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0])")
    }
  }
}
