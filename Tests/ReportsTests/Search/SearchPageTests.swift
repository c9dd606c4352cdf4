import CommunityModel
import Foundation
import StudyResults
import Testing

@testable import Reports

@Suite("The page of a search")
struct SearchPageTests {
  private func findings(_ made: HandMadeSearch) -> StudyFindings {
    StudyFindings(made.make(), scenarioHash: "0123456789abcdef0123")
  }

  @Test func `a full search has every chart, each once`() {
    var made = HandMadeSearch()
    let first = [
      "search", "tornado", "sensitivity", "dependence", "options", "robustness", "regret",
    ]
    let rest = ["growth", "best", "retention", "cost", "funnel", "sources"]
    #expect(findings(made).charts.map(\.key) == first + rest)
    made.goals = ExtremeSearchTests.goals
    #expect(
      findings(made).charts.map(\.key)
        == ["search", "front", "front-3"] + first.dropFirst() + rest)
  }

  @Test func `a search of one plan, and one without an answer, draw what there is`() {
    var made = HandMadeSearch(names: ["plan"], recommended: 0, robustness: nil)
    made.isSinglePoint = true
    #expect(findings(made).charts.first?.key == "tornado")
    made = HandMadeSearch(recommended: nil, robustness: nil)
    #expect(findings(made).charts.prefix(2).map(\.key) == ["search", "sensitivity"])
    #expect(findings(made).cards.allSatisfy { !$0.isBest })
    #expect(findings(made).numbersTable.rows.allSatisfy { !$0.isBest })
  }

  @Test func `what is recommended is set beside today's plan`() {
    let made = findings(HandMadeSearch(means: [100, 112, 111]))
    #expect(made.leader.name == "found-1" && made.runnerUp?.name == "plan")
    #expect(made.cards.map(\.isBest) == [false, true, false])
    let kept = findings(HandMadeSearch(means: [112, 111, 100], recommended: 0))
    #expect(kept.leader.name == "plan" && kept.runnerUp?.name == "found-1")
  }

  @Test func `the table has every goal, and whether the limits are kept`() {
    var made = HandMadeSearch()
    made.goals = ExtremeSearchTests.goals
    let table = findings(made).numbersTable
    #expect(
      table.columns.prefix(5).dropFirst(2).map(\.english) == [
        "Money spent, mean", "Day-30 retention, mean", "Keeps to the limits",
      ])
    #expect(table.rows[0].name == "found-1" && table.rows[0].cells[4] == "93%")
    #expect(table.rows[2].name == "plan" && table.rows[2].cells[4] == "90%")
    made.limits = []
    #expect(!findings(made).numbersTable.columns.map(\.english).contains("Keeps to the limits"))
  }

  @Test func `an interrupted search says so everywhere`() {
    var made = HandMadeSearch()
    #expect(!findings(made).run.isInterrupted)
    made.stopReason = .interrupted
    #expect(findings(made).run.isInterrupted)
    #expect(findings(made).verdict.risks.contains { $0.english.contains("stopped early") })
    let manifest = SearchFiles.all(
      of: made.make(), bestPlan: nil, lockedScenario: "", scenarioHash: "", format: CSVFormat()
    ).last?.text
    #expect(manifest?.contains("\"interrupted\": true") == true)
  }

  @Test func `charts' columns are fields of their rows, and rows follow the evaluations`() {
    var made = HandMadeSearch()
    made.goals = ExtremeSearchTests.goals
    for chart in findings(made).charts {
      for row in chart.rows {
        guard case .object(let members) = row else {
          Issue.record("\(chart.key): a row is no object")
          continue
        }
        let fields = members.map(\.key)
        #expect(chart.columns.allSatisfy { fields.contains($0.field) }, "\(chart.key)")
      }
    }
    #expect(SearchFindings(made.make()).incumbentChart?.rows.count == 7)
  }

  @Test func `a bar of the regrets for each step, all futures in them`() {
    let chart = SearchFindings(HandMadeSearch().make()).regretChart
    let counts = chart?.rows.compactMap { row -> Int? in
      guard case .object(let members) = row,
        case .integer(let count) = members.first(where: { $0.key == "n" })?.value
      else { return nil }
      return count
    }
    #expect(counts?.reduce(0, +) == 40)
  }

  @Test func `holds the answer, the changes and what speaks for them`() {
    let made = findings(HandMadeSearch())
    let page = ReportPage.text(of: made)
    #expect(page.contains("找到的最好方案：found-1，比现在好 12"))
    #expect(page.contains("flywheel optimize scenario.lock.yaml --seed 7"))
    #expect(page.contains(#"id="changes""#) && page.contains(#"id="trust""#))
    #expect(page.contains("channels.poster.budget") && page.contains("第 0、6 天"))
    for chart in made.charts { #expect(page.contains(#"id="c-\#(chart.key)""#)) }
    let plain = ReportPage.text(of: HandMadeFindings().make())
    #expect(!plain.contains(#"id="changes""#) && !plain.contains(#"id="trust""#))
  }

  @Test(arguments: ReportPageTests.hostile)
  func `takes hostile names as text`(name: String) throws {
    var made = HandMadeSearch()
    made.names[1] = name
    made.limits[0] = name
    made.sensitivity = [
      HandMadeSearch.input("channels.\(name).budget", .variable, 0.5, isClear: true)
    ]
    let page = ReportPage.text(of: findings(made))
    let harmless = ReportPage.text(of: findings(HandMadeSearch()))
    page.checkAsHarmless(as: harmless)
    let start = try #require(page.range(of: #"id="data">"#)?.upperBound)
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)?.lowerBound)
    _ = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8))
  }
}
