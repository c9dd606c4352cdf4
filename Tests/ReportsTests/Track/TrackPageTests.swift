import CommunityModel
import StudyResults
import Testing

@testable import Reports

@Suite("The page of a tracked forecast")
struct TrackPageTests {
  /// Joins and messages of six weeks, of which some have happened.
  private static func result(joins: [Double], messages: [Double], alarm: Int? = nil) -> TrackResult
  {
    let made = HandMadeResult.make()
    func weeks(_ observed: [Double], _ median: Double) -> [TrackedSeries.Week] {
      (0..<6).map { week in
        TrackedSeries.Week(
          week: week + 1, observed: week < observed.count ? observed[week] : nil,
          quantiles: [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3].map { $0 * median }, evidence: nil)
      }
    }
    let words = LocalizedText("as it is", "现状")
    return TrackResult(
      scenario: made.scenario, strategy: made.strategies[0].name, historyName: "club",
      historyHash: "00ff00ff00ff00ff00ff",
      series: [
        TrackedSeries(
          name: "joins", title: LocalizedText("joins", "新加入"), role: .recruiting,
          weeks: weeks(joins, 40),
          alarm: alarm.map { .init(week: $0 + 1, since: $0, deviation: 0.5) }, sentence: words),
        TrackedSeries(
          name: "messages", title: LocalizedText("messages", "消息数"), role: .outcome,
          weeks: weeks(messages, 200), alarm: nil, sentence: words),
      ], falseAlarmRate: 0.05, run: made.run)
  }

  private func page(_ result: TrackResult) -> PlainPage {
    ReportPage.page(of: TrackFindings(result), scenarioHash: "0123456789abcdef0123")
  }

  @Test func `what is off is said first, by how much and since when`() {
    let result = Self.result(joins: [60, 60, 60], messages: [200, 190, 210], alarm: 2)
    #expect(result.verdict == .recruiting)
    let page = page(result)
    #expect(page.headline.english.hasPrefix("Recruiting is off"))
    #expect(
      page.facts.map(\.plain.english) == [
        "Joins: off since week 2; +50% against the median so far; 0 of 3 weeks in the 80% band"
      ])
    #expect(page.charts.map(\.key) == ["track-joins", "track-messages"])
    #expect(page.lists[0].sentences.count == 2)
  }

  @Test func `without an alarm a week or a run far out is unusual, and others hold`() {
    let last = Self.result(joins: [40, 40, 60], messages: [200])
    #expect(last.series.map(\.status) == [.unusual, .holds])
    #expect(last.verdict == .unusual)
    let run = Self.result(joins: [49, 49, 49, 49], messages: [200])
    #expect(run.series[0].status == .unusual && run.series[0].insideCount == 0)
    let short = Self.result(joins: [49, 49, 49], messages: [200])
    #expect(short.series[0].status == .holds && short.verdict == .holds)
    #expect(page(short).facts.isEmpty)
    #expect(abs((run.series[0].deviation ?? 0) - 0.225) < 1e-12)
  }

  @Test func `a forecast none of which has happened has a page too`() {
    let page = page(Self.result(joins: [], messages: []))
    #expect(page.headline.english.hasPrefix("No whole week"))
    #expect(page.charts.isEmpty && page.figures == nil)
  }

  @Test func `the page is whole, in both languages, and asks for nothing from outside`() throws {
    try page(Self.result(joins: [60, 60, 60], messages: [200], alarm: 1)).check()
    try page(Self.result(joins: [40, 40, 60], messages: [0, 0, 0, 0, 0, 0])).check()
    try page(Self.result(joins: [], messages: [])).check()
  }

  @Test func `the folder has the report, tables, charts and a notebook`() {
    let files = TrackFiles.all(
      of: Self.result(joins: [40], messages: []), lockedScenario: "name: x\n", scenarioHash: "0",
      format: CSVFormat())
    #expect(
      files.map(\.name) == [
        "report.html", "tracking.csv", "forecast_weeks.csv", "charts/track-joins.en.vl.json",
        "charts/track-joins.zh.vl.json", "analysis.ipynb", "scenario.lock.yaml", "manifest.json",
      ])
    #expect(files[1].text.contains("messages,outcome,0,0,,holds,,,"))
  }
}
