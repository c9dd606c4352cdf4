import Testing

extension ReportTests.InBrowser {
  /// Texts of a scenario are shown and do nothing else.
  struct HostileTextTests {
    @Test(arguments: [(Study.hostile, Study.quickstart), (.hostileCompared, .quickstartCompared)])
    func `hostile texts are shown as they are`(hostile: Study, plain: Study) async throws {
      let expected = try await Browser.session { browser in
        try await browser.open(plain)
        return try await elements(browser)
      }
      try await Browser.session { browser in
        for language in ["zh", "en"] {
          // An open alert would make the next command fail.
          try await browser.open(hostile, Look(language: language, theme: "light"))
          let found = try await elements(browser)
          #expect(found == expected)
          let shown: [String] = try await browser.evaluate(
            "return [...document.querySelectorAll('#numbers bdi')].map((one) => one.textContent)")
          #expect(Set(shown) == Set(TestedScenarios.hostileStrategies))
          let question = try await browser.text(of: "#verdict h1 .\(language)")
          #expect(question.hasPrefix("</script><script>alert(1)</script>{{x}}${7*7} \u{202E}"))
          #expect(try await browser.consoleMessages().isEmpty)
        }
        try await browser.click("#b-theme")
        try await browser.click("#b-lang")
        try await browser.drawn(in: "zh")
      }
    }

    /// Counts of the elements that text could have made.
    private func elements(_ browser: Browser) async throws -> [String: Int] {
      try await browser.evaluate(
        """
        return Object.fromEntries(['script', 'img', 'iframe', 'style', 'link', 'object', 'input']
          .map((name) => [name, document.querySelectorAll(name).length]))
        """)
    }

    @Test func `an alert is noticed`() async throws {
      try await Browser.session { browser in
        try await browser.open(.single)
        try await browser.perform("setTimeout(() => alert(1))")
        await #expect(throws: BrowserError.self) {
          _ = try await waited(for: "an error", upTo: .seconds(3)) { () -> Bool? in
            try await browser.perform("return true") as Void
            return nil
          }
        }
      }
    }
  }
}
