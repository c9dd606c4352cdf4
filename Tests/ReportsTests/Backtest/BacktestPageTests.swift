import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Reports

@Suite("The page of a back-test")
struct BacktestPageTests {
  private func page(_ result: BacktestResult) -> PlainPage {
    ReportPage.page(of: BacktestFindings(result))
  }

  @Test func `every series and horizon has a chart, and all share two`() {
    #expect(
      page(HandMadeBacktest.make()).charts.map(\.key) == ["past-messages-4", "skill", "bands"])
    var nothing = HandMadeBacktest.make()
    (nothing.verdicts, nothing.forecasts, nothing.skills, nothing.calibration) = ([], [], [], [])
    #expect(page(nothing).charts.isEmpty)
    #expect(page(nothing).figures == nil)
  }

  @Test(
    arguments: [
      (2, 0.5, 0.25...0.75, "Too little history to say how good forecasts of this group are"),
      (
        8, 0.5, 0.25...0.75,
        "In 1 case the forecast, held against the best simple one, is better in 1"
      ),
      (
        8, 0.5, -0.25...0.75,
        "In 1 case the forecast, held against the best simple one, is about as good in 1"
      ),
      (
        8, -0.5, -0.75...0.25,
        "In 1 case the forecast, held against the best simple one, is worse in 1"
      ),
    ] as [(Int, Double, ClosedRange<Double>, String)])
  func `the verdict is that of the combination against the best baseline`(
    count: Int, skill: Double, interval: ClosedRange<Double>, verdict: String
  ) {
    let result = HandMadeBacktest.make(count: count, skill: skill, interval: interval)
    #expect(page(result).headline.english == verdict)
  }

  @Test func `bands are cut where they reach far beyond what happened, and say so`() throws {
    let ending = { (end: Double) -> BacktestResult in
      var result = HandMadeBacktest.make()
      for place in result.forecasts.indices { result.forecasts[place].quantiles[5] = end }
      return result
    }
    #expect(try !#require(page(ending(25)).charts.first).reading.english.contains("cut off"))
    let wild = ending(1e6)
    let chart = try #require(page(wild).charts.first)
    #expect(chart.reading.english.contains("cut off"))
    // 1.4 times the largest value that happened or was the median.
    #expect(ChartFile.text(of: chart, in: .english).contains(#""domain":[0,29.4]"#))
  }

  @Test func `a week without a forecast is a gap`() throws {
    var result = HandMadeBacktest.make()
    var later = result.forecasts[1]
    later.origin += 2
    result.forecasts.append(later)
    let rows = try #require(page(result).charts.first).rows
    #expect(rows.count == 3)
    guard case .object(let gap) = rows[1] else {
      Issue.record("a row is no object")
      return
    }
    #expect(gap.first { $0.key == "m" }?.value.compactText == "null")
  }

  @Test func `the table names the recommended forecast and its skill`() throws {
    let figures = try #require(page(HandMadeBacktest.make()).figures)
    #expect(figures.groups[0].name?.english == "Messages, 4 weeks ahead")
    let row = try #require(figures.groups[0].rows.first)
    #expect(row.isBest)
    #expect(row.cells.map(\.english) == ["2", "25%", "4.50", "50%", "25%–75%", "50%"])
  }

  @Test func `the page is whole, in both languages, and asks for nothing from outside`() throws {
    try page(HandMadeBacktest.make()).check()
    try page(HandMadeBacktest.make(count: 9, skill: -0.5, interval: -0.75...0.25)).check()
    var dayless = HandMadeBacktest.make()
    dayless.firstDate = nil
    try page(dayless).check()
  }

  @Test(arguments: ReportPageTests.hostile)
  func `hostile names are text`(name: String) {
    var result = HandMadeBacktest.make()
    result.name = name
    let harmless = page(HandMadeBacktest.make())
    ReportPage.text(of: page(result)).checkAsHarmless(as: ReportPage.text(of: harmless))
  }
}
