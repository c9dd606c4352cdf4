import Foundation
import TestSupport
import Testing

@testable import Reports

extension ReportTests.InBrowser {
  /// The page of a meeting, as `flywheel serve` gives it.
  struct MeetingPageTests {
    private let coupon = "content.coupon.posts_per_week"

    @Test func `a slider moves the forecast and the words, first at once and then surely`()
      async throws
    {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.page("?lang=en"))
        let draws = try await browser.settled()
        #expect(try await browser.cards().map(\.name) == ["plan", "learn-first", "perks-first"])
        try await browser.slide(coupon, to: 12)
        try await browser.settled(after: draws)
        let cards = try await browser.cards()
        #expect(cards.map(\.name) == ["draft", "plan", "learn-first", "perks-first"])
        #expect(cards[0].median != cards[1].median)
        let changes = try await browser.text(of: "#changes")
        #expect(changes.contains("coupon") && changes.contains("3 → 12"))
        let verdict = try await browser.text(of: "#verdict")
        #expect(verdict.contains("draft beside plan, active members at the end"))
        #expect(try await browser.text(of: "#sure").contains("futures"))

      }
    }

    @Test func `a change is seen as fast as in the terminal, or within moments`() async throws {
      let served = try await ServedScenario()
      let preview = try milliseconds {
        try served.flywheel.run(["forecast", served.file, "--preview"])
      }
      let compare = try milliseconds {
        try served.flywheel.run(["compare", served.file, "--fresh", "--out", "alone"])
      }
      try await Browser.session { browser in
        try await browser.open(served.address)
        var draws = try await browser.settled()
        var times: [(preview: Double, band: Double)] = []
        for value in [12.0, 5, 9, 2, 7] {
          try await browser.slide(coupon, to: value)
          draws = try await browser.settled(after: draws)
          times.append(
            (
              try await browser.milliseconds(of: "flywheel:preview"),
              try await browser.milliseconds(of: "flywheel:band")
            ))
        }
        let middle = { (times: [Double]) in times.sorted()[times.count / 2] }
        #expect(middle(times.map(\.preview)) <= max(100, 2 * preview))
        #expect(middle(times.map(\.band)) <= max(1_000, 2 * compare))
      }
    }

    @Test func `the address restores what is tried, after a reload and in another tab`()
      async throws
    {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.page("?lang=zh"))
        let draws = try await browser.settled()
        try await browser.slide(coupon, to: 9)
        try await browser.settled(after: draws)
        let before = try await browser.cards()
        let address: String = try await waited(for: "the state in the address") {
          let address: String = try await browser.evaluate("return location.href")
          return address.contains("#") ? address : nil
        }
        try await browser.perform("location.reload()")
        try await browser.settled()
        #expect(try await browser.position(of: coupon) == 9)
        #expect(try await browser.cards() == before)
        try await Browser.session { other in
          try await other.open(try #require(URL(string: address)))
          try await other.settled()
          #expect(try await other.position(of: coupon) == 9)
          #expect(try await other.cards() == before)
        }
      }
    }

    @Test func `a saved strategy compares to the page's own numbers, byte for byte`() async throws {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.page("?lang=en"))
        let draws = try await browser.settled()
        try await browser.slide(coupon, to: 0)
        try await browser.settled(after: draws)
        let tried = try await browser.cards()
        let text = try served.flywheel.text(of: served.file)
        try await browser.click("#b-save")
        try await browser.perform("document.getElementById('save-name').value = '不发券'")
        try await browser.click("#b-confirm")
        let saved: String = try await waited(for: "the saved strategy") {
          let now = try served.flywheel.text(of: served.file)
          return now == text ? nil : now
        }
        #expect(isPutIn(to: text, saved, containing: "不发券"))
        try await waited(for: "the saved strategy's card") {
          try await browser.cards().contains { $0.name == "不发券" } ? true : nil
        }
        let medians = { (cards: [Browser.Card]) in
          Dictionary(uniqueKeysWithValues: cards.map { ($0.name, $0.median) })
        }
        var expected = medians(tried)
        expected["不发券"] = expected.removeValue(forKey: "draft")
        try await browser.settled()
        #expect(medians(try await browser.cards()) == expected)

        let outcome = try await browser.outcome(of: ["base": "不发券", "set": [:], "hold": [:]])
        let compared = try served.flywheel.run([
          "compare", served.file, "--fresh", "--out", "alone",
        ])
        #expect(compared.status == 0)
        let shown = try charts(inDocument: outcome)
        let reported = try charts(
          inReport: served.flywheel.text(of: "alone/quickstart.compare/report.html"))
        #expect(shown.count > 5 && shown == reported)
      }
    }

    @Test func `the report that is saved is the one of compare`() async throws {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.address)
        try await browser.settled()
        try await browser.click("#b-report")
        try await waited(for: "the report", upTo: .seconds(60)) {
          served.flywheel.exists("notebooks-out/quickstart.compare/manifest.json") ? true : nil
        }
      }
      _ = try served.flywheel.run(["compare", served.file, "--fresh", "--out", "alone"])
      var files = try served.flywheel.files(in: "notebooks-out/quickstart.compare")
      var alone = try served.flywheel.files(in: "alone/quickstart.compare")
      // It tells when it was made.
      files["manifest.json"] = nil
      alone["manifest.json"] = nil
      #expect(files.keys.sorted() == alone.keys.sorted())
      for (name, content) in alone { #expect(files[name] == content, "\(name)") }
    }

    @Test func `ten changes are undone one by one, and redone`() async throws {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.address)
        try await browser.settled()
        let start = try await browser.position(of: coupon)
        let positions = (4...13).map(Double.init)
        for value in positions { try await browser.slide(coupon, to: value) }
        for value in positions.dropLast().reversed() {
          try await browser.click("#b-undo")
          #expect(try await browser.position(of: coupon) == value)
        }
        try await browser.click("#b-undo")
        #expect(try await browser.position(of: coupon) == start)
        let isOver: Bool = try await browser.evaluate(
          "return document.getElementById('b-undo').disabled")
        #expect(isOver)
        for value in positions {
          try await browser.click("#b-redo")
          #expect(try await browser.position(of: coupon) == value)
        }
        try await browser.settled()
        #expect(try await browser.cards().first?.name == "draft")
      }
    }

    @Test func `an assumption is held and let go`() async throws {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.page("?lang=en"))
        let draws = try await browser.settled()
        let before = try await browser.cards()
        let path: String = try await browser.evaluate(
          "return document.querySelector('#main-assumptions [data-path]').dataset.path")
        let least: Double = try await browser.evaluate(
          "return Number(document.querySelector('#main-assumptions [data-path] input[type=range]').min)"
        )
        try await browser.slide(path, to: least)
        let held = try await browser.settled(after: draws)
        #expect(try await browser.cards().map(\.name) == before.map(\.name))
        #expect(try await browser.cards() != before)
        #expect(try await browser.text(of: "#changes").contains("If the world is so"))
        try await browser.click("#main-assumptions [data-path] .back")
        try await browser.settled(after: held)
        #expect(try await browser.cards() == before)
      }
    }

    @Test func `the keyboard alone is enough`() async throws {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.page("?lang=en"))
        let draws = try await browser.settled()
        var path: String?
        for _ in 0..<80 where path == nil {
          try await browser.press("\u{E004}")
          path = try await browser.evaluate(
            """
            const one = document.activeElement;
            return one.type === 'range' ? one.closest('[data-path]').dataset.path : null
            """)
        }
        let first = try #require(path)
        let start = try await browser.position(of: first)
        // Arrow to the right.
        try await browser.press("\u{E014}")
        #expect(try await browser.position(of: first) > start)
        try await browser.settled(after: draws)
        #expect(try await browser.cards().first?.name == "draft")
        let name: String = try await browser.evaluate(
          """
          const one = document.activeElement;
          return one.getAttribute('aria-label') + ' ' + one.getAttribute('aria-valuetext')
          """)
        #expect(name.contains(/\p{L}/))
        // Undo.
        try await browser.press("z", with: "\u{E009}")
        #expect(try await browser.position(of: first) == start)
      }
    }

    @Test func `languages and themes change without a reload, and every control has a name`()
      async throws
    {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.page("?lang=zh&theme=light"))
        try await browser.settled()
        #expect(try await browser.text(of: "#b-undo").contains("撤销"))
        try await browser.click("#b-lang")
        try await browser.drawn(in: "en")
        #expect(try await browser.text(of: "#b-undo").contains("Undo"))
        let nameless: [String] = try await browser.evaluate(
          """
          return [...document.querySelectorAll('button, input, select')]
            .filter((one) => !(one.getAttribute('aria-label') || one.labels?.[0]?.textContent || one.innerText || '')
              .match(/[\\p{L}]/u)).map((one) => one.outerHTML)
          """)
        #expect(nameless.isEmpty)
        let light: String = try await browser.evaluate(
          "return getComputedStyle(document.body).backgroundColor")
        try await browser.click("#b-theme")
        let dark: String = try await browser.evaluate(
          "return getComputedStyle(document.body).backgroundColor")
        #expect(light != dark)
      }
    }

    @Test func `nothing is said on the console, and nothing leaves the machine`() async throws {
      let served = try await ServedScenario()
      try await Browser.session { browser in
        try await browser.open(served.address)
        let draws = try await browser.settled()
        try await browser.slide(coupon, to: 11)
        try await browser.settled(after: draws)
        #expect(try await browser.consoleMessages() == [])
        let own = "http://127.0.0.1:\(served.address.port ?? 0)/"
        let requests = try await browser.requests()
        #expect(requests.contains { $0.hasPrefix(own) && $0.hasSuffix("/run") })
        #expect(
          requests.filter { address in
            ![own, "data:", "blob:"].contains(where: address.hasPrefix)
          }.isEmpty)
      }
      #expect(served.stop() == 0)
    }

    @Test(arguments: [390, 1280, 1920])
    func `it fits the window, and a projector`(width: Int) async throws {
      let served = try await ServedScenario()
      try await Browser.session(.init(width: width)) { browser in
        try await browser.open(served.page("?lang=zh"))
        try await browser.settled()
        if width > 1_500 { try await browser.click("#b-projector") }
        let overflow: Int = try await browser.evaluate(
          "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        #expect(overflow <= 0)
      }
    }

    // MARK: What is compared

    /// Whether a text is another one with a stretch of lines put in that contains something.
    private func isPutIn(to before: String, _ after: String, containing part: String) -> Bool {
      let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
      let head = zip(old, new).prefix { $0 == $1 }.count
      let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
        .prefix { $0 == $1 }.count
      let added = new.dropFirst(head).dropLast(tail)
      return head + tail == old.count && added.contains { $0.contains(part) }
    }

    private func milliseconds(_ work: () throws -> FlywheelProcess.Outcome) throws -> Double {
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try work().status == 0)
      return (clock.now - start) / .milliseconds(1)
    }

    /// The charts of a document of the page, by their names.
    private func charts(inDocument text: String) throws -> [String: Data] {
      let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let view = try #require(document?["view"] as? [String: Any])
      return try canonical(view["charts"])
    }

    /// The charts that a report draws.
    private func charts(inReport page: String) throws -> [String: Data] {
      let data = try #require(
        page.firstMatch(of: /<script type="application\/json" id="data">(.*?)<\/script>/))
      let document = try JSONSerialization.jsonObject(with: Data(data.1.utf8)) as? [String: Any]
      return try canonical(document?["charts"])
    }

    /// The rows and specifications of charts, the same bytes for the same content.
    private func canonical(_ charts: Any?) throws -> [String: Data] {
      let charts = try #require(charts as? [[String: Any]])
      var found: [String: Data] = [:]
      for chart in charts {
        let parts = chart.filter { ["rows", "specification", "title"].contains($0.key) }
        found[try #require(chart["key"] as? String)] = try JSONSerialization.data(
          withJSONObject: parts, options: .sortedKeys)
      }
      return found
    }
  }
}
