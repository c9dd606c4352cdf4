import Foundation
import TestSupport
import Testing

extension ReportTests.InBrowser {
  /// A report is quiet and stays at home.
  struct ConsoleTests {
    @Test(arguments: Study.allCases)
    func `nothing is said on the console and nothing leaves the machine`(study: Study) async throws
    {
      try await Browser.session { browser in
        for look in Look.all {
          try await browser.open(study, look)
          let messages = try await browser.consoleMessages()
          #expect(messages.isEmpty, "\(look)")
          let requests = try await browser.requests()
          #expect(!requests.isEmpty)
          #expect(requests.filter(leavesMachine).isEmpty, "\(look)")
        }
      }
    }

    @Test func `the checks see an error and a request`() async throws {
      let folder = try TemporaryFolder()
      try folder.write(
        """
        <!doctype html><script>console.error('broken')</script>
        <img src="http://picture.invalid/a.png">
        """, to: "page.html")
      try await Browser.session { browser in
        try await browser.open(folder.url.appendingPathComponent("page.html"))
        let messages = try await browser.consoleMessages()
        #expect(messages.contains { $0.contains("broken") })
        let requests = try await browser.requests()
        #expect(requests.filter(leavesMachine) == ["http://picture.invalid/a.png"])
      }
    }

    /// The page's own rules stop what a later change might ask for.
    @Test func `a report cannot fetch anything`() async throws {
      try await Browser.session { browser in
        try await browser.open(.single)
        try await browser.perform(
          """
          const picture = document.createElement('img');
          picture.src = 'http://picture.invalid/a.png';
          document.body.append(picture);
          """)
        let message = try await waited(for: "the refusal") {
          try await browser.consoleMessages().first
        }
        #expect(message.contains("Content Security Policy"))
      }
    }

    private func leavesMachine(_ address: String) -> Bool {
      !["file:", "data:", "blob:"].contains(where: address.hasPrefix)
    }
  }
}
