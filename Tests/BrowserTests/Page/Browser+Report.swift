import Foundation

@testable import Reports

extension Browser {
  /// Opens a report, and waits until its charts are drawn; without a look the page decides how it is shown.
  func open(_ study: Study, _ look: Look? = nil) async throws {
    var address = URLComponents(url: try await study.report, resolvingAgainstBaseURL: false)
    if let look {
      address?.queryItems = [
        URLQueryItem(name: "lang", value: look.language),
        URLQueryItem(name: "theme", value: look.theme),
      ]
    }
    guard let url = address?.url else { throw BrowserError(message: "\(study) has no address") }
    try await open(url)
    try await drawn()
  }

  /// Waits until the charts are drawn.
  ///
  /// - Returns: The page's language.
  @discardableResult
  func drawn(in language: String? = nil) async throws -> String {
    try await waited(for: "the charts of a report") {
      let ready: String? = try await evaluate("return document.body.dataset.ready ?? null")
      return language == nil || ready == language ? ready : nil
    }
  }

  /// The charts that the page's data list.
  func charts() async throws -> [PageChart] {
    try await evaluate(
      """
      return JSON.parse(document.getElementById('data').textContent).charts.map((chart) => ({
        key: chart.key, title: chart.title, rows: chart.rows.length,
        columns: chart.columns.map((column) => column.name),
      }))
      """)
  }

  func marks(of chart: PageChart) async throws -> ChartMarks {
    try await evaluate(PageScript.text("chart-marks"), [.string(chart.key)])
  }

  /// The text of the first element that a selector finds, shown or not.
  func text(of selector: String) async throws -> String {
    try await evaluate(
      "return document.querySelector(arguments[0]).textContent", [.string(selector)])
  }

  /// Texts that a reader sees, with the elements around them.
  func visibleTexts() async throws -> [VisibleText] {
    try await evaluate(PageScript.text("visible-text"))
  }

  struct VisibleText: Decodable {
    var text: String
    var path: String
  }
}
