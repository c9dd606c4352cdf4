import CommunityModel
import Crypto
import Foundation
import StudyResults
import Testing

@testable import Reports

@Suite("The report's page")
struct ReportPageTests {
  /// The published hash of Vega-Embed's full bundle 6.29.0.3 on PyPI.
  @Test func `carries the charts' library as it was published, with its licence`() {
    let hash = SHA256.hash(data: Data(ReportAsset.vegaBundle.utf8))
    #expect(
      hash.map { String(format: "%02x", $0) }.joined()
        == "b6f62605c995662b5682ff986bddf3a1e2fe7f309b8acc82db8b8a4feb4d9cef")
    let page = ReportPage.text(of: HandMadeFindings().make())
    #expect(page.contains(ReportAsset.vegaBundle))
    #expect(page.contains("Copyright (c) 2015, University of Washington Interactive Data Lab"))
  }

  @Test func `holds the verdict, the cards, the charts, the table and what is not known`() {
    let findings = HandMadeFindings(outcomes: [80, 100]).make()
    let page = ReportPage.text(of: findings)
    #expect(page.contains(findings.verdict.headline.chinese))
    #expect(page.contains(findings.verdict.headline.english))
    for chart in findings.charts { #expect(page.contains(#"id="c-\#(chart.key)""#)) }
    for row in findings.numbersTable.rows { #expect(page.contains("<bdi>\(row.name)</bdi>")) }
    for step in findings.unknowns {
      let words = step.english.parts.map(\.text).filter { !$0.contains { "<>&\"'".contains($0) } }
      #expect(words.allSatisfy(page.contains))
    }
    #expect(page.contains("flywheel compare scenario.lock.yaml --seed 7"))
  }

  @Test func `asks for nothing from outside`() {
    let page = ReportPage.text(of: HandMadeFindings().make()).withoutChartingLibrary
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains(/(src|href)\s*=\s*["']?https?:/))
    #expect(!page.contains("@import"))
  }

  @Test func `is the same for the same findings`() {
    let findings = HandMadeFindings().make()
    #expect(ReportPage.text(of: findings) == ReportPage.text(of: findings))
  }

  static let hostile = [
    "<script>alert(1)</script>", "</script><b>x</b>", "{{verdict}}", "{{{bundle}}}", "a\"onload='x",
    "<!--", "-->", "&lt;", "\u{202E}evil", String(repeating: "长", count: 10_000), "=1+1", "🎉👨‍👩‍👧",
    "\u{1B}[31mred",
  ]

  @Test(arguments: hostile)
  func `takes hostile names as text`(name: String) throws {
    var made = HandMadeFindings()
    made.names = [name, "bold"]
    let findings = made.make()
    let page = ReportPage.text(of: findings)
    let harmless = ReportPage.text(of: HandMadeFindings().make())
    page.checkAsHarmless(as: harmless)
    let own = page.withoutChartingLibrary
    #expect(own != page && own == own.withoutChartingLibrary)
    #expect(own.ranges(of: findings.verdict.headline.chinese).count <= 2)
    // The script's data are whole.
    let start = try #require(page.range(of: #"id="data">"#)?.upperBound)
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)?.lowerBound)
    let data = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8))
    let charts = try #require((data as? [String: Any])?["charts"] as? [[String: Any]])
    #expect(charts.map { $0["key"] as? String } == findings.charts.map(\.key))
    let rows = try #require(charts[0]["rows"] as? [[String: Any]])
    #expect(rows.contains { $0["s"] as? String == name })
  }
}
