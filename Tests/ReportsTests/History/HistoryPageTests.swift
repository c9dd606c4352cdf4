import CommunityHistory
import CommunityModel
import Foundation
import StudyResults
import TestSupport
import Testing

@testable import Reports

@Suite("The page of a history")
struct HistoryPageTests {
  private func page(_ findings: HistoryFindings) -> String {
    ReportPage.text(
      of: ReportPage.page(of: findings, software: HandMadeResult.make().run.software))
  }

  @Test func `a full history has every chart, each once, and a short one those it can have`() throws
  {
    let full = try HandMadeHistory.findings()
    #expect(full.charts.map(\.key) == ["weeks", "shocks", "returns", "staying", "weekdays"])
    let counts = try HandMadeHistory.findings(SmallHistory.counts)
    #expect(counts.charts.map(\.key) == ["weeks", "shocks"])
    let little = try HandMadeHistory.findings("day,members\n0,5\n")
    #expect(little.charts.isEmpty)
  }

  @Test(arguments: [SmallHistory.events, SmallHistory.counts, "day,members\n0,5\n"])
  func `the page says what was found and asks for nothing from outside`(_ file: String) throws {
    let findings = try HandMadeHistory.findings(file)
    let page = page(findings)
    for sentence in findings.reading.sentences {
      #expect(page.contains(escaped(sentence.chinese)), "\(sentence.chinese)")
    }
    let membership = try #require(findings.membership)
    #expect(page.contains(membership.plain.english))
    for chart in findings.charts { #expect(page.contains(#"id="c-\#(chart.key)""#)) }
    for part in ["numbers", "next", "ledger", "unknowns"] {
      #expect(!page.contains(#"id="\#(part)""#), "\(part) belongs to a study")
    }
    let own = page.withoutChartingLibrary
    #expect(!own.contains(/(src|href)\s*=\s*["']?https?:/))
    #expect(!own.contains("{{"))
  }

  @Test func `a chart's table has the fields of its rows, its file one language`() throws {
    for chart in try HandMadeHistory.findings().charts {
      for row in chart.rows {
        guard case .object(let members) = row else {
          Issue.record("\(chart.key): a row is no object")
          continue
        }
        let fields = members.map(\.key)
        #expect(chart.columns.allSatisfy { fields.contains($0.field) }, "\(chart.key)")
      }
      for language in Language.allCases {
        let text = ChartFile.text(of: chart, in: language)
        #expect(!text.contains("var(--") && !text.contains(#""en":"#), "\(chart.key)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
      }
    }
  }

  @Test(arguments: ReportPageTests.hostile)
  func `hostile headings are text`(heading: String) throws {
    let cell = "\"" + heading.replacing("\"", with: "\"\"") + "\""
    let made = try page(HandMadeHistory.findings("date,members,\(cell)\n2024-01-01,5,1\n"))
    let harmless = try page(HandMadeHistory.findings("date,members,more\n2024-01-01,5,1\n"))
    made.checkAsHarmless(as: harmless)
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
